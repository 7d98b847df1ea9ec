import type { Cut, CutPiece } from '@/lib/view/quotations/quotations-view';

/** From this many words on, the space that a cut leaves says how many they were. */
const COUNTED_FROM = 3;
/** A longer cut is not left as wide as its words: it would only push the kept ones out of sight. */
const SPACED_UP_TO = 24;

/**
 * One outlet's cut under the longest wording. Words that it leaves out stay as empty space on a dotted line, so that the
 * words which it keeps stand under the same words above.
 */
export function CutLine({ cut }: { cut: Cut }) {
  return (
    <blockquote dir="auto" className="words max-w-[60ch] text-[1.125rem] leading-[1.7] [--text-words:1.125rem]">
      {cut.pieces.map((piece, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the line.
        <Piece key={n} piece={piece} />
      ))}
    </blockquote>
  );
}

function Piece({ piece }: { piece: CutPiece }) {
  if (piece.kind === 'kept') return piece.words;
  if (piece.kind === 'added') return <ins>{piece.words}</ins>;
  if (piece.kind === 'cut') return <Gap words={piece.words} count={piece.count} />;
  return (
    <>
      <del className="sr-only">in place of “{piece.instead}” </del>
      <ins title={`in place of “${piece.instead}”`}>{piece.words}</ins>
    </>
  );
}

function Gap({ words, count }: { words: string; count: number }) {
  const name = count === 1 ? '1 word' : `${count} words`;
  return (
    <>
      {' '}
      <del className="relative !font-serif !text-[1em] !leading-[inherit] !font-normal">
        <span className="sr-only">{name} cut</span>
        <span
          aria-hidden="true"
          className="select-none border-b-2 border-dotted border-current [-webkit-box-decoration-break:clone] [box-decoration-break:clone]"
        >
          {count > SPACED_UP_TO ? (
            <span className="font-sans text-[0.75rem] font-medium"> … {name} … </span>
          ) : count < COUNTED_FROM ? (
            <>
              <span className="font-sans text-[0.75rem]">…</span>
              <span className="invisible">{words.slice(1)}</span>
            </>
          ) : (
            <>
              <span className="absolute left-0.5 top-[0.15em] whitespace-nowrap font-sans text-[0.75rem] font-medium leading-normal">
                … {name}
              </span>
              <span className="invisible">{words}</span>
            </>
          )}
        </span>
      </del>{' '}
    </>
  );
}
