import type { Gap, PaintedPassage } from '@/lib/view/paint-cell';

/**
 * An outlet's words, verbatim, with what differs from the base and what a note is about marked.
 * `ins` and `del` carry the difference for a screen reader; colour and underline carry it for the eye.
 */
export function PaintedWords({ passages, compared }: { passages: PaintedPassage[]; compared: boolean }) {
  return (
    <blockquote className={`words ${compared ? 'words-compared' : ''}`}>
      {passages.map((passage, n) => (
        <p key={passage.start} className={n ? 'mt-1.5' : ''}>
          {n ? <span aria-hidden="true">… </span> : null}
          {passage.pieces.map((piece, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the passage.
            <PaintedPiece key={i} piece={piece} />
          ))}
          {passage.gap ? <MissingWords gap={passage.gap} /> : null}
        </p>
      ))}
    </blockquote>
  );
}

function PaintedPiece({ piece }: { piece: PaintedPassage['pieces'][number] }) {
  const words = piece.notes.length ? <span className="noted">{piece.words}</span> : piece.words;
  return (
    <>
      {piece.gap ? <MissingWords gap={piece.gap} /> : null}
      {piece.changed ? <ins>{words}</ins> : words}
      {piece.noteEnds.map((number) => (
        <sup key={number}>
          <span className="sr-only">note </span>
          {number}
        </sup>
      ))}
    </>
  );
}

/** A caret where the base has words that this text has not; the number only where it is worth reading. */
function MissingWords({ gap }: { gap: Gap }) {
  return (
    <del title={`The base has here: ${gap.words}`}>
      <span aria-hidden="true">‸{gap.count > 2 ? ` ${gap.count} words fewer ` : ' '}</span>
      <span className="sr-only">without the base’s words: {gap.words}. </span>
    </del>
  );
}
