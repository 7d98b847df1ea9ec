import type { FactDepth } from '@/lib/view/reader/reader-view';

const STEP = 10;
const HEIGHT = 30;

/** How deep a fact stands in each text: a page per text, the mark where the fact is; an empty page where it is not. */
export function DepthBars({ depths, own }: { depths: FactDepth[]; own: string }) {
  const width = depths.length * STEP;
  return (
    <svg
      width={Math.min(width, 20 * STEP)}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
      className="mt-1 max-w-[9rem] shrink-0"
    >
      {depths.map(({ text, state, at }, n) => (
        <g key={text.id} className={`tint-${text.tint}`}>
          <title>{`${text.letter} ${text.outlet}`}</title>
          <rect
            x={n * STEP + 1}
            y={0.75}
            width={6}
            height={HEIGHT - 1.5}
            fill={text.id === own ? 'var(--faint)' : 'none'}
            stroke={text.id === own ? 'var(--ink)' : 'var(--told)'}
            {...(at === null ? { strokeDasharray: state === 'incomplete' ? '2 2' : '1 3' } : {})}
          />
          {at === null ? null : <rect x={n * STEP} y={1 + at * (HEIGHT - 6)} width={8} height={4} fill="var(--tint)" />}
        </g>
      ))}
    </svg>
  );
}
