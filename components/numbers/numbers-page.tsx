/**
 * Figures as ladders, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/numbers.
 * Tests:  e2e/lists.spec.ts.
 */

import Link from 'next/link';
import { LinkHere } from '@/components/ui/link-here';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { FIGURE_VERDICT_LABELS } from '@/lib/page-words/figure-names';
import { counted } from '@/lib/page-words/plain-words';
import type { Ladder, LadderEntry, NumbersView } from '@/lib/view/numbers/numbers-view';
import { ListHead, ListPage, NothingHere } from '../comparison/list-page';
import { QuotedWords } from '../comparison/quoted-words';
import { VerdictLine } from '../comparison/verdict-line';
import { NumberAxis, ShapeKey } from './number-axis';

interface NumbersPageProps {
  view: NumbersView;
  /** The comparison's title. */
  comparison: string;
  home: string;
  query: string;
}

/** The numbers, side by side: those that differ as ladders, those that agree in a table, those that stand alone by text. */
export function NumbersPage({ view, comparison, home, query }: NumbersPageProps) {
  const place = { home, query };
  return (
    <ListPage title="The numbers, side by side" dek={view.dek} of={{ title: comparison, address: `${home}${query}` }}>
      {view.ladders.length ? (
        <>
          <div className="mt-6 border-y border-line py-3">
            <ShapeKey shapes={view.shapes} />
          </div>
          <div>
            {view.ladders.map((ladder) => (
              <LadderBlock key={ladder.id} ladder={ladder} {...place} />
            ))}
          </div>
        </>
      ) : null}
      {view.agreeing.length ? (
        <section aria-labelledby="agreeing">
          <ListHead id="agreeing" aside="Each text that has the figure gives it alike.">
            Where they give the same figure
          </ListHead>
          {view.agreeing.map((ladder) => (
            <Agreement key={ladder.id} ladder={ladder} {...place} />
          ))}
        </section>
      ) : null}
      <Alone view={view} {...place} />
      {view.ladders.length || view.agreeing.length || view.alone.length ? null : (
        <NothingHere>
          <p>None of these texts gives a number, a date or a sum in its part about this event.</p>
        </NothingHere>
      )}
    </ListPage>
  );
}

type Place = Omit<NumbersPageProps, 'view' | 'comparison'>;

