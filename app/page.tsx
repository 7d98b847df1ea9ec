import { cookies } from 'next/headers';
import { LibraryPage } from '@/components/library/library-page';
import { PageHeader } from '@/components/ui/page-header';
import { listMine } from '@/lib/share/open-comparison';
import { LIBRARY_ORDERS, searchMine } from '@/lib/share/search-mine';
import { getStore } from '@/lib/store/get-store';
import { listShipped } from '@/lib/store/shipped-stories';
import type { Query } from '@/lib/view/ledger/ledger-address';
import { buildShippedCard } from '@/lib/view/library/library-view';

/** The library: what ships with Tellings, and what this browser has made; `?q=` looks for words in it. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const jar = (await cookies()).getAll();
  const store = await getStore();
  const search = String(query.q ?? '')
    .trim()
    .slice(0, 200);
  const order = LIBRARY_ORDERS.find((name) => name === query.order) ?? 'made';
  const [shipped, own, mine] = await Promise.all([
    listShipped(),
    searchMine(store, jar, { words: search, order }),
    listMine(store, jar),
  ]);
  const cards = shipped.map(({ slug, document }) => buildShippedCard(`/c/${slug}`, document));
  return (
    <>
      <PageHeader />
      <LibraryPage shipped={cards} own={own} search={search} order={order} all={mine.length} />
    </>
  );
}
