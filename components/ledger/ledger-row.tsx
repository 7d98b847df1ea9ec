import Link from 'next/link';
import { memo, use } from 'react';
import type { LedgerRow as Row } from '@/lib/view/ledger/ledger-row';
import { ChangedByHand } from '../comparison/changed-by-hand';
import { LedgerSlotsContext } from '../comparison/ledger-slots';
import { TellingsDots, TellingsLine } from '../comparison/tellings-dots';
import styles from './ledger.module.css';
import { LedgerCell } from './ledger-cell';
import { useNear } from './use-near';

interface LedgerRowProps {
  row: Row;
  /** Address of the comparison, and the reader's choice behind it. */
  home: string;
  query: string;
  /** Shared words shrink to "…". */
  changesOnly: boolean;
  /** Draw the cells at once, else when the reader comes near. */
  eager: boolean;
}

/** One fact: its title, how the texts differ, who rests on whom, and every text's words. */
export const LedgerRow = memo(function LedgerRow({ row, home, query, changesOnly, eager }: LedgerRowProps) {
  const [frame, isNear] = useNear(eager);
  const slots = use(LedgerSlotsContext);
  const address = `${home}/facts/${row.id}${query}`;
  const noteAddress = (note: string) => `${home}/notes/${note}${query}`;
  return (
    <div role="row" id={row.id} className={styles.row} ref={frame}>
      <div role="rowheader" className={styles.fact}>
        <h2 className="text-[1.125rem] leading-snug max-lg:text-[1.3rem]">
          <Link href={address} className="no-underline hover:underline">
            {row.title}
          </Link>
        </h2>
        {row.kinds.length ? (
          <ul className="mt-2 flex flex-wrap gap-x-2.5 gap-y-0.5 text-[0.75rem] font-semibold">
            {row.kinds.map((kind) => (
              <li key={kind.kind}>
                <span aria-hidden="true" className="mr-1">
                  {kind.sign}
                </span>
                {kind.title}
                {kind.detail ? <span className="font-normal text-soft"> {kind.detail}</span> : null}
                {slots ? (
                  <span className="ml-1">
                    <slots.Kind row={row} kind={kind} />
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
        {row.summary ? <p className="mt-2 text-small text-soft">{row.summary}</p> : null}
        {row.stale ? <ChangedByHand /> : null}
        <RowTellings row={row} />
        {slots ? <slots.Row row={row} /> : null}
      </div>
      <div role="none" className={styles.cells}>
        {isNear
          ? row.cells.map((cell) => (
              <LedgerCell
                key={cell.text.id}
                row={row.id}
                cell={cell}
                address={address}
                noteAddress={noteAddress}
                changesOnly={changesOnly}
              />
            ))
          : null}
      </div>
    </div>
  );
});

function RowTellings({ row }: { row: Row }) {
  // A few dots have room beside their words; many stand above them.
  const flow = row.cells.length > 6 ? 'flex flex-wrap' : 'flex print:flex-wrap';
  const line = (
    <>
      <TellingsDots states={row.cells.map((cell) => cell.state)} tellings={row.tellings} />
      <TellingsLine tellings={row.tellings} />
    </>
  );
  if (!row.tellings.evidence.length) {
    return <p className={`mt-2 items-center gap-x-2 text-small text-soft ${flow}`}>{line}</p>;
  }
  return (
    <details className="mt-2 text-small text-soft">
      <summary className="list-none">
        <span className={`items-center gap-x-2 ${flow}`}>{line}</span>
        <span className="no-print underline decoration-line underline-offset-2">what they share</span>
      </summary>
      <ul className="mt-1.5 space-y-1.5 border-l border-line pl-2.5">
        {row.tellings.evidence.map((evidence) => (
          <li key={evidence.reason + evidence.passages.map((p) => p.start).join()}>
            {evidence.letters.join(', ')}: {evidence.reason}
            {evidence.passages.map((passage) => (
              <span key={`${passage.text}${passage.start}`} className="block">
                <b className="font-semibold text-ink">{passage.letter}</b>{' '}
                <q dir="auto" className="font-serif text-ink">
                  {passage.quote}
                </q>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
