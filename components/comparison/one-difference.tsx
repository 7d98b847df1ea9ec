import Link from 'next/link';
import { voiceOf } from '@/components/comparison/cell-note';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { CardQuote, CardView } from '@/lib/view/share/card-view';
import type { DifferencePlace } from '@/lib/view/share/one-difference';
import { OutletPage } from './outlet-page';

interface OneDifferenceProps {
  view: CardView;
  place: DifferencePlace;
  home: string;
  /** The reader's choice, as it stands behind every address: hidden outlets stay hidden. */
  query: string;
  kind: 'notes' | 'numbers' | 'quotations';
}

const BACK = {
  notes: ['', 'All facts'],
  numbers: ['/numbers', 'All numbers'],
  quotations: ['/quotations', 'All quotations'],
} as const;

/** One note, number or quotation by itself: what is said of it, and each text's words with those it is about marked. */
export function OneDifference({ view, place, home, query, kind }: OneDifferenceProps) {
  const [path, back] = BACK[kind];
  const { note, facts, anchor } = place;
  const voice = note && voiceOf(note);
  return (
    <main id="main" className="page pb-24">
      <p className="no-print mt-5 flex flex-wrap justify-between gap-x-6 gap-y-1 text-[0.8125rem] text-soft">
        <Link href={`${home}${path}${query}${anchor ? `#${anchor}` : ''}`}>← {back}</Link>
        <Link href={`${home}${query}`} className="no-underline hover:underline">
          {view.kicker}
        </Link>
      </p>
      <h1 className="mt-6 max-w-[34ch] text-[clamp(1.5rem,4vw,2.1rem)] leading-[1.15] tracking-tight">{view.title}</h1>
      <p className="mt-2 text-soft">
        {view.foot}
        {voice ? ` · ${voice}` : ''}
      </p>
      {note?.neutral ? (
        <p className="mt-2 max-w-[62ch]">
          Plainer:{' '}
          <span dir="auto" className="font-serif text-[1.05rem]">
            {note.neutral}
          </span>
        </p>
      ) : null}
      <ul className="mt-6 border-t-2 border-ink">
        {byText(view.quotes).map((quote, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a quotation is its place.
          <QuoteLine key={n} quote={quote} noted={note !== null} />
        ))}
      </ul>
      {facts.length ? (
        <p className="no-print mt-6 text-soft">
          {facts.length === 1 ? 'It stands in the fact ' : 'It stands in the facts '}
          {facts.map((fact, n) => (
            <span key={fact.id}>
              {n ? ' · ' : ''}
              <Link href={`${home}/facts/${fact.id}${query}`} className="underline decoration-line underline-offset-4">
                {fact.title}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </main>
  );
}

/** The card shows different texts first; on a page a text's words stand together. */
function byText(quotes: readonly CardQuote[]): CardQuote[] {
  const order = [...new Set(quotes.map(({ text }) => text.id))];
  return [...quotes].sort((a, b) => order.indexOf(a.text.id) - order.indexOf(b.text.id));
}

/** What a note is about is marked as notes are, what differs as differences are. */
function QuoteLine({ quote: { text, pieces }, noted }: { quote: CardQuote; noted: boolean }) {
  const strong = pieces.filter((piece) => piece.strong);
  return (
    <li className="border-b border-line py-4">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-2.5 text-small text-soft">
        <OutletLetter letter={text.letter} tint={text.tint} />
        <b className="font-semibold text-ink">{text.outlet}</b>
        {text.date}
        <OutletPage
          url={text.url}
          quote={strong.length === 1 ? (strong[0]?.words ?? '') : pieces.map(({ words }) => words).join('')}
        />
      </p>
      <blockquote className="words max-w-[62ch] text-[1.08rem]" dir="auto">
        {pieces.map((piece, n) => {
          const Mark = piece.strong && !noted ? 'ins' : 'span';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place.
            <Mark key={n} className={piece.strong && noted ? 'noted' : ''}>
              {piece.words}
            </Mark>
          );
        })}
      </blockquote>
    </li>
  );
}
