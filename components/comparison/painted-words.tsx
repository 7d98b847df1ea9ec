import type { PaintedPassage, Piece } from '@/lib/view/comparison/paint-cell';
import { MissingWords } from './missing-words';

interface PaintedWordsProps {
  passages: PaintedPassage[];
  /** Shown against the base: what they share recedes. */
  compared: boolean;
  /** What they share shrinks to "…". */
  changesOnly?: boolean;
}

/**
 * An outlet's words, verbatim, with what differs from the base and what a note is about marked.
 * `ins` and `del` carry the difference for a screen reader; colour and underline carry it for the eye.
 */
export function PaintedWords({ passages, compared, changesOnly = false }: PaintedWordsProps) {
  return (
    <blockquote className={`words ${compared ? 'words-compared' : ''}`}>
      {passages.map((passage, n) => (
        <p key={passage.start} dir="auto" className={n ? 'mt-1.5' : ''}>
          {n ? <span aria-hidden="true">… </span> : null}
          {passage.pieces.map((piece, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the passage.
            <PaintedPiece key={i} piece={piece} shrink={compared && changesOnly} />
          ))}
          {passage.gap ? <MissingWords gap={passage.gap} /> : null}
        </p>
      ))}
    </blockquote>
  );
}

function PaintedPiece({ piece, shrink }: { piece: Piece; shrink: boolean }) {
  const words = piece.notes.length ? <span className="noted">{piece.words}</span> : piece.words;
  const found = piece.found ? <mark>{words}</mark> : words;
  const isShared = !piece.changed && !piece.found && !piece.notes.length;
  return (
    <>
      {piece.gap ? <MissingWords gap={piece.gap} /> : null}
      {piece.changed ? <ins>{found}</ins> : shrink && isShared ? <SharedWords words={piece.words} /> : found}
      {piece.noteEnds.length ? (
        <sup>
          <span className="sr-only">note </span>
          {piece.noteEnds.join(', ')}
        </sup>
      ) : null}
    </>
  );
}

/** Words beside a difference that are kept, so that it can still be understood. */
const KEPT = 2;

/** Shared words, shrunk to the two next to what differs; nothing is shrunk that would hardly be shorter. */
function SharedWords({ words }: { words: string }) {
  const parts = words.split(/(\s+)/);
  const edge = 2 * KEPT;
  if (parts.length <= 2 * edge + 3) return words;
  const hidden = parts.slice(edge, -edge).join('').trim();
  return (
    <>
      {parts.slice(0, edge).join('')}
      <span title={hidden} className="text-soft">
        <span aria-hidden="true">…</span>
        <span className="sr-only"> shared words left out </span>
      </span>
      {parts.slice(-edge).join('')}
    </>
  );
}
