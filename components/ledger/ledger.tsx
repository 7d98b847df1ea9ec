'use client';

import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { counted } from '@/lib/page-words/plain-words';
import { DEFAULT_CHOICE, ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildDek } from '@/lib/view/ledger/ledger-dek';
import { inRowOrder, inSearchOrder, NO_FILTER, passes } from '@/lib/view/ledger/ledger-filter';
import type { LedgerSource } from '@/lib/view/ledger/ledger-source';
import { buildLedger } from '@/lib/view/ledger/ledger-view';
import { Dek } from '../comparison/dek';
import { FactRoll } from './fact-roll';
import { KindFilter } from './kind-filter';
import styles from './ledger.module.css';
import { LedgerRow } from './ledger-row';
import { LedgerTools } from './ledger-tools';
import { OutletHead } from './outlet-head';
import { useLedgerChoice } from './use-ledger-choice';

/** More cells than this are not all drawn at once: those far below are filled in as the reader comes near. */
const MANY_CELLS = 600;
const EAGER_ROWS = 12;

interface LedgerProps {
  source: LedgerSource;
  /** Address of this comparison: "/c/…" or "/s/…". */
  home: string;
  /** How to read it, one step away. */
  guide: ReactNode;
}

/** The default view: facts down, texts across, every cell the outlet's own words. The reader's choice stands in the address. */
export function Ledger({ source, home, guide }: LedgerProps) {
  const { choice, choose } = useLedgerChoice(home);
  const { base, unsure, counts, find, order, changesOnly } = useDeferredValue(choice);
  const ledger = useMemo(
    () => buildLedger(source, { base, unsure, counts, find }),
    [source, base, unsure, counts, find],
  );
  const ordered = useMemo(() => inRowOrder(ledger.rows, order, ledger.base.id), [ledger, order]);
  const found = ordered.filter((row) => passes(row, { ...choice, find, changesOnly }));
  const rows = order === 'telling' ? inSearchOrder(found, find) : found;
  // What the fact's page needs of the choice; filters stay behind, so that rows need not be drawn anew for them.
  const shown = ledgerAddress({ ...DEFAULT_CHOICE, base, unsure, counts, blind: choice.blind });
  const isLong = ledger.rows.length * ledger.texts.length > MANY_CELLS;
  const wide = ledger.texts.length > 5;
  const tools = { ledger, choice, onChoose: choose };
  return (
    <main id="main" className="page pb-24">
      <h1 className="mt-8 text-[clamp(1.8rem,4.5vw,2.375rem)] leading-[1.12] tracking-tight">{ledger.title}</h1>
      <p className="mt-1.5 max-w-[62ch] font-serif text-[clamp(1.05rem,2.2vw,1.1875rem)] leading-normal text-soft">
        <Dek parts={buildDek(ledger, source)} />
      </p>
      <p className="mt-2 text-small text-soft">{ledger.madeBy}</p>
      {guide}
      <section
        aria-label="Overview"
        className="mt-6 grid gap-x-8 gap-y-4 border-y border-line py-4 lg:grid-cols-[auto_1fr] items-start"
      >
        <KindFilter {...tools} />
        <FactRoll rows={ordered} shown={new Set(rows.map((row) => row.id))} texts={ledger.texts} />
      </section>
      <LedgerTools {...tools} />
      <p role="status" className={rows.length < ledger.rows.length ? 'pb-2 text-small text-soft' : 'sr-only'}>
        {rows.length < ledger.rows.length ? `${counted(rows.length, 'fact')} of ${ledger.rows.length} shown.` : ''}
      </p>
      <div className={wide ? styles.wide : ''}>
        <div
          role="table"
          aria-label="Facts and how each text tells them"
          className={styles.table}
          style={{ '--texts': ledger.texts.length } as React.CSSProperties}
        >
          <div role="rowgroup" className="contents">
            <div role="row" className={styles.head}>
              <div
                role="columnheader"
                className={`${styles.corner} flex items-end py-2.5 pr-3 text-[0.75rem] text-soft`}
              >
                Fact
              </div>
              <div role="none" className={styles.cells}>
                {ledger.texts.map((text) => (
                  <div role="columnheader" key={text.id} className="px-3 py-2.5">
                    <OutletHead text={text} isBase={text.id === ledger.base.id} />
                  </div>
                ))}
              </div>
            </div>
          </div>
          <div role="rowgroup">
            {rows.map((row, place) => (
              <LedgerRow
                key={row.id}
                row={row}
                home={home}
                query={shown}
                changesOnly={changesOnly}
                eager={!isLong || place < EAGER_ROWS}
              />
            ))}
          </div>
        </div>
      </div>
      {rows.length ? null : <NothingShown facts={ledger.rows.length} onReset={() => choose(NO_FILTER)} />}
    </main>
  );
}

function NothingShown({ facts, onReset }: { facts: number; onReset: () => void }) {
  if (!facts) {
    return (
      <p className="mt-10 max-w-[60ch] font-serif text-lg text-soft">
        No sentence of one text reports the same thing as a sentence of another. Are the texts about the same event?
      </p>
    );
  }
  return (
    <div className="mt-10 text-soft">
      <p className="mb-3">No fact passes these filters.</p>
      <button type="button" className="button" onClick={onReset}>
        Show all {facts} facts
      </button>
    </div>
  );
}
