import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { FollowChanges } from '@/components/revise/follow-changes';
import { ClosedLink } from '@/components/share/closed-link';
import { EmbedHeight } from '@/components/share/embed-height';
import { EmbedCredit, LinkBanner } from '@/components/share/link-banner';
import { PrintFront } from '@/components/share/print-front';
import type { Comparison } from '@/lib/model/comparison';
import type { ViewName } from '@/lib/page-words/views';
import type { OpenedComparison } from '@/lib/share/open-comparison';
import { findDoor } from '@/lib/share/open-door';
import { getStore } from '@/lib/store/get-store';
import { blindComparison } from '@/lib/view/comparison/blind-comparison';
import { withoutHidden } from '@/lib/view/comparison/without-hidden';
import { type LedgerChoice, parseLedgerChoice, type Query } from '@/lib/view/ledger/ledger-address';
import { ComparisonHeader } from './comparison-header';
import { CLOSED_METADATA, metadataOf } from './view-metadata';

export interface ViewProps<Params = Record<string, never>> {
  params: Promise<{ door: string; key: string } & Params>;
  searchParams: Promise<Query>;
}

/** What a view is drawn from. */
interface ViewContext<Params> {
  opened: OpenedComparison;
  /** As this reader may see it: quote-only through a link, with letters for names where outlets are hidden. */
  document: Comparison;
  /** The comparison's address through this door: "/c/…", "/s/…" or "/e/…". */
  home: string;
  /** The reader's choice, as it stands in the address. */
  choice: LedgerChoice;
  query: Query;
  params: Params;
}

interface View<Params> {
  /** Null for the page of one fact, note, number or quotation. */
  name: ViewName | null;
  /** What stands before the comparison's title in the browser's tab; null for the comparison's title alone. */
  title: (document: Comparison, params: Params) => string | null;
  /** The picture that stands for this page where its link is sent, as `cardPath` names it, and what is said under it. */
  card?: (document: Comparison, params: Params) => { path: string; description: string } | null;
  /** Null when the address names something that the comparison does not have. */
  render: (context: ViewContext<Params>) => ReactNode;
}

/** Opened once for a request, however often its page asks. */
export const openOnce = cache(async (door: string, key: string) =>
  findDoor(await getStore(), door, key, (await cookies()).getAll()),
);

/**
 * The document as this reader has chosen to read it: without rows that were set aside, unless they are being revised, and
 * with letters for the outlets' names where those are hidden. Null until the texts have been compared.
 */
export function documentAsRead(opened: OpenedComparison, query: Query): Comparison | null {
  const { blind, revise } = parseLedgerChoice(query);
  if (!opened.document) return null;
  if (opened.right === 'edit' && revise && !blind) return opened.document;
  const read = withoutHidden(opened.document);
  return blind && !opened.link?.blind ? blindComparison(read) : read;
}

/** What stands around every view: its header, what to know of the link, the title page of a print, the credit under an embedded one. */
export function aroundView(opened: OpenedComparison, home: string, name: ViewName | null, drawn: ReactNode): ReactNode {
  const { document, link } = opened;
  const isEmbed = home.startsWith('/e/');
  // What ships and what is frozen stays as it is.
  const isLive = opened.right !== 'public' && !link?.frozen && document !== null;
  const banner = link ? <LinkBanner frozen={link.frozen} shown={document?.shown} /> : null;
  if (!isEmbed) {
    return (
      <>
        {banner}
        {document ? <PrintFront document={document} frozenAt={link?.frozen?.at ?? null} /> : null}
        <ComparisonHeader opened={opened} home={home} view={name} />
        {drawn}
        {isLive ? (
          <FollowChanges home={home} place={opened.place} version={opened.version} status={opened.status} />
        ) : null}
      </>
    );
  }
  return (
    <div className="embed">
      {drawn}
      {banner}
      <EmbedCredit address={opened.right === 'public' ? `/c/${opened.id}` : home.replace(/^\/e\//, '/s/')} />
      <EmbedHeight />
    </div>
  );
}

/** The page of a link that exists and does not open now. */
export function closedPage(gate: 'expired' | 'locked', home: string, query: Query): ReactNode {
  const wait = Number([query.wait].flat()[0]);
  const said = query.wrong ? 'wrong' : wait > 0 ? Math.ceil(wait / 60) : null;
  return <ClosedLink gate={gate} home={home} isEmbed={home.startsWith('/e/')} said={said} />;
}

/**
 * One view of a comparison, the same through every door: opens it, checks who is asking, hides outlets where that is
 * chosen, and draws. Shape: what a route exports.
 */
export function comparisonView<Params = Record<string, never>>(view: View<Params>) {
  async function generateMetadata({ params, searchParams }: ViewProps<Params>): Promise<Metadata> {
    const { door, key, ...rest } = await params;
    const answer = await openOnce(door, key);
    const document = answer?.gate === 'open' ? documentAsRead(answer.opened, await searchParams) : null;
    if (answer?.gate !== 'open' || !document) return CLOSED_METADATA;
    const opened = { ...answer.opened, document };
    const own = view.title(document, rest as unknown as Params);
    const title = own ? `${own} · ${document.title}` : document.title;
    return metadataOf(door, key, opened, { title, card: view.card?.(document, rest as unknown as Params) ?? null });
  }

  async function Page({ params, searchParams }: ViewProps<Params>) {
    const { door, key, ...rest } = await params;
    const answer = await openOnce(door, key);
    if (!answer) notFound();
    const home = `/${door}/${key}`;
    if (answer.gate !== 'open') return closedPage(answer.gate, home, await searchParams);
    const { opened } = answer;
    // Not made yet, or failed: the ledger's page says so.
    if (!opened.document) redirect(home);
    const query = await searchParams;
    const choice = parseLedgerChoice(query);
    const document = documentAsRead(opened, query) ?? opened.document;
    const drawn = view.render({ opened, document, home, choice, query, params: rest as unknown as Params });
    if (!drawn) notFound();
    return aroundView({ ...opened, document }, home, view.name, drawn);
  }

  return { generateMetadata, Page };
}
