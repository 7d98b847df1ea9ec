import { cookies } from 'next/headers';
import { LibraryPage } from '@/components/library/library-page';
import { PageHeader } from '@/components/ui/page-header';
import { listMine } from '@/lib/share/open-comparison';
import { getStore } from '@/lib/store/get-store';
import { listShipped } from '@/lib/store/shipped-stories';
import { buildShippedCard } from '@/lib/view/library-view';

/** The library: what ships with Tellings, and what this browser has made. */
export default async function Page() {
  const jar = (await cookies()).getAll();
  const [shipped, own] = await Promise.all([listShipped(), getStore().then((store) => listMine(store, jar))]);
  const cards = shipped.map(({ slug, document }) => buildShippedCard(`/c/${slug}`, document));
  return (
    <>
      <PageHeader />
      <LibraryPage shipped={cards} own={own} />
    </>
  );
}
