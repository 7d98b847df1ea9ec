/**
 * Share pictures, laid out.
 * Read:   this file, then card-lines.ts.
 * Uses:   view/share.
 * Tests:  layout-card.test.ts.
 */

import 'server-only';
import type { CardPiece, CardView } from '../../view/share/card-view';
import { type CardFont, drawable, type Face, measureWords, type Weight } from './card-fonts';
import { type Box, type SetLines, setLines } from './card-lines';

export const CARD = { widthPx: 1200, heightPx: 630, paddingPx: 56, gapPx: 48 } as const;

/** A card with every line broken and every size chosen: nothing is left to the drawing. */
export interface CardLayout {
  kicker: SetLines;
  title: SetLines;
  lead: SetLines | null;
  quotes: { letter: string; tint: number; name: SetLines; words: SetLines | null }[];
  /** Width of one quote's column. */
  columnPx: number;
  foot: SetLines;
}

/** Two wordings can be read side by side; of the outlets, as many are named as there is room for. */
const MOST_QUOTES = 2;
const MOST_LISTED = 6;
const UNDRAWABLE = 'words in a script that this picture cannot show';
const TITLE_SIZES = [58, 52, 46, 40, 36, 32] as const;
const WORD_SIZES = [38, 34, 31, 28, 25, 23] as const;
const LEADING = { title: 1.14, words: 1.36, small: 1.3 } as const;
/** The line with letter and outlet, and the space under it. */
const NAME_PX = 56;
const FOOT_PX = 44;
const KICKER_PX = 44;

/** Choose sizes and break lines so that both wordings can be read and no word is cropped. */
export function layoutCard(view: CardView, fonts: readonly CardFont[]): CardLayout {
  const inner = CARD.widthPx - 2 * CARD.paddingPx;
  const set = (words: string | readonly CardPiece[], face: Face, weight: Weight, box: Box): SetLines => {
    const pieces = typeof words === 'string' ? [{ words, strong: false }] : words;
    return setLines(drawn(pieces, fonts), box, (line, sizePx) => measureWords(fonts, face, weight, line, sizePx));
  };
  const line = (words: string, sizePx: number, widthPx: number, weight: Weight = 400) =>
    set(words, 'sans', weight, {
      widthPx,
      heightPx: sizePx * 2,
      sizesPx: [sizePx],
      leading: LEADING.small,
      mostLines: 1,
    });
  const isList = view.quotes.every(({ pieces }) => !pieces.length);
  const titleHeight = isList ? 150 : 138;
  const lead = view.lead
    ? set(view.lead, 'serif', 400, { widthPx: inner, heightPx: 130, sizesPx: [30, 27, 24], leading: LEADING.words })
    : null;
  const title = set(view.title, 'serif', 600, {
    widthPx: inner,
    heightPx: titleHeight,
    sizesPx: TITLE_SIZES,
    leading: LEADING.title,
  });
  const columns = isList ? 2 : Math.max(1, Math.min(MOST_QUOTES, view.quotes.length));
  const columnPx = (inner - CARD.gapPx * (columns - 1)) / columns;
  const above = CARD.paddingPx + KICKER_PX + title.lines.length * title.sizePx * LEADING.title + 28;
  const heightPx = CARD.heightPx - CARD.paddingPx - FOOT_PX - above - NAME_PX - 12;
  const shown = view.quotes.slice(0, isList ? MOST_LISTED : MOST_QUOTES);
  const box = { widthPx: columnPx - 4, heightPx, leading: LEADING.words };
  const sizeOf = (pieces: readonly CardPiece[]) => set(pieces, 'serif', 400, { ...box, sizesPx: WORD_SIZES }).sizePx;
  // Words that are to be compared have one size.
  const sizePx = Math.min(...shown.flatMap(({ pieces }) => (pieces.length ? [sizeOf(pieces)] : [])));
  const quotes = shown.map(({ text, pieces }) => ({
    letter: text.letter,
    tint: text.tint,
    name: line(text.outlet, 25, columnPx - 48, 600),
    words: pieces.length ? set(pieces, 'serif', 400, { ...box, sizesPx: [sizePx] }) : null,
  }));
  return {
    kicker: line(view.kicker, 24, inner),
    title,
    lead,
    quotes,
    columnPx,
    foot: line(view.foot, 23, inner - 150),
  };
}

/** What the fonts cannot draw is said, not left out. */
function drawn(pieces: readonly CardPiece[], fonts: readonly CardFont[]): CardPiece[] {
  const shown = pieces.map(({ words, strong }) => ({ words: drawable(fonts, words), strong }));
  const isShown = drawable(fonts, pieces.map(({ words }) => words).join('')) !== null;
  return isShown
    ? shown.map(({ words, strong }) => ({ words: words ?? '', strong }))
    : [{ words: UNDRAWABLE, strong: false }];
}
