import { cookies } from 'next/headers';
import { FoldOldKeys } from '@/components/library/fold-old-keys';
import { LibraryPage } from '@/components/library/library-page';
import { PageHeader } from '@/components/ui/page-header';
import { findOldKeys } from '@/lib/share/edit-cookie';
import { listMine } from '@/lib/share/library';
import { findLibrarySecret } from '@/lib/share/library-cookie';
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
  const [shipped, mine] = await Promise.all([listShipped(), listMine(store, jar)]);
  const own = await searchMine(store, mine, { words: search, order });
  const hasKeys = findLibrarySecret(jar) !== null || findOldKeys(jar).length > 0;
  const cards = shipped.map(({ slug, document }) => buildShippedCard(`/c/${slug}`, document));
  return (
    <>
      <PageHeader />
      <LibraryPage shipped={cards} own={own} search={search} order={order} all={mine.length} />
      {hasKeys ? <FoldOldKeys /> : null}
    </>
  );
}