function LadderBlock({ ladder, ...place }: { ladder: Ladder } & Place) {
  const { sign, title, meaning } = FIGURE_VERDICT_LABELS[ladder.verdict];
  return (
    <section
      id={ladder.id}
      aria-labelledby={`${ladder.id}-values`}
      className="grid break-inside-avoid gap-x-12 gap-y-4 border-b border-line py-8 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
    >
      <div>
        <VerdictLine sign={sign} title={title} href={`${place.home}/numbers/${ladder.id}${place.query}`} of="number" />
        <h2 id={`${ladder.id}-values`} className="mt-2 text-[1.625rem] leading-[1.15] tracking-tight">
          {ladder.values.map((value, n) => (
            <span key={value} className="inline-block">
              {value}
              {n < ladder.values.length - 1 ? <span className="font-normal text-soft">&nbsp;·&nbsp;</span> : null}
            </span>
          ))}
        </h2>
        {ladder.measures ? (
          <p dir="auto" className="mt-1 font-serif text-[1.0625rem] text-soft">
            {ladder.measures}
          </p>
        ) : null}
        <p className="mt-3 max-w-[46ch] text-[0.875rem]">{ladder.explanation ?? meaning}</p>
        <FactLink fact={ladder.fact} {...place} />
      </div>
      <div>
        {ladder.axes.map((axis) => (
          <NumberAxis key={axis.title} axis={axis} />
        ))}
        <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
          {ladder.entries.map((entry) => (
            <Entry key={entry.text.id + entry.value} entry={entry} {...place} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function FactLink({ fact, home, query }: { fact: Ladder['fact'] } & Place) {
  if (!fact) return null;
  return (
    <p className="no-print mt-2 text-small text-soft">
      Fact:{' '}
      <Link
        href={`${home}/facts/${fact.id}${query}`}
        className="underline decoration-line underline-offset-4 hover:decoration-current"
      >
        {fact.title}
      </Link>
    </p>
  );
}

function Entry({ entry, ...place }: { entry: LadderEntry } & Place) {
  return (
    <li className="flex gap-2.5 border-t border-faint py-2.5">
      <OutletLetter letter={entry.text.letter} tint={entry.text.tint} />
      <div className="min-w-0">
        <p className="text-small">
          <b className="font-semibold">{entry.text.outlet}</b>
          <span className="text-soft">: {entry.value}</span>
        </p>
        {entry.quotes.map((quote) => (
          <QuotedWords key={quote.before + quote.words + quote.after} quote={quote} {...place} />
        ))}
        {entry.remarks.length ? (
          <p dir="auto" className="mt-0.5 text-label text-soft">
            {entry.remarks.join(' · ')}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** One line for what they agree on; the words are one step away. */
function Agreement({ ladder, ...place }: { ladder: Ladder } & Place) {
  return (
    <details id={ladder.id} className="group border-b border-line">
      <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
        <span className="min-w-[9rem] font-serif text-[1.125rem] font-semibold">{ladder.values.join(' · ')}</span>
        <span className="flex gap-1">
          {[...new Map(ladder.entries.map(({ text }) => [text.id, text])).values()].map((text) => (
            <span key={text.id}>
              <OutletLetter letter={text.letter} tint={text.tint} />
              <span className="sr-only">{text.outlet}, </span>
            </span>
          ))}
        </span>
        {ladder.measures ? (
          <span dir="auto" className="font-serif text-soft">
            {ladder.measures}
          </span>
        ) : null}
        <span className="no-print ml-auto text-small text-soft underline decoration-line underline-offset-4">
          <span className="group-open:hidden">their words</span>
          <span className="hidden group-open:inline">close</span>
        </span>
      </summary>
      <div className="pb-4">
        <p className="mb-2 max-w-[62ch] text-[0.875rem]">
          {ladder.explanation} <LinkHere href={`${place.home}/numbers/${ladder.id}${place.query}`} of="number" />
        </p>
        <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {ladder.entries.map((entry) => (
            <Entry key={entry.text.id + entry.value} entry={entry} {...place} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function Alone({ view, ...place }: { view: NumbersView } & Place) {
  if (!view.alone.length) return null;
  return (
    <section aria-labelledby="alone">
      <ListHead
        id="alone"
        aside={view.leftOut ? `${counted(view.leftOut, 'figure')} in parts about something else not listed.` : null}
      >
        Figures that stand in one text only
      </ListHead>
      <p className="mb-2 mt-2 max-w-[68ch] text-small text-soft">
        Nothing in the other texts was found to measure the same thing. That is no reproach: it may be a text’s own
        find.
      </p>
      {view.alone.map(({ text, figures, dates }) => (
        <section key={text.id} aria-label={text.outlet} className="border-b border-line py-4">
          <h3 className="mb-1.5 flex items-center gap-2.5 font-sans text-[0.875rem] font-semibold">
            <OutletLetter letter={text.letter} tint={text.tint} />
            {text.outlet}
          </h3>
          {figures.length ? <Figures entries={figures} {...place} /> : null}
          {dates.length ? (
            <details className="mt-2 text-small" open={!figures.length}>
              <summary className="text-soft underline decoration-line underline-offset-4">
                {counted(dates.length, 'date or time', 'dates and times')}
              </summary>
              <Figures entries={dates} {...place} />
            </details>
          ) : null}
        </section>
      ))}
    </section>
  );
}

function Figures({ entries, ...place }: { entries: LadderEntry[] } & Place) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {entries.map((entry) => (
        <li
          key={entry.value + entry.quotes[0]?.before}
          className="border-t border-faint py-2 first:border-0 sm:first:border-t"
        >
          {entry.quotes.map((quote) => (
            <QuotedWords key={quote.before + quote.words + quote.after} quote={quote} {...place} />
          ))}
          {entry.remarks.length ? (
            <p dir="auto" className="text-label text-soft">
              {entry.remarks.join(' · ')}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
