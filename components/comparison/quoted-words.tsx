import Link from 'next/link';
import type { QuotedWords as Quoted } from '@/lib/view/comparison/quote-context';

interface QuotedWordsProps {
  quote: Quoted;
  /** The comparison's address and the reader's choice behind it: words of a fact lead to the fact. */
  home: string;
  query: string;
}

/** An outlet's words with what stands around them; the words that are meant stand out by weight, not only by colour. */
export function QuotedWords({ quote, home, query }: QuotedWordsProps) {
  const words = (
    <>
      <span className="text-shared">{quote.before}</span>
      <b className="font-semibold text-ink">{quote.words}</b>
      <span className="text-shared">{quote.after}</span>
    </>
  );
  return (
    <q dir="auto" className="words block [quotes:none] text-[0.9375rem]">
      {quote.fact ? (
        <Link
          href={`${home}/facts/${quote.fact.id}${query}`}
          title={`Fact: ${quote.fact.title}`}
          className="no-underline decoration-line underline-offset-4 hover:underline"
        >
          {words}
        </Link>
      ) : (
        words
      )}
    </q>
  );
}
