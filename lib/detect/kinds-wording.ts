import type { Token } from '../model/text';
import type { KindDetector } from './kinds-context';
import { cellEvidence, weigh } from './kinds-context';
import type { CellReading } from './kinds-reading';
import { listOf, shorten } from './kinds-reading';
import { isContent, shareOf, stemOf } from './kinds-words';

/** Above this the cells have the same words but for a comma or an article. */
const SAME = 0.97;
/** Below this share of common words the cells may not tell one thing. */
const FAR = 0.25;
const LONGEST_RUN = 9;

/**
 * The same claim in other words: the weakest kind, asked for only when no other explains the difference.
 * Shape:  at most one disagreement over all cells; each text's own words are quoted.
 */
export const detectWordingKind: KindDetector = ({ cells }, { similarity }) => {
  const [first, ...rest] = cells;
  if (!first || rest.length === 0) return [];
  const words = (cell: CellReading) => cell.passages.map((passage) => passage.quote).join(' ');
  const likeness = Math.min(...rest.map((cell) => similarity(words(first), words(cell))));
  if (likeness >= SAME) return [];
  const close = Math.min(...rest.map((cell) => shareOf(first.content, cell.content)));
  if (close < FAR) {
    return weigh({
      kind: 'unsure',
      between: cells.map((cell) => cell.text.id),
      evidence: cells.flatMap(cellEvidence),
      explanation: 'These passages share few words. They may tell the same thing, or only stand near it.',
      confidence: 0.4,
      detail: 'perhaps not the same fact',
    });
  }
  const own = cells.map((cell) => ({ cell, run: ownRun(cell, cells) })).filter(({ run }) => run !== '');
  const said = own.map(({ cell, run }) => `${cell.outlet}: “${shorten(run, 70)}”`);
  return weigh({
    kind: 'wording',
    between: cells.map((cell) => cell.text.id),
    evidence: cells.flatMap(cellEvidence),
    explanation:
      said.length > 1
        ? `The same in other words. ${said.join('; ')}.`
        : `${listOf(cells.map((cell) => cell.outlet))} tell the same with slightly other words.`,
    confidence: 0.55 + 0.25 * likeness,
  });
};

/** The longest run of the cell's words in which no other cell has a content word: its own way to say it. */
function ownRun(cell: CellReading, cells: readonly CellReading[]): string {
  const others = new Set(cells.filter((other) => other !== cell).flatMap((other) => [...other.content]));
  let best: Token[] = [];
  let run: Token[] = [];
  const close = () => {
    const content = run.filter(isContent).length;
    if (content > best.filter(isContent).length) best = run.slice(0, LONGEST_RUN);
    run = [];
  };
  for (const token of cell.tokens) {
    const foreign = isContent(token) && others.has(stemOf(token.norm));
    if (foreign || /[.!?;:]/.test(token.text)) close();
    else if (run.length > 0 || isContent(token)) run.push(token);
  }
  close();
  while (best.length > 0 && !isContent(best[best.length - 1] as Token)) best = best.slice(0, -1);
  const [head, tail] = [best[0], best[best.length - 1]];
  return head && tail ? cell.text.body.slice(head.start, tail.end) : '';
}
