import type { PaintedPassage } from '@/lib/view/paint-cell';
import { MissingWords } from './missing-words';

/**
 * An outlet's words, verbatim, with what differs from the base and what a note is about marked.
 * `ins` and `del` carry the difference for a screen reader; colour and underline carry it for the eye.
 */
export function PaintedWords({ passages, compared }: { passages: PaintedPassage[]; compared: boolean }) {
  return (
    <blockquote className={`words ${compared ? 'words-compared' : ''}`}>
      {passages.map((passage, n) => (
        <p key={passage.start} dir="auto" className={n ? 'mt-1.5' : ''}>
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
      {piece.noteEnds.length ? (
        <sup>
          <span className="sr-only">note </span>
          {piece.noteEnds.join(', ')}
        </sup>
      ) : null}
    </>
  );
}
