import type { CellState, RowTellings } from '@/lib/view/ledger/ledger-row';

const STEP = 19;
const MIDDLE = 15;

/** Who tells the fact, and who rests on whom: a dot per text, an arc between texts of one telling. */
export function TellingsDots({ states, tellings }: { states: CellState[]; tellings: RowTellings }) {
  const x = (place: number) => 8 + place * STEP;
  const width = 16 + (states.length - 1) * STEP;
  return (
    <svg width={width} height={22} viewBox={`0 0 ${width} 22`} aria-hidden="true" className="max-w-full shrink-0">
      {tellings.arcs.map(([from, to]) => (
        <path
          key={`${from}-${to}`}
          d={`M${x(from)} ${MIDDLE - 6} Q${(x(from) + x(to)) / 2} ${MIDDLE - 12 - Math.min(6, (to - from) * 2)} ${x(to)} ${MIDDLE - 6}`}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.4}
        />
      ))}
      {states.map((state, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place in the row.
        <Dot key={place} state={state} x={x(place)} />
      ))}
    </svg>
  );
}

function Dot({ state, x }: { state: CellState; x: number }) {
  if (state === 'told' || state === 'worded' || state === 'differs')
    return <circle cx={x} cy={MIDDLE} r={5} fill="currentColor" />;
  return (
    <circle
      cx={x}
      cy={MIDDLE}
      r={4.2}
      fill="none"
      stroke="currentColor"
      opacity={0.55}
      {...(state === 'incomplete' ? { strokeDasharray: '2 2' } : {})}
    />
  );
}

/** "in 4 of 5 · 1 telling", "in 5 of 5 · no shared text found". */
export function TellingsLine({ tellings }: { tellings: RowTellings }) {
  const { told, of, count, sameWords } = tellings;
  return (
    <span>
      in{' '}
      <b className="font-semibold text-ink">
        {told} of {of}
      </b>
      {told > 1 && count < told ? (
        <b className="font-semibold text-ink">
          {' '}
          · {count} {count === 1 ? 'telling' : 'tellings'}
        </b>
      ) : null}
      {told > 1 && count === told
        ? sameWords
          ? ' · same words, too few to tell why'
          : ' · no shared text found'
        : null}
    </span>
  );
}
