import type { TextLabel } from '@/lib/view/comparison/text-label';
import type { ProminenceLine } from '@/lib/view/prominence/prominence-view';

const STEP = 34;
const HEIGHT = 52;
const TOP = 4;

/** One fact's line in small: a column per text, top is the headline. The sentence beside it says the same. */
export function DepthStrip({ line, texts }: { line: ProminenceLine; texts: TextLabel[] }) {
  const width = texts.length * STEP;
  const x = (column: number) => STEP / 2 + column * STEP;
  const y = (share: number) => TOP + share * HEIGHT;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT + 24}`}
      width={width}
      height={HEIGHT + 24}
      aria-hidden="true"
      className="h-auto max-w-full shrink-0"
    >
      {texts.map((text, column) => (
        <g key={text.id} className={`tint-${text.tint}`}>
          <rect x={x(column) - 8} y={TOP} width={16} height={HEIGHT} className="fill-faint" />
          <text
            x={x(column)}
            y={HEIGHT + 19}
            textAnchor="middle"
            fill="var(--tint)"
            className="text-[0.6875rem] font-semibold"
          >
            {text.letter}
          </text>
        </g>
      ))}
      {line.segments.map(({ from, to, fromY, toY, skips }) => (
        <line
          key={from}
          x1={x(from)}
          y1={y(fromY)}
          x2={x(to)}
          y2={y(toY)}
          stroke="var(--soft)"
          strokeWidth={1.25}
          {...(skips ? { strokeDasharray: '3 3' } : {})}
        />
      ))}
      {line.places.map((place, column) =>
        place ? (
          <circle
            key={place.text.id}
            cx={x(column)}
            cy={y(place.y)}
            r={4.5}
            className={`tint-${place.text.tint}`}
            fill="var(--tint)"
          />
        ) : null,
      )}
    </svg>
  );
}
