import type { SidePair } from '@/lib/view/side-by-side/side-view';

/** How the two differ on one fact, in a line: kinds of disagreement, the same words, another place. */
export function PairHead({ pair }: { pair: SidePair }) {
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-2.5 text-[0.75rem] text-soft">
      {pair.row.kinds.map((kind) => (
        <span key={kind.kind} className="font-semibold text-ink">
          <span aria-hidden="true">{kind.sign} </span>
          {kind.title}
        </span>
      ))}
      {pair.sameWords ? <span>the same words</span> : null}
      {pair.moved ? (
        <span>
          <span aria-hidden="true">⤭ </span>told at another place
        </span>
      ) : null}
    </p>
  );
}
