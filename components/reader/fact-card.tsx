import Link from 'next/link';
import { PaintedWords } from '@/components/comparison/painted-words';
import { TellingsLine } from '@/components/comparison/tellings-dots';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { TextLabel } from '@/lib/view/comparison/text-label';
import { CARD_VERDICT_NAMES, type LedgerCell, type LedgerRow } from '@/lib/view/ledger/ledger-row';
import type { FactDepth } from '@/lib/view/reader/reader-view';
import { DepthBars } from './depth-bars';
import styles from './reader.module.css';

interface FactCardProps {
  row: LedgerRow;
  /** Its number in the text; none for a fact that the text lacks. */
  number: number | null;
  /** The other texts that tell it. */
  told: LedgerCell[];
  depths: FactDepth[];
  own: TextLabel;
  address: string;
  textAddress: (textId: string) => string;
}

/** A fact beside the text: what it is, how the texts differ, who rests on whom; the other texts' words are one press away. */
export function FactCard({ row, number, told, depths, own, address, textAddress }: FactCardProps) {
  const missing = row.cells.find((cell) => cell.text.id === own.id)?.absence;
  return (
    <details id={row.id} name="fact" data-fact={row.id} className={styles.card}>
      <summary>
        <span className="pt-0.5 text-[0.72rem] font-semibold text-soft">{number ?? ''}</span>
        <span>
          <span data-title="" className={styles.cardTitle}>
            {row.title}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-x-2 text-[0.75rem] leading-snug text-soft">
            {row.kinds.map((kind) => (
              <span key={kind.kind} className="font-semibold text-ink">
                <span aria-hidden="true">{kind.sign} </span>
                {kind.title}
              </span>
            ))}
            <TellingsLine tellings={row.tellings} />
          </span>
          {missing ? <span className="mt-0.5 block text-[0.75rem] text-gone">{missing}</span> : null}
        </span>
        <DepthBars depths={depths} own={own.id} />
      </summary>
      <div className={styles.told}>
        {row.summary ? <p className="pt-2 text-small text-soft">{row.summary}</p> : null}
        {told.length ? (
          <ul>
            {told.map((cell) => (
              <ToldBy
                key={cell.text.id}
                cell={cell}
                href={`${textAddress(cell.text.id)}#${row.id}`}
                marked={!missing}
              />
            ))}
          </ul>
        ) : (
          <p className="py-2 text-small text-soft">No other text tells it.</p>
        )}
        <p className="pt-2 text-small">
          <Link href={address}>All words of this fact, side by side</Link>
        </p>
      </div>
    </details>
  );
}

function ToldBy({ cell, href, marked }: { cell: LedgerCell; href: string; marked: boolean }) {
  const aside = [cell.depth, marked ? CARD_VERDICT_NAMES[cell.verdict] : null].filter(Boolean).join(' · ');
  return (
    <li className="border-b border-line py-2.5">
      <p className="mb-1 flex flex-wrap items-center gap-x-2 text-[0.75rem] text-soft">
        <OutletLetter letter={cell.text.letter} tint={cell.text.tint} />
        <Link href={href} className="font-semibold text-ink no-underline hover:underline">
          {cell.text.outlet}
        </Link>
        <span>{aside}</span>
      </p>
      {cell.withheld ? (
        <p className="text-small text-soft">{cell.withheld}</p>
      ) : (
        <PaintedWords
          passages={cell.passages}
          compared={marked && (cell.verdict === 'changed' || cell.verdict === 'same')}
        />
      )}
    </li>
  );
}
