import type { CardPiece } from '../../view/share/card-view';

/** A box that words are set into. */
export interface Box {
  widthPx: number;
  heightPx: number;
  /** Sizes to try, the largest first. */
  sizesPx: readonly number[];
  /** Height of a line, as a multiple of the size. */
  leading: number;
  mostLines?: number;
}

/** Words broken into lines that fit, at the largest size at which they do. */
export interface SetLines {
  sizePx: number;
  lines: CardPiece[][];
  /** Words were left out; a visible … stands where. */
  isCut: boolean;
}

type Measure = (words: string, sizePx: number) => number;

/** Words between two blanks; a difference can begin in the middle of one. */
type Word = CardPiece[];

/**
 * Set words into a box. No word is ever cropped: what does not fit even at the smallest size is cut between words, with a
 * visible … , and the cut keeps the first strong words in sight.
 * Shape:  lines of pieces, which join to the words with single spaces.
 */
export function setLines(pieces: readonly CardPiece[], box: Box, measure: Measure): SetLines {
  const words = splitWords(pieces);
  for (const sizePx of box.sizesPx) {
    const lines = breakLines(words, box.widthPx, (line) => measure(line, sizePx));
    if (lines && lines.length <= linesIn(box, sizePx)) return { sizePx, lines: lines.map(joinWords), isCut: false };
  }
  const sizePx = box.sizesPx.at(-1) ?? 16;
  const most = linesIn(box, sizePx);
  const lines = fitCut(words, most, box.widthPx, (line) => measure(line, sizePx));
  return { sizePx, lines: lines.map(joinWords), isCut: true };
}

const linesIn = ({ heightPx, leading, mostLines = Number.POSITIVE_INFINITY }: Box, sizePx: number): number =>
  Math.max(1, Math.min(mostLines, Math.floor(heightPx / (sizePx * leading))));

function splitWords(pieces: readonly CardPiece[]): Word[] {
  const words: Word[] = [[]];
  for (const { words: given, strong } of pieces) {
    given.split(/\s+/).forEach((part, n) => {
      if (n) words.push([]);
      if (part) words.at(-1)?.push({ words: part, strong });
    });
  }
  return words.filter((word) => word.length > 0);
}

const textOf = (word: Word): string => word.map((piece) => piece.words).join('');

/** Null when one word alone is wider than a line: then a smaller size is tried. */
function breakLines(words: readonly Word[], widthPx: number, measure: (words: string) => number): Word[][] | null {
  const space = measure(' ');
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    const width = measure(textOf(word));
    if (width > widthPx) return null;
    if (used > 0 && used + space + width > widthPx) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += (used > 0 ? space : 0) + width;
  }
  return lines;
}

const CUT: Word = [{ words: '…', strong: false }];

/** As many words as fit, beginning a little before the first strong one where that would not be reached. */
function fitCut(words: readonly Word[], most: number, widthPx: number, measure: (words: string) => number): Word[][] {
  const narrow = words.filter((word) => measure(textOf(word)) <= widthPx);
  const fits = (part: Word[]) => (breakLines(part, widthPx, measure)?.length ?? most + 1) <= most;
  const strong = Math.max(
    0,
    narrow.findIndex((word) => word.some((piece) => piece.strong)),
  );
  const longest = (from: number): Word[] => {
    const head = from > 0 ? [CUT] : [];
    let part: Word[] = [...head, CUT];
    for (let end = from + 1; end <= narrow.length; end++) {
      const next = [...head, ...narrow.slice(from, end), ...(end < narrow.length ? [CUT] : [])];
      if (!fits(next)) break;
      part = next;
    }
    return part;
  };
  const fromStart = longest(0);
  // Both ends of the difference should be seen with some words before it.
  const reached = fromStart.length - 1;
  const part = strong < reached * 0.7 ? fromStart : longest(Math.max(0, strong - Math.floor(reached * 0.3)));
  return breakLines(part, widthPx, measure) ?? [part];
}

/** A line's words with the spaces between them; a space between two strong words is strong. */
function joinWords(line: Word[]): CardPiece[] {
  const pieces: CardPiece[] = [];
  const push = (piece: CardPiece) => {
    const last = pieces.at(-1);
    if (last && last.strong === piece.strong) pieces[pieces.length - 1] = { ...last, words: last.words + piece.words };
    else pieces.push(piece);
  };
  line.forEach((word, n) => {
    const before = line[n - 1]?.at(-1);
    if (before) push({ words: ' ', strong: before.strong && (word[0]?.strong ?? false) });
    for (const piece of word) push(piece);
  });
  return pieces;
}
