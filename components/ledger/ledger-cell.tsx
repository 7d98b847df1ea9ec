import Link from 'next/link';
import { use } from 'react';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { Passage } from '@/lib/model/text';
import type { PaintedPassage } from '@/lib/view/comparison/paint-cell';
import { CELL_VERDICT_NAMES, type LedgerCell as Cell } from '@/lib/view/ledger/ledger-row';
import { CellNotes } from '../comparison/cell-note';
import { LedgerSlotsContext } from '../comparison/ledger-slots';
import { PaintedWords } from '../comparison/painted-words';
import { WithheldWords } from '../comparison/withheld-words';
import styles from './ledger.module.css';

interface LedgerCellProps {
  row: string;
  cell: Cell;
  /** Of the fact's own page. */
  address: string;
  /** Of a note's own page. */
  noteAddress: (note: string) => string;
  changesOnly: boolean;
}

/** What one text says of one fact, or why nothing stands here. */
export function LedgerCell({ row, cell, address, noteAddress, changesOnly }: LedgerCellProps) {
  const slots = use(LedgerSlotsContext);
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
  const tag = CELL_VERDICT_NAMES[cell.verdict];
  return (
    <div role="cell" className={styles.cell}>
      {name}
      {tag ? <p className="mb-1 text-label font-semibold tracking-wide text-soft">{tag}</p> : null}
      {passageGroups(cell, slots !== null).map((passages) => (
        <div key={passages[0]?.start} className="not-first:mt-1.5">
          {slots && passages[0] ? <slots.PassageTools row={row} passage={toPassage(cell, passages[0])} /> : null}
          <PaintedWords
            passages={passages}
            compared={cell.verdict === 'changed' || cell.verdict === 'same'}
            changesOnly={changesOnly}
          />
        </div>
      ))}
      <CellNotes notes={cell.notes} address={noteAddress} tools={slots?.NoteTools ?? null} />
      <p className="mt-2 text-label text-soft">{cell.depth}</p>
    </div>
  );
}

/** All passages as one quotation to read; one by one where each has tools of its own. */
function passageGroups(cell: Cell, apart: boolean): PaintedPassage[][] {
  return apart ? cell.passages.map((passage) => [passage]) : [cell.passages];
}

function toPassage(cell: Cell, { start, end, pieces }: PaintedPassage): Passage {
  return { text: cell.text.id, start, end, quote: pieces.map((piece) => piece.words).join('') };
}
