import 'server-only';
import type { ErrorKind } from '../errors';
import type { PageMetadata } from './page-metadata';

/** So few words of an article beside a wall mean that the wall stands in its place. */
const FEW_WORDS = 150;
const NO_ARTICLE = 25;

const CONSENT =
  /\b(?:we (?:and our (?:\d+ )?partners )?(?:use|value|store)|accept all|reject all|manage (?:your )?(?:cookies|preferences|consent|privacy)|before you continue|your privacy (?:choices|matters)|consent to|cookies?-einstellungen|alle akzeptieren|aceptar (?:todas|todo))\b/i;
const COOKIE = /\b(?:cookies?|personal data|tracking|privacy|datenschutz|privacidad)\b/i;
const PAYWALL =
  /\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,40}\bto (?:continue|read|keep reading|unlock|access)\b|\b(?:article|story|content)\b.{0,25}\b(?:for|to) (?:our )?(?:paying )?(?:subscribers|members)\b|\byou(?:[’']ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free)\b|\b(?:to )?(?:continue|keep) reading\b.{0,60}\b(?:subscri|account|trial|member)|\bsubscribers?[- ]only\b|\bfree articles? (?:left|remaining|this month)\b|\bmit (?:einem )?abo weiterlesen\b|\bexclusivo para suscriptores\b/i;
const ROBOT =
  /\b(?:verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|just a moment\b|checking your browser|access (?:to this page has been )?denied|enable cookies and reload|press (?:&|and) hold)\b/i;
const NEEDS_SCRIPT =
  /\b(?:enable|turn on|activate|requires?|needs?|without|aktivier\w+|activ[ae]r?)\b.{0,40}\bjava ?script\b|\bjava ?script\b.{0,40}\b(?:enabled|required|disabled|erforderlich|aktivieren)\b/i;

/** What stands in place of an article is short; a page is looked at no further than this. */
const MOST_SHOWN = 50_000;

/**
 * What stands on a page in place of its article.
 * Shape:  the document, what it says of itself and the number of words found in; an error kind out, or null where the article is there.
 * Errors: none.
 */
export function findWall(document: Document, metadata: PageMetadata, words: number): ErrorKind | null {
  // A page that states that it is not free is left alone, also where its words could be had (docs/decisions/0009-ingest.md).
  if (!metadata.isFree) return 'link_paywall';
  if (words >= FEW_WORDS) return null;
  const shown = wordsOf(document);
  if (ROBOT.test(shown.slice(0, 3000))) return 'link_refused';
  if (PAYWALL.test(shown)) return 'link_paywall';
  const isForm = CONSENT.test(shown) && COOKIE.test(shown);
  const noscript = Array.from(document.querySelectorAll('noscript'))
    .map(({ textContent }) => textContent ?? '')
    .join(' ')
    .slice(0, MOST_SHOWN);
  if (words < FEW_WORDS / 2 && (NEEDS_SCRIPT.test(noscript) || NEEDS_SCRIPT.test(shown))) return 'link_script_only';
  if (words < FEW_WORDS / 2 && isForm) return 'link_consent';
  if (words >= NO_ARTICLE) return null;
  const scripts = document.querySelectorAll('script:not([type="application/ld+json" i])').length;
  return scripts > 0 && shown.split(/\s+/).length < 60 ? 'link_script_only' : 'link_no_article';
}

/** Whether a page that has an article also says that there is more of it for those who pay. */
export function hasPaywallNotice(document: Document): boolean {
  const boxes = document.querySelectorAll(
    '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [data-testid*="paywall" i]',
  );
  return Array.from(boxes).some((box) => PAYWALL.test((box.textContent ?? '').slice(0, MOST_SHOWN)));
}

function wordsOf(document: Document): string {
  const copy = document.body?.cloneNode(true) as HTMLElement | undefined;
  for (const silent of Array.from(copy?.querySelectorAll('script, style, noscript, template') ?? [])) silent.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_SHOWN);
}
