/**
 * What ships and what this browser has made, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/library.
 */

import Link from 'next/link';
import { Dek } from '@/components/comparison/dek';
import { HowToRead } from '@/components/comparison/how-to-read';
import { PaintedWords } from '@/components/comparison/painted-words';
import { RollGrid } from '@/components/comparison/roll-grid';
import { TellingsDots, TellingsLine } from '@/components/comparison/tellings-dots';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { listed } from '@/lib/page-words/plain-words';
import type { ShippedCard } from '@/lib/view/library/library-view';
import { MoveLibrary } from './move-library';
import { OpenFile } from './open-file';
import { type OwnComparison, OwnComparisons } from './own-comparisons';

interface LibraryPageProps {
  shipped: ShippedCard[];
  /** Those that the search has found; all of them without a search. */
  own: OwnComparison[];
  search: string;
  order: string;
  all: number;
}

/** What Tellings is, what ships with it, what this browser has made. */
export function LibraryPage({ shipped, own, search, order, all }: LibraryPageProps) {
  const [lead, ...others] = shipped;
  return (
    <main id="main" className="page pb-24">
      <section className="grid gap-6 py-10 lg:grid-cols-[1.3fr_1fr] lg:items-end">
        <div>
          <h1 className="text-[clamp(2.1rem,6vw,3.4rem)] leading-[1.05] tracking-tight">
            The same facts, every telling.
          </h1>
          <p className="mt-3 max-w-[58ch] font-serif text-[clamp(1.05rem,2.4vw,1.25rem)] leading-normal text-soft">
            Bring two to twenty texts about one event. Every fact becomes a row, every outlet a column, every cell the
            outlet’s own words. And when four texts agree, you see how many of them are telling it and how many are
            repeating it.
          </p>
        </div>
        <div className="flex flex-wrap gap-3 lg:justify-end">
          <Link href="/new" className="button button-main !min-h-11 !px-5 !text-[0.95rem]">
            Compare texts
          </Link>
          <Link href="/new?example=harbour-bridge" className="button !min-h-11 !px-5 !text-[0.95rem]">
            Try it with invented texts
          </Link>
        </div>
      </section>
      {lead ? <Lead card={lead} /> : null}
      <div className="mt-12 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="own">
          <h2 id="own" className="border-b-2 border-ink pb-1.5 font-sans text-[0.8125rem] font-semibold">
            Made in this browser
          </h2>
          <OwnComparisons own={own} search={search} order={order} all={all} />
          {all ? <MoveLibrary /> : null}
          <OpenFile />
        </section>
        <section aria-labelledby="key">
          <h2 id="key" className="border-b-2 border-ink pb-1.5 font-sans text-[0.8125rem] font-semibold">
            How to read it
          </h2>
          <HowToRead />
        </section>
      </div>
      {others.length ? (
        <section aria-labelledby="more" className="mt-12">
          <h2 id="more" className="border-b-2 border-ink pb-1.5 font-sans text-[0.8125rem] font-semibold">
            More to look at
          </h2>
          <ul>
            {others.map((card) => (
              <li key={card.address} className="border-b border-line py-4">
                <h3 className="text-[1.2rem] leading-snug">
                  <Link href={card.address} className="no-underline hover:underline">
                    {card.title}
                  </Link>
                </h3>
                <p className="mt-1 max-w-[58ch] font-serif text-[1.02rem] leading-normal text-soft">
                  <Dek parts={card.dek} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}

function Lead({ card }: { card: ShippedCard }) {
  const { specimen } = card;
  const outlets = listed(card.texts.map((text) => text.outlet));
  return (
    <section aria-labelledby="lead" className="border-t-2 border-ink pt-5">
      <div className="grid gap-x-12 gap-y-4 lg:grid-cols-[1.3fr_1fr] lg:items-end">
        <div>
          <h2 id="lead" className="text-[1.7rem] leading-tight tracking-tight">
            <Link href={card.address} className="no-underline hover:underline">
              {card.title}
            </Link>
          </h2>
          <p className="mt-1 max-w-[58ch] font-serif text-[1.02rem] leading-normal text-soft">
            <Dek parts={card.dek} />
          </p>
          <p className="mt-1 text-small text-soft">{outlets}</p>
          <Link href={card.address} className="button mt-4">
            See {card.rows.length === 1 ? 'the fact' : `all ${card.rows.length} facts`}
          </Link>
        </div>
        <Link href={card.address} aria-label={`Open ${card.title}`} className="block">
          <RollGrid rows={card.rows} texts={card.texts} />
        </Link>
      </div>
      {specimen ? (
        <div className="mt-6 border-t border-line pt-4">
          <h3 className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[1.15rem]">
            <Link href={`${card.address}/facts/${specimen.id}`} className="no-underline hover:underline">
              {specimen.title}
            </Link>
            <span className="flex items-center gap-2 font-sans text-small font-normal text-soft">
              <TellingsDots states={specimen.cells.map((cell) => cell.state)} tellings={specimen.tellings} />
              <TellingsLine tellings={specimen.tellings} />
            </span>
          </h3>
          <ul className="mt-3 grid gap-x-6 gap-y-4 [grid-template-columns:repeat(auto-fit,minmax(min(100%,12.5rem),1fr))]">
            {specimen.cells
              .filter((cell) => cell.passages.length)
              .map((cell) => (
                <li key={cell.text.id}>
                  <p className="mb-1 flex items-center gap-2 text-small font-semibold">
                    <OutletLetter letter={cell.text.letter} tint={cell.text.tint} />
                    {cell.text.outlet}
                  </p>
                  <PaintedWords
                    passages={cell.passages.map((passage) => ({
                      ...passage,
                      pieces: passage.pieces.map((piece) => ({ ...piece, notes: [], noteEnds: [] })),
                    }))}
                    compared={cell.verdict === 'changed' || cell.verdict === 'same'}
                  />
                </li>
              ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
