/**
 * Each utterance with every text’s cut of it, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/quotations.
 * Tests:  e2e/lists.spec.ts.
 */

import Link from 'next/link';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { counted, listed } from '@/lib/page-words/plain-words';
import { QUOTATION_VERDICT_LABELS } from '@/lib/page-words/quotation-names';
import type { QuotationsView, Utterance } from '@/lib/view/quotations/quotations-view';
import { ListHead, ListPage, NothingHere } from '../comparison/list-page';
import { QuotedWords } from '../comparison/quoted-words';
import { VerdictLine } from '../comparison/verdict-line';
import { CutLine } from './cut-line';

interface QuotationsPageProps {
  view: QuotationsView;
  /** The comparison's title. */
  comparison: string;
  home: string;
  query: string;
}

type Place = Omit<QuotationsPageProps, 'view' | 'comparison'>;

/** Whose words, and how much of them: an utterance with every text's cut, then what one text alone quotes, by speaker. */
export function QuotationsPage({ view, comparison, ...place }: QuotationsPageProps) {
  return (
    <ListPage
      title="Whose words, and how much of them"
      dek={view.dek}
      of={{ title: comparison, address: `${place.home}${place.query}` }}
    >
      {view.utterances.map((utterance) => (
        <UtteranceBlock key={utterance.id} utterance={utterance} {...place} />
      ))}
      {view.speakers.length ? <BySpeaker view={view} {...place} /> : null}
      {view.utterances.length || view.speakers.length ? null : (
        <NothingHere>
          <p>These texts quote nobody word for word, or their quotation marks were lost when they were copied.</p>
        </NothingHere>
      )}
    </ListPage>
  );
}

function UtteranceBlock({ utterance, ...place }: { utterance: Utterance } & Place) {
  const { sign, title, meaning } = QUOTATION_VERDICT_LABELS[utterance.verdict];
  const { speakers } = utterance;
  return (
    <section
      id={utterance.id}
      aria-labelledby={`${utterance.id}-who`}
      className="mt-6 grid break-inside-avoid gap-x-12 gap-y-4 border-t border-line pt-6 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
    >
      <div>
        <VerdictLine
          sign={sign}
          title={title}
          href={`${place.home}/quotations/${utterance.id}${place.query}`}
          of="quotation"
        />
        <h2 id={`${utterance.id}-who`} className="mt-2 text-[1.375rem] leading-[1.2] tracking-tight">
          {speakers.length ? listed(speakers) : 'Nobody is named'}
        </h2>
        <p className="mt-2 max-w-[46ch] text-[0.875rem]">{utterance.explanation ?? meaning}</p>
      </div>
      <ul>
        {utterance.cuts.map((cut) => (
          <li
            key={cut.text.id + cut.quote.before}
            className="border-b border-faint pb-3.5 pt-3 first:pt-0 last:border-0"
          >
            <p className="mb-0.5 flex flex-wrap items-center gap-x-2.5 text-small text-soft">
              <OutletLetter letter={cut.text.letter} tint={cut.text.tint} />
              <b className="font-semibold text-ink">{cut.text.outlet}</b>
              <span>
                {cut.isReference ? 'the longest wording' : cut.isOther ? 'other words' : null}
                {speakers.length > 1 || !cut.speaker ? ` · ${cut.speaker ?? 'does not say who speaks'}` : null}
              </span>
            </p>
            <CutLine cut={cut} />
            <Source attribution={cut.attribution} quote={cut.quote} {...place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who says so, in the outlet's own words, and the way to the fact. */
function Source({
  attribution,
  quote,
  home,
  query,
}: { attribution: string | null; quote: Utterance['cuts'][number]['quote'] } & Place) {
  return (
    <p className="mt-1 text-small text-soft">
      {attribution ? (
        <>
          given with the words{' '}
          <q dir="auto" className="font-serif text-[0.875rem] text-ink">
            {attribution}
          </q>
        </>
      ) : null}
      {attribution && quote.fact ? ' · ' : null}
      {quote.fact ? (
        <>
          in the fact{' '}
          <Link
            href={`${home}/facts/${quote.fact.id}${query}`}
            className="underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {quote.fact.title}
          </Link>
        </>
      ) : null}
    </p>
  );
}

function BySpeaker({ view, ...place }: { view: QuotationsView } & Place) {
  return (
    <section aria-labelledby="alone">
      <ListHead id="alone">Quotations that one text alone has, by speaker</ListHead>
      <nav aria-label="Speakers" className="no-print border-b border-line py-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-small">
          {view.speakers.map(({ id, speaker, quotations }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-0.5 underline decoration-line underline-offset-4">
                {speaker ?? 'Nobody named'}
              </a>{' '}
              <span className="text-soft">{quotations.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      {view.speakers.map(({ id, speaker, quotations }) => (
        <section
          key={id}
          id={id}
          aria-labelledby={`${id}-name`}
          className="grid gap-x-12 gap-y-2 border-b border-line py-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
        >
          <h3 id={`${id}-name`} className="text-[1.125rem] leading-snug">
            {speaker ?? 'The text does not say whose words they are'}
            <span className="block font-sans text-small font-normal text-soft">
              {counted(quotations.length, 'quotation')}
            </span>
          </h3>
          <ul>
            {quotations.map((quotation) => (
              <li
                key={quotation.id}
                id={quotation.id}
                className="flex gap-2.5 border-b border-faint py-2.5 first:pt-0 last:border-0"
              >
                <span>
                  <OutletLetter letter={quotation.text.letter} tint={quotation.text.tint} />
                  <span className="sr-only">{quotation.text.outlet}:</span>
                </span>
                <div className="min-w-0 max-w-[68ch]">
                  <QuotedWords quote={quotation.quote} {...place} />
                  <p className="text-label text-soft">
                    {quotation.text.outlet}
                    {quotation.attribution ? (
                      <>
                        {' '}
                        · says whose words with{' '}
                        <q dir="auto" className="font-serif text-[0.8125rem]">
                          {quotation.attribution}
                        </q>
                      </>
                    ) : null}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
