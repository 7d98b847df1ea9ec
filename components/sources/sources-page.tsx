/**
 * Who rests on whom, drawn.
 * Uses:   ui, comparison, page-words, view/comparison, view/ledger, view/sources.
 * Tests:  e2e/lists.spec.ts.
 */

import { OutletLetter } from '@/components/ui/outlet-letter';
import { counted, listed } from '@/lib/page-words/plain-words';
import { type NamedSource, type RestedOn, SOURCE_KINDS, type SourcesView } from '@/lib/view/sources/sources-view';
import { LetterKey } from '../comparison/letter-key';
import { ListHead, ListPage, NothingHere } from '../comparison/list-page';
import { QuotedWords } from '../comparison/quoted-words';
import { SourceGraph } from './source-graph';
import styles from './sources.module.css';

interface SourcesPageProps {
  view: SourcesView;
  /** The comparison's title. */
  comparison: string;
  home: string;
  query: string;
}

type Place = Omit<SourcesPageProps, 'view' | 'comparison'>;
type Kind = NamedSource['kind'];

/** Who rests on whom: the outlets that others rest on, the chain as a picture, each text's sources in its own words. */
export function SourcesPage({ view, comparison, ...place }: SourcesPageProps) {
  const nothing = view.texts.every(({ sources }) => !sources.length);
  return (
    <ListPage
      title="Who rests on whom"
      dek={view.dek}
      of={{ title: comparison, address: `${place.home}${place.query}` }}
    >
      {view.outlets.length ? (
        <section aria-labelledby="outlets">
          <ListHead id="outlets">Outlets that these texts rest on</ListHead>
          <LetterKey texts={view.texts.map(({ text }) => text)} className="border-b border-line" />
          <ul>
            {view.outlets.map((outlet) => (
              <Outlet key={outlet.id} outlet={outlet} {...place} />
            ))}
          </ul>
        </section>
      ) : null}
      {view.loops.length ? <Loops loops={view.loops} /> : null}
      {view.graph ? (
        <section aria-labelledby="picture" className="max-sm:hidden">
          <ListHead id="picture" aside={<KindKey />}>
            All sources in one picture
          </ListHead>
          <p className="mb-4 mt-2 max-w-[68ch] text-small text-soft">
            A line leads from a text to whom it cites. A thick line ends at an outlet. Sources that one text alone has
            are drawn together; the lists below name each.
          </p>
          <SourceGraph graph={view.graph} />
        </section>
      ) : null}
      {nothing ? (
        <NothingHere>
          <p>
            No text says where it knows something from: no “said”, no “according to”, no other outlet. Or it says so in
            a language that is not read for sources yet: so far that is English.
          </p>
        </NothingHere>
      ) : (
        <section aria-labelledby="lists">
          <ListHead
            id="lists"
            aside={
              view.leftOut
                ? `${counted(view.leftOut, 'source')} of parts about something else, or of pictures, not listed.`
                : null
            }
          >
            Each text’s sources, in its own words
          </ListHead>
          {view.texts.map(({ text, sources }) => (
            <section
              key={text.id}
              id={`sources-${text.id}`}
              aria-labelledby={`sources-${text.id}-name`}
              className="grid gap-x-12 gap-y-2 border-b border-line py-5 lg:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]"
            >
              <div>
                <h3
                  id={`sources-${text.id}-name`}
                  className="flex items-center gap-2.5 font-sans text-[0.9375rem] font-semibold"
                >
                  <OutletLetter letter={text.letter} tint={text.tint} />
                  {text.outlet}
                </h3>
                <p className="mt-1 text-small text-soft">{mixOf(sources)}</p>
              </div>
              {sources.length ? (
                <ul className="gap-x-10 sm:columns-2">
                  {sources.map((source) => (
                    <Source key={source.id} source={source} {...place} />
                  ))}
                </ul>
              ) : null}
            </section>
          ))}
        </section>
      )}
    </ListPage>
  );
}

