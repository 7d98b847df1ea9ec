import type { PaintedPassage } from '@/lib/view/comparison/paint-cell';
import type { PrintedWords } from '@/lib/view/comparison/printed-text';
import type { SideMark } from '@/lib/view/side-by-side/side-view';
import styles from './side.module.css';

/** Words that only this text has: gone from the left, new at the right. */
const Changed = ({ side, children }: { side: 'left' | 'right'; children: string }) =>
  side === 'left' ? <del>{children}</del> : <ins>{children}</ins>;

/** A stretch of a column: part of a pair or not, shared with the other text or not. */
export function ColumnWords({ words, side }: { words: PrintedWords<SideMark>; side: 'left' | 'right' }) {
  const pairs = words.marks.filter((mark) => mark.kind === 'pair');
  const isChanged = pairs.length > 0 && pairs.every(({ pair }) => hasChanged(words, pair));
  const printed = isChanged ? <Changed side={side}>{words.words}</Changed> : words.words;
  if (!pairs.length) return <span data-start={words.start}>{words.words}</span>;
  return (
    <>
      {words.opens
        .filter((mark) => mark.kind === 'pair')
        .map((mark) => (
          <sup key={`${mark.pair}-${mark.part}`} className={styles.sign}>
            <span className="sr-only">shared fact </span>
            {mark.pair}
            <span className="sr-only">: </span>
          </sup>
        ))}
      <span
        data-start={words.start}
        data-pairs={pairs.map(({ pair }) => pair).join(' ')}
        data-parts={pairs.map(({ pair, part }) => `${pair}-${part}`).join(' ')}
        className={styles.pair}
      >
        {printed}
      </span>
    </>
  );
}

const hasChanged = (words: PrintedWords<SideMark>, pair: number) =>
  words.marks.some((mark) => mark.kind === 'changed' && mark.pair === pair);

/** A pair's words by themselves, with what the other text has not. */
export function PairWords({ passages, side }: { passages: PaintedPassage[]; side: 'left' | 'right' }) {
  return (
    <blockquote className={styles.quote}>
      {passages.map((passage, n) => (
        <p key={passage.start} dir="auto" className={n ? 'mt-1.5' : ''}>
          {n ? <span aria-hidden="true">… </span> : null}
          {passage.pieces.map((piece, at) =>
            piece.changed ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the passage.
              <Changed key={at} side={side}>
                {piece.words}
              </Changed>
            ) : (
              piece.words
            ),
          )}
        </p>
      ))}
    </blockquote>
  );
}
