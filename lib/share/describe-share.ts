import 'server-only';
import { cellOf } from '../model/cell-of';
import type { Comparison } from '../model/comparison';
import type { Share } from '../store/store';
import { publishedCopy } from './open-comparison';
import { quotedShare } from './shown/quoted-share';

/** A link as its owner sees it in the list: what it lets others see, without any of its secrets. */
export function describeShare({ id, right, createdAtMs, revokedAtMs, terms }: Share) {
  const { passphraseHash, ...open } = terms;
  return { id, right, createdAtMs, revokedAtMs, ...open, passphrase: passphraseHash !== null };
}

/** What the owner chooses by: each text, with how much of its words a link shows, and what a citation needs. */
export function describeForSharing(document: Comparison) {
  const shares = quotedShare(publishedCopy(document, { wholeTexts: [], blind: false }));
  const { title, engine } = document;
  const texts = document.texts.map(({ id, outlet, via, headline, byline, published, url, body }) => ({
    ...{ id, outlet, headline, byline, published, url },
    ...(via ? { via } : {}),
    share: cellOf(shares, id) ?? 0,
    hasBody: body !== null,
  }));
  return { title, ...(engine ? { engine } : {}), texts };
}
