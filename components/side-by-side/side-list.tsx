import Link from 'next/link';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { Span } from '@/lib/model/text';
import { counted } from '@/lib/page-words/plain-words';
import type { Side, SideCell, SideColumn, SidePair } from '@/lib/view/side-by-side/side-view';
import { PairHead } from './pair-head';
import styles from './side.module.css';
import { PairWords } from './side-words';

/** The two texts fact by fact, for a screen that has no room for two columns; what stands between is folded away. */
export function SideList({ side, address }: { side: Side; address: (factId: string) => string }) {
  return (
    <div className={styles.list}>
      <Rest column={side.left} words={side.left.beforeWords} spans={side.left.before} start />
      <Rest column={side.right} words={side.right.beforeWords} spans={side.right.before} start />
      <ol>
        {side.pairs.map((pair) => (
          <li key={pair.row.id} id={`list-${pair.row.id}`} className="border-t-2 border-ink pt-3 pb-5">
            <h2 className="text-[1.2rem] leading-snug">
              <span className="mr-1.5 font-sans text-[0.8rem] text-soft">{pair.number}</span>
              <Link href={address(pair.row.id)} className="no-underline hover:underline">
                {pair.row.title}
              </Link>
            </h2>
            <PairHead pair={pair} />
            <Half pair={pair} side="left" own={pair.left} column={side.left} />
            <Half pair={pair} side="right" own={pair.right} column={side.right} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface HalfProps {
  pair: SidePair;
  side: 'left' | 'right';
  own: SideCell;
  column: SideColumn;
}

function Half({ side, own, column }: HalfProps) {
  const { text } = column;
  return (
    <div className="mt-3">
      <p className="mb-1 flex flex-wrap items-center gap-x-2 text-[0.8rem] text-soft">
        <OutletLetter letter={text.letter} tint={text.tint} />
        <b className="font-semibold text-ink">{text.outlet}</b>
        {own.cell.depth}
      </p>
      <PairWords passages={own.passages} side={side} />
      <Rest column={column} words={own.afterWords} spans={own.after} />
    </div>
  );
}

interface RestProps {
  column: SideColumn;
  words: number;
  spans: Span[];
  start?: boolean;
}

function Rest({ column, words, spans, start = false }: RestProps) {
  if (!words) return null;
  return (
    <details className="mt-2 mb-2 text-[0.8rem] text-soft">
      <summary className="min-h-6 underline decoration-line underline-offset-2">
        {column.text.letter} {start ? 'begins with' : 'goes on with'} {counted(words, 'word')} of its own
      </summary>
      <div dir="auto" className={styles.rest}>
        {spans.map((span) => (
          <p key={span.start}>{span.quote.trim()}</p>
        ))}
      </div>
    </details>
  );
}