/** "2 outlets, 3 named, 4 vague". */
function mixOf(sources: NamedSource[]): string {
  if (!sources.length) return 'It names no source.';
  const count = (...kinds: Kind[]) => sources.filter(({ kind }) => kinds.includes(kind)).length;
  const outlets = count('text', 'outlet_not_in_set');
  const parts = [
    outlets ? counted(outlets, 'outlet') : '',
    ...(['person_or_body', 'unnamed', 'vague'] as const).map((kind) =>
      count(kind) ? `${count(kind)} ${SOURCE_KINDS[kind].title}` : '',
    ),
  ].filter(Boolean);
  return listed(parts);
}

function Outlet({ outlet, ...place }: { outlet: RestedOn } & Place) {
  return (
    <li className="grid gap-x-12 gap-y-2 border-b border-line py-4 lg:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
      <div>
        <h3 dir="auto" className="text-[1.3125rem] leading-tight tracking-tight">
          {outlet.label}
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-soft">
          <span className="flex gap-1">
            {outlet.by.map(({ text }) => (
              <OutletLetter key={text.id} letter={text.letter} tint={text.tint} />
            ))}
          </span>
          <span>
            {outlet.by.length === 1 ? '1 text cites it' : `${outlet.by.length} texts rest on it`},{' '}
            {outlet.text ? (
              `it is text ${outlet.text.letter} here`
            ) : (
              <b className="font-semibold text-ink">not in your set</b>
            )}
          </span>
        </p>
      </div>
      <ul className="space-y-1.5">
        {outlet.by.map(({ text, quotes }) =>
          quotes.map((quote) => (
            <li key={text.id + quote.before + quote.words} className="flex gap-2.5">
              <b className={`tint-${text.tint} w-4 shrink-0 pt-[3px] text-small font-semibold text-(--tint)`}>
                <span aria-hidden="true">{text.letter}</span>
                <span className="sr-only">{text.outlet}:</span>
              </b>
              <div className="min-w-0 max-w-[75ch]">
                <QuotedWords quote={quote} {...place} />
              </div>
            </li>
          )),
        )}
      </ul>
    </li>
  );
}

function Loops({ loops }: { loops: SourcesView['loops'] }) {
  return (
    <section aria-labelledby="loops">
      <ListHead id="loops">Circles</ListHead>
      <ul>
        {loops.map((loop) => (
          <li
            key={loop.map(({ id }) => id).join()}
            className="flex flex-wrap items-center gap-2 border-b border-line py-3"
          >
            {[...loop, ...loop.slice(0, 1)].map((text, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first text stands at both ends.
              <span key={n} className="flex items-center gap-2">
                {n ? <span className="text-small text-soft">cites</span> : null}
                <OutletLetter letter={text.letter} tint={text.tint} />
                <span className="font-semibold">{text.outlet}</span>
              </span>
            ))}
            <span className="text-soft">: none of them proves the other right.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ source, ...place }: { source: NamedSource } & Place) {
  const isNamed = source.kind === 'person_or_body';
  return (
    <li className="break-inside-avoid pb-3">
      <p className="flex items-baseline gap-2 text-[0.84rem]">
        <KindSign kind={source.kind} />
        <span>
          <b className="font-semibold">
            <bdi>{source.label}</bdi>
          </b>
          {isNamed ? null : <span className="text-soft"> · {SOURCE_KINDS[source.kind].title}</span>}
        </span>
      </p>
      {source.quotes.map((quote) => (
        <div key={quote.before + quote.words + quote.after} className="mt-0.5 pl-[1.4rem] [&+&]:mt-1.5">
          <QuotedWords quote={quote} {...place} />
        </div>
      ))}
    </li>
  );
}

/** The shape that the picture gives to a kind of source. */
function KindSign({ kind }: { kind: Kind }) {
  return <span aria-hidden="true" className={`${styles.sign} ${styles[kind] ?? ''}`} />;
}

const KEYED: readonly Kind[] = ['outlet_not_in_set', 'person_or_body', 'unnamed', 'vague'];

function KindKey() {
  return (
    <span className="flex flex-wrap gap-x-5 gap-y-1">
      {KEYED.map((kind) => (
        <span key={kind} className="flex items-center gap-1.5" title={SOURCE_KINDS[kind].meaning}>
          <KindSign kind={kind} />
          {kind === 'outlet_not_in_set' ? 'an outlet that is not in your set' : SOURCE_KINDS[kind].title}
        </span>
      ))}
    </span>
  );
}
