import Link from 'next/link';
import { OutletLetter } from '@/components/ui/outlet-letter';
import type { CardQuote, CardView } from '@/lib/view/card-view';
import { OutletPage } from './outlet-page';

interface OneDifferenceProps {
  view: CardView;
  home: string;
  kind: 'notes' | 'numbers' | 'quotations';
}

const BACK = {
  notes: ['', 'All facts'],
  numbers: ['/numbers', 'All numbers'],
  quotations: ['/quotations', 'All quotations'],
} as const;

/** One note, number or quotation by itself: what is said of it, and each text's words with those it is about marked. */
export function OneDifference({ view, home, kind }: OneDifferenceProps) {
  const [path, back] = BACK[kind];
  return (
    <main id="main" className="page pb-24">
      <p className="no-print mt-5 text-[0.8125rem] text-soft">
        <Link href={`${home}${path}`}>← {back}</Link>
      </p>
      <h1 className="mt-6 max-w-[34ch] text-[clamp(1.5rem,4vw,2.1rem)] leading-[1.15] tracking-tight">{view.title}</h1>
      <p className="mt-2 text-soft">{view.foot}</p>
      <ul className="mt-6 border-t-2 border-ink">
        {view.quotes.map((quote) => (
          <QuoteLine key={quote.text.id} quote={quote} />
        ))}
      </ul>
    </main>
  );
}

function QuoteLine({ quote: { text, pieces } }: { quote: CardQuote }) {
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
        {pieces.map((piece, n) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place.
          piece.strong ? <ins key={n}>{piece.words}</ins> : <span key={n}>{piece.words}</span>,
        )}
      </blockquote>
    </li>
  );
}
