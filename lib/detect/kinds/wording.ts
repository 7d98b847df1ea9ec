import type { Token } from '../../model/text';
import { listed, shorten } from '../../page-words/plain-words';
import type { CellReading, FactReading } from '../reading/reading';
import { cellEvidence, isToldElsewhere } from '../reading/reading';
import { contentStem, isContent, shareOf } from '../words/word-stems';
import type { KindDetector } from './finding';
import { weigh } from './finding';

/** Above this the cells have the same words but for a comma or an article. */
const SAME = 0.97;
/** Fewer common words of content, and a smaller share of them, and the cells may not tell one thing. */
const AKIN_WORDS = 3;
const AKIN_SHARE = 0.5;
const LONGEST_RUN = 9;

/**
 * The same claim in other words: the weakest kind, asked for only when no other explains the difference.
 * Shape:  at most one disagreement over all cells; each text's own words are quoted.
 */
export const detectWordingKind: KindDetector = (row, { similarity }) => {
  const { cells } = row;
  const [first, ...rest] = cells;
  if (!first || rest.length === 0) return [];
  const words = (cell: CellReading) => cell.passages.map((passage) => passage.quote).join(' ');
  const likeness = Math.min(...rest.map((cell) => similarity(words(first), words(cell))));
  if (likeness >= SAME) return [];
  if (!areAkin(row)) {
    return weigh({
      kind: 'unsure',
      between: cells.map((cell) => cell.text.id),
      evidence: cells.flatMap(cellEvidence),
      explanation: 'These passages share few words. They may tell the same thing, or only stand near it.',
      confidence: 0.4,
      detail: 'perhaps not the same fact',
    });
  }
  const own = cells.map((cell) => ({ cell, run: ownRun(cell, row) })).filter(({ run }) => run !== '');
  const said = own.map(({ cell, run }) => `${cell.outlet}: “${shorten(run, 70)}”`);
  return weigh({
    kind: 'wording',
    between: cells.map((cell) => cell.text.id),
    evidence: cells.flatMap(cellEvidence),
    explanation:
      said.length > 1
        ? `The same in other words. ${said.join('; ')}.`
        : `${listed(cells.map((cell) => cell.outlet))} tell the same with slightly other words.`,
    confidence: 0.55 + 0.25 * likeness,
  });
};

/** The longest run of the cell's words in which no other cell has a content word: its own way to say it. */
function ownRun(cell: CellReading, row: FactReading): string {
  let best: Token[] = [];
  let run: Token[] = [];
  const close = () => {
    const content = run.filter(isContent).length;
    if (content > best.filter(isContent).length) best = run.slice(0, LONGEST_RUN);
    run = [];
  };
  for (const token of cell.tokens) {
    const stem = contentStem(token);
    const foreign = stem !== null && isToldElsewhere(row, cell, stem);
    if (foreign || /[.!?;:]/.test(token.text)) close();
    else if (run.length > 0 || isContent(token)) run.push(token);
  }
  close();
  while (best.length > 0 && !isContent(best[best.length - 1] as Token)) best = best.slice(0, -1);
  const [head, tail] = [best[0], best[best.length - 1]];
  return head && tail ? cell.text.body.slice(head.start, tail.end) : '';
}

/** True where at least two cells share so many words that they surely tell one thing. */
export function areAkin({ cells }: FactReading): boolean {
  return cells.some((a, n) =>
    cells.slice(n + 1).some(({ content }) => {
      const shared = [...a.content].filter((word) => content.has(word)).length;
      return shared >= AKIN_WORDS || (shared > 0 && shareOf(a.content, content) >= AKIN_SHARE);
    }),
  );
}
