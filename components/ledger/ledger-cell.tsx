import Link from 'next/link';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { LedgerCell as Cell } from '@/lib/view/ledger-view';
import { CellNotes } from './cell-note';
import styles from './ledger.module.css';
import { PaintedWords } from './painted-words';
import { WithheldWords } from './withheld-words';

const VERDICTS = { base: 'base', same: 'same words', changed: '', rewritten: 'told in other words' } as const;

/** What one text says of one fact, or why nothing stands here. */
export function LedgerCell({ cell, address, changesOnly }: { cell: Cell; address: string; changesOnly: boolean }) {
  const aside = [cell.text.date, ...cell.text.warnings.slice(0, 1)].filter(Boolean).join(' · ');
  const name = (
    <div className={`${styles.cellHead} mb-2 gap-2 text-[0.8125rem]`}>
      <OutletLetter letter={cell.text.letter} tint={cell.text.tint} />
      <p className="leading-snug">
        <Link href={`${address}#text-${cell.text.id}`} className="font-semibold text-ink no-underline hover:underline">
          {cell.text.outlet}
        </Link>
        <span className="block text-[0.75rem] text-soft print:hidden">{aside}</span>
      </p>
    </div>
  );
  if (cell.absence) {
    return (
      <div role="cell" className={`${styles.cell} ${styles.absent} hatched text-small text-soft`}>
        {name}
        <span>{cell.absence}</span>
      </div>
    );
  }
  if (cell.withheld) {
    return (
      <div role="cell" className={`${styles.cell} ${styles.absent} text-small text-soft`}>
        {name}
        <WithheldWords cell={cell} />
      </div>
    );
  }
  const tag = VERDICTS[cell.verdict];
  return (
    <div role="cell" className={styles.cell}>
      {name}
      {tag ? <p className="mb-1 text-label font-semibold tracking-wide text-soft">{tag}</p> : null}
      <PaintedWords
        passages={cell.passages}
        compared={cell.verdict === 'changed' || cell.verdict === 'same'}
        changesOnly={changesOnly}
      />
      <CellNotes notes={cell.notes} />
      <p className="mt-2 text-label text-soft">{cell.depth}</p>
    </div>
  );
}
