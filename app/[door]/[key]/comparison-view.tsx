import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import type { Comparison } from '@/lib/model/comparison';
import type { OpenedComparison } from '@/lib/share/open-comparison';
import { openDoor } from '@/lib/share/open-door';
import { getStore } from '@/lib/store/get-store';
import { blindComparison } from '@/lib/view/blind-comparison';
import { type LedgerChoice, parseLedgerChoice, type Query } from '@/lib/view/ledger-address';

export interface ViewProps<Params = Record<string, never>> {
  params: Promise<{ door: string; key: string } & Params>;
  searchParams: Promise<Query>;
}

/** What a view is drawn from. */
export interface ViewContext<Params> {
  opened: OpenedComparison;
  /** As this reader may see it: quote-only through a link, with letters for names where outlets are hidden. */
  document: Comparison;
  /** The comparison's address through this door: "/c/…", "/s/…" or "/e/…". */
  home: string;
  /** The reader's choice, as it stands in the address. */
  choice: LedgerChoice;
  query: Query;
  params: Params;
  /** Drawn in a frame on somebody's page: no header of ours, links open in a new tab. */
  isEmbed: boolean;
}

interface View<Params> {
  /** What stands before the comparison's title in the browser's tab; null for the comparison's title alone. */
  title: (document: Comparison, params: Params) => string | null;
  /** Null when the address names something that the comparison does not have. */
  render: (context: ViewContext<Params>) => ReactNode;
}

/** Opened once for a request, however often its page asks. */
export const openOnce = cache(async (door: string, key: string) =>
  openDoor(await getStore(), door, key, (await cookies()).getAll()),
);

/** What search engines and other sites learn of a page: nothing, unless it ships with Tellings. */
export function metadataOf(door: string, right: OpenedComparison['right'], title: string): Metadata {
  if (right === 'public') return { title };
  return { title, robots: { index: false }, ...(door === 'c' ? {} : { referrer: 'no-referrer' as const }) };
}

/**
 * One view of a comparison, the same through every door: opens it, checks who is asking, hides outlets where that is
 * chosen, and draws. Shape: what a route exports.
 */
export function comparisonView<Params = Record<string, never>>(view: View<Params>) {
  async function generateMetadata({ params }: ViewProps<Params>): Promise<Metadata> {
    const { door, key, ...rest } = await params;
    const opened = await openOnce(door, key);
    if (!opened?.document) return {};
    const title = view.title(opened.document, rest as unknown as Params);
    return metadataOf(door, opened.right, title ? `${title} · ${opened.title}` : opened.title);
  }

  async function Page({ params, searchParams }: ViewProps<Params>) {
    const { door, key, ...rest } = await params;
    const opened = await openOnce(door, key);
    if (!opened) notFound();
    const home = `/${door}/${key}`;
    // Not made yet, or failed: the ledger's page says so.
    if (!opened.document) redirect(home);
    const query = await searchParams;
    const choice = parseLedgerChoice(query);
    const document = choice.blind ? blindComparison(opened.document) : opened.document;
    const isEmbed = door === 'e';
    const drawn = view.render({ opened, document, home, choice, query, params: rest as unknown as Params, isEmbed });
    if (!drawn) notFound();
    return drawn;
  }

  return { generateMetadata, Page };
}
