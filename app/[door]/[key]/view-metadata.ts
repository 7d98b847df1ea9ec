import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { Comparison } from '@/lib/model/comparison';
import { listed } from '@/lib/page-words/plain-words';
import type { OpenedComparison } from '@/lib/share/open-comparison';

/** Nobody lists a page that does not open. */
export const CLOSED_METADATA: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

/** Whether search engines may list it: what ships, and what its owner has listed; a frame never, as the page itself is. */
function isListed(door: string, { right, link }: OpenedComparison): boolean {
  return door !== 'e' && (right === 'public' || link?.listed === true);
}

/** What search engines and other sites learn of a page. A private page has no picture: nobody could load it. */
export async function metadataOf(
  door: string,
  key: string,
  opened: OpenedComparison,
  about: { title: string; card?: { path: string; description: string } | null },
): Promise<Metadata> {
  const { title, card } = about;
  const given = await headers();
  const host = given.get('host') ?? 'localhost';
  const home = `${given.get('x-forwarded-proto') ?? 'http'}://${host}/${door}/${key}`;
  const description = card?.description ?? describeComparison(opened.document);
  const robots = isListed(door, opened) ? {} : { robots: { index: false, follow: false } };
  const referrer = door === 'c' ? {} : { referrer: 'no-referrer' as const };
  if (opened.right === 'edit' || opened.link?.hasPassphrase) return { title, ...robots, ...referrer };
  const picture = { url: `${home}/card${card?.path ?? ''}`, width: 1200, height: 630, alt: title };
  const said = { title, ...(description ? { description } : {}) };
  return {
    ...said,
    ...robots,
    ...referrer,
    openGraph: { ...said, type: 'article', siteName: 'Tellings', images: [picture] },
    twitter: { card: 'summary_large_image', ...said, images: [picture] },
    alternates: { types: { 'application/json+oembed': `/api/oembed?format=json&url=${encodeURIComponent(home)}` } },
    metadataBase: new URL(home),
  };
}

/** "Three texts on one event, fact by fact: Quay Post, Vale Wire and Orrin Echo." */
function describeComparison(document: Comparison | null): string | null {
  if (!document) return null;
  const outlets = document.texts.map((text) => text.outlet.name);
  return `How ${outlets.length} texts told one event, fact by fact, in their own words: ${listed(outlets)}.`;
}
