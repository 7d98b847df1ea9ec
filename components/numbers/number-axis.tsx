import type { Precision } from '@/lib/model/comparison';
import { SHAPE_WORDS } from '@/lib/page-words/figure-names';
import type { NumberAxis as Axis, AxisMark } from '@/lib/view/numbers/number-axis';

const STEP = 25;
const RADIUS = 10.5;

/**
 * The values of one ladder on a line. Places are in percent and sizes in pixels, so that the picture is as wide as its
 * column and its letters stay readable. It is hidden from screen readers: the list beneath says the same in words.
 */
export function NumberAxis({ axis }: { axis: Axis }) {
  const height = axis.levels * STEP + 10;
  const under = 8 + (axis.ticks.length ? 15 : 0) + (axis.published.length ? 24 : 0);
  const y = (level: number) => height - 8 - RADIUS - level * STEP;
  return (
    <svg width="100%" height={height + under} aria-hidden="true" className="block overflow-visible">
      <line x1="0" x2="100%" y1={height} y2={height} stroke="currentColor" />
      {axis.marks.map((mark) => (
        <Mark key={`${mark.text.id}-${mark.x}-${mark.level}`} mark={mark} y={y(mark.level)} line={height} />
      ))}
      {axis.labels.map((label) => (
        <text
          key={label.words}
          x={`${label.anchor === 'start' ? label.x - 2 : label.anchor === 'end' ? label.x + 2 : label.x}%`}
          y={y(label.level) + 7}
          textAnchor={label.anchor}
          className="fill-ink text-[0.8125rem] font-semibold"
        >
          {label.words}
        </text>
      ))}
      {axis.ticks.map(({ x, words }) => (
        <svg key={words} x={`${x}%`} y={height} overflow="visible" aria-hidden="true">
          <path d="M0 0v4" stroke="currentColor" />
          <text y={16} textAnchor="middle" className="fill-soft text-[0.6875rem]">
            {words}
          </text>
        </svg>
      ))}
      {axis.published.map(({ x, letters }) => (
        <svg key={x} x={`${x}%`} y={height + 17} overflow="visible" aria-hidden="true">
          <path d="M-3.5 8 l3.5 -6 l3.5 6z" className="fill-soft" />
          <text y={19} textAnchor="middle" className="fill-soft text-[0.6875rem]">
            {letters.join(', ')} published
          </text>
        </svg>
      ))}
    </svg>
  );
}

function Mark({ mark, y, line }: { mark: AxisMark; y: number; line: number }) {
  const { text, span, x } = mark;
  return (
    <g className={`tint-${text.tint}`}>
      {span ? (
        <>
          <line
            x1={`${span.from}%`}
            x2={`${span.to}%`}
            y1={y}
            y2={y}
            stroke="var(--tint)"
            strokeWidth={5}
            opacity={0.45}
          />
          <line
            x1={`${span.from}%`}
            x2={`${span.from}%`}
            y1={y - 6}
            y2={y + 6}
            stroke="var(--tint)"
            strokeWidth={1.5}
          />
          <line x1={`${span.to}%`} x2={`${span.to}%`} y1={y - 6} y2={y + 6} stroke="var(--tint)" strokeWidth={1.5} />
        </>
      ) : null}
      <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
        {mark.level === 0 ? <path d={`M0 ${RADIUS}V${line - y}`} stroke="var(--tint)" strokeWidth={1.5} /> : null}
        <Shape precision={span ? 'exact' : mark.precision} letter={text.letter} />
      </svg>
    </g>
  );
}

/** Filled: exact. A broken ring: about. An arrow: at least, at most. */
function Shape({ precision, letter }: { precision: Precision; letter: string }) {
  const open = precision === 'about';
  return (
    <>
      {precision === 'at_least' ? <path d={`M${RADIUS} -5 l7 5 l-7 5z`} fill="var(--tint)" /> : null}
      {precision === 'at_most' ? <path d={`M${-RADIUS} -5 l-7 5 l7 5z`} fill="var(--tint)" /> : null}
      <circle
        r={RADIUS}
        fill={open ? 'var(--paper)' : 'var(--tint)'}
        stroke="var(--tint)"
        strokeWidth={1.75}
        {...(open ? { strokeDasharray: '3.2 2.2' } : {})}
      />
      <text
        y={4.2}
        textAnchor="middle"
        fill={open ? 'var(--tint)' : 'var(--paper)'}
        className={letter.length > 1 ? 'text-[0.5625rem] font-semibold' : 'text-[0.75rem] font-semibold'}
      >
        {letter}
      </text>
    </>
  );
}

/** What the shapes of the pictures mean. */
export function ShapeKey({ shapes }: { shapes: Precision[] }) {
  return (
    <ul aria-label="Shapes in the pictures" className="flex flex-wrap gap-x-6 gap-y-1.5 text-small text-soft">
      {shapes.map((shape) => (
        <li key={shape} className="tint-1 flex items-center gap-2">
          <svg width={38} height={24} aria-hidden="true">
            <svg x={19} y={12} overflow="visible" aria-hidden="true">
              {shape === 'range' ? (
                <>
                  <path d="M-18 0h36" stroke="var(--tint)" strokeWidth={5} opacity={0.45} />
                  <path d="M-18 -6v12M18 -6v12" stroke="var(--tint)" strokeWidth={1.5} />
                </>
              ) : null}
              <Shape precision={shape === 'range' ? 'exact' : shape} letter="" />
            </svg>
          </svg>
          {SHAPE_WORDS[shape]}
        </li>
      ))}
    </ul>
  );
}
