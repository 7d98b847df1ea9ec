/**
 * One fact in full, drawn: differences with proof, every text’s words, the word table.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/fact.
 * Tests:  e2e/lists.spec.ts.
 */

import Link from 'next/link';
import { CellNote } from '@/components/comparison/cell-note';
import { ChangedByHand } from '@/components/comparison/changed-by-hand';
import { OutletPage } from '@/components/comparison/outlet-page';
import { PaintedWords } from '@/components/comparison/painted-words';
import { TellingsDots, TellingsLine } from '@/components/comparison/tellings-dots';
import { WithheldWords } from '@/components/comparison/withheld-words';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { FactView, ProvenDifference } from '@/lib/view/fact/fact-view';
import { buildVariantGraph } from '@/lib/view/fact/variant-graph-view';
import type { LedgerCell } from '@/lib/view/ledger/ledger-row';
import { VariantGraph } from './variant-graph';
import { WordTable } from './word-table';

const READING = { ltr: 'left to right', rtl: 'right to left' };

/** One fact in full: how the texts differ and what proves it, every text's words, the words in columns. */
export function FactPage({ view, home, choice }: { view: FactView; home: string; choice: string }) {
  const { row } = view;
  const variants = view.words && buildVariantGraph(view.words);
  const telling = row.cells.filter((cell) => !cell.absence);
  const silent = row.cells.filter((cell) => cell.absence);
  return (
    <main id="main" className="page pb-24">
      <nav
        aria-label="Facts"
        className="no-print mt-5 flex flex-wrap justify-between gap-x-6 gap-y-1 text-[0.8125rem] text-soft"
      >
        <Link href={`${home}${choice}#${row.id}`}>← All {view.of} facts</Link>
        <span className="flex gap-5">
          {view.previous ? <Link href={`${home}/facts/${view.previous.id}${choice}`}>Previous</Link> : null}
          <span>
            {view.place} of {view.of}
          </span>
          {view.next ? <Link href={`${home}/facts/${view.next.id}${choice}`}>Next</Link> : null}
        </span>
      </nav>
      <p className="no-print mt-6 text-small text-soft">{view.title}</p>
      <h1 className="mt-1 max-w-[28ch] text-[clamp(1.8rem,4.5vw,2.375rem)] leading-[1.12] tracking-tight">
        {row.title}
      </h1>
      {row.summary ? (
        <p className="mt-2 max-w-[62ch] font-serif text-[1.125rem] leading-normal text-soft">{row.summary}</p>
      ) : null}
      {row.stale ? <ChangedByHand /> : null}
      <p className="mt-3 flex flex-wrap items-center gap-2 text-[0.8125rem] text-soft">
        <TellingsDots states={row.cells.map((cell) => cell.state)} tellings={row.tellings} />
        <TellingsLine tellings={row.tellings} />
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <section aria-labelledby="told">
          <SectionHead id="told">In their own words</SectionHead>
          <ul>
            {telling.map((cell) => (
              <TellingCell key={cell.text.id} cell={cell} noteAddress={(note) => `${home}/notes/${note}${choice}`} />
            ))}
          </ul>
          {silent.length ? (
            <ul className="mt-1">
              {silent.map((cell) => (
                <li
                  key={cell.text.id}
                  id={`text-${cell.text.id}`}
                  className="flex items-center gap-2.5 border-b border-faint py-2 text-small text-soft"
                >
                  <OutletLetter letter={cell.text.letter} tint={cell.text.tint} />
                  <span>
                    <b className="font-semibold text-ink">{cell.text.outlet}</b>: {cell.absence}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
        <div className="space-y-10">
          <section aria-labelledby="differ">
            <SectionHead id="differ">How they differ</SectionHead>
            {view.differences.length ? (
              <ul>
                {view.differences.map((difference) => (
                  <Difference key={difference.kind + difference.explanation} difference={difference} />
                ))}
              </ul>
            ) : (
              <p className="border-t border-line py-3 text-soft">
                No difference was found that goes beyond single words.
              </p>
            )}
          </section>
          <Tellings view={view} />
        </div>
      </div>
      {view.words ? (
        <section aria-labelledby="table" className="mt-12">
          <SectionHead id="table">Word by word</SectionHead>
          <p className="mb-3 max-w-[68ch] text-small text-soft">
            Words that several texts share stand in one column. Read a line from {READING[view.words.direction]} and you
            read that text.
          </p>
          <WordTable view={view.words} />
          {variants ? (
            <div className="max-md:hidden">
              <p className="mb-3 mt-8 max-w-[68ch] text-small text-soft">
                The same as ways through the words: a box is what one text or several have, the letters on a line say
                who goes there. Follow one letter and you read that text.
              </p>
              <VariantGraph view={variants} />
            </div>
          ) : null}
        </section>
      ) : null}
    </main>
  );
}

function SectionHead({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <h2 id={id} className="mb-2 border-b-2 border-ink pb-1.5 font-sans text-[0.8125rem] font-semibold">
      {children}
    </h2>
  );
}

function TellingCell({ cell, noteAddress }: { cell: LedgerCell; noteAddress: (note: string) => string }) {
  return (
    <li id={`text-${cell.text.id}`} className="border-b border-line py-4">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-2.5 text-small text-soft">
        <OutletLetter letter={cell.text.letter} tint={cell.text.tint} />
        <b className="font-semibold text-ink">{cell.text.outlet}</b>
        <span>{[cell.text.date, cell.depth, cell.verdict === 'base' ? 'base' : null].filter(Boolean).join(' · ')}</span>
        <OutletPage url={cell.text.url} quote={cell.passages[0]?.pieces.map(({ words }) => words).join('') ?? ''} />
      </p>
      <div className="max-w-[62ch] text-[1.08rem] [--text-words:1.08rem]">
        {cell.withheld ? (
          <WithheldWords cell={cell} />
        ) : (
          <PaintedWords passages={cell.passages} compared={cell.verdict === 'changed' || cell.verdict === 'same'} />
        )}
      </div>
      {cell.notes.length ? (
        <ul className="mt-2.5 max-w-[62ch] space-y-1.5">
          {cell.notes.map((numbered) => (
            <CellNote key={numbered.note.id} numbered={numbered} href={noteAddress(numbered.note.id)} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Difference({ difference }: { difference: ProvenDifference }) {
  return (
    <li className="border-b border-line py-3">
      <p className="text-[0.8125rem] font-semibold">
        <span aria-hidden="true" className="mr-1.5">
          {difference.sign}
        </span>
        {difference.title}
        {difference.detail ? <span className="font-normal text-soft"> {difference.detail}</span> : null}
        {difference.unsure ? <span className="font-normal text-soft"> · we are not sure</span> : null}
        {difference.stale ? (
          <span className="font-normal text-soft"> · changed by hand; not compared again</span>
        ) : null}
        <span className="sr-only">. {difference.meaning}</span>
      </p>
      <p className="mt-1 text-[0.875rem]">{difference.explanation}</p>
      {difference.evidence.length ? (
        <ul className="mt-1.5 space-y-1 text-small">
          {difference.evidence.map(({ text, quote }) => (
            <li key={text.id + quote} className="flex gap-2">
              <b className={`tint-${text.tint} font-semibold text-(--tint)`}>{text.letter}</b>
              <q dir="auto" className="font-serif text-[0.9rem] leading-snug [quotes:none]">
                {quote}
              </q>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Tellings({ view }: { view: FactView }) {
  const { told, count, evidence } = view.row.tellings;
  if (told < 2) return null;
  return (
    <section aria-labelledby="tellings">
      <SectionHead id="tellings">Who rests on whom</SectionHead>
      <p className="text-[0.875rem]">
        {count < told
          ? `${told} texts tell it, in ${count} ${count === 1 ? 'telling' : 'tellings'}: some of them rest on the same account.`
          : 'No shared text was found. That does not prove that they know it from different places.'}
      </p>
      <ul className="mt-2 space-y-2 text-small">
        {evidence.map((item) => (
          <li key={item.reason + item.passages.map((p) => p.text + p.start).join()}>
            <span className="text-soft">
              {item.letters.join(' and ')}: {item.reason}
            </span>
            {item.passages.map((passage) => (
              <span key={passage.text + passage.start} className="flex gap-2">
                <b className="font-semibold">{passage.letter}</b>
                <q dir="auto" className="font-serif text-[0.9rem] leading-snug [quotes:none]">
                  {passage.quote}
                </q>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
