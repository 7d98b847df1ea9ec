import { BODY_FROM, HEADLINE_Y, type ProminenceLine, type ProminenceView } from '@/lib/view/prominence/prominence-view';
import styles from './slope-graph.module.css';

const HEIGHT = 600;

/**
 * One line per fact from text to text. Columns are in percent and depths in pixels, so that it is as wide as the page.
 * It is hidden from screen readers: the list below says every place in words.
 */
export function SlopeGraph({ view }: { view: ProminenceView }) {
  const columns = view.texts.length;
  const x = (column: number) => `${((column + 0.5) / columns) * 100}%`;
  const faint = view.lines.filter(({ rank }) => !rank);
  const strong = view.lines.filter(({ rank }) => rank).toReversed();
  return (
    <div aria-hidden="true" className={styles.picture}>
      <div className={styles.axis}>
        <span style={{ top: `${HEADLINE_Y * 100}%` }}>headline</span>
        <span style={{ top: `${(BODY_FROM + 0.02) * 100}%` }}>first paragraph</span>
        <span style={{ top: '55%' }}>half-way</span>
        <span style={{ top: '97%' }}>end</span>
      </div>
      <div className="min-w-0">
        <div className={styles.heads}>
          {view.texts.map((text) => (
            <span key={text.id} className={`tint-${text.tint}`}>
              <b className="text-(--tint)">{text.letter}</b> {text.outlet}
            </span>
          ))}
        </div>
        <svg width="100%" height={HEIGHT} className={styles.plot} aria-hidden="true">
          <rect width="100%" height={(BODY_FROM - 0.02) * HEIGHT} className={styles.band} />
          {view.texts.map((text, column) => (
            <line key={text.id} x1={x(column)} x2={x(column)} y1={0} y2={HEIGHT} className={styles.column} />
          ))}
          {[...faint, ...strong].map((line) => (
            <FactLine key={line.id} line={line} x={x} />
          ))}
          {view.labels.map(({ id, rank, y, first, last }) => (
            <g key={id} className={styles.rank}>
              <line
                x1={x(last.column)}
                x2="100%"
                y1={last.y * HEIGHT}
                y2={y * HEIGHT}
                {...(last.column < columns - 1 ? { strokeDasharray: '1 4' } : { opacity: 0.5 })}
              />
              {[first, last].map((end) => (
                <svg key={end.column} x={x(end.column)} y={end.y * HEIGHT} overflow="visible" aria-hidden="true">
                  <circle r={7.5} />
                  <text y={3.5} textAnchor="middle">
                    {rank}
                  </text>
                </svg>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <ol className={styles.labels} style={{ height: HEIGHT }}>
        {view.labels.map(({ id, rank, title, y }) => (
          <li key={id} style={{ top: `${y * 100}%` }}>
            <b>{rank}</b> {title}
          </li>
        ))}
      </ol>
    </div>
  );
}

function FactLine({ line, x }: { line: ProminenceLine; x: (column: number) => string }) {
  return (
    <g id={`line-${line.id}`} className={`${styles.line} ${line.rank ? styles.strong : ''}`}>
      <title>{`${line.title}: ${line.sentence}`}</title>
      {line.segments.map(({ from, to, fromY, toY, skips }) => (
        <g key={from}>
          <line x1={x(from)} x2={x(to)} y1={fromY * HEIGHT} y2={toY * HEIGHT} className={styles.reach} />
          <line
            x1={x(from)}
            x2={x(to)}
            y1={fromY * HEIGHT}
            y2={toY * HEIGHT}
            {...(skips ? { strokeDasharray: '5 5' } : {})}
          />
        </g>
      ))}
      {line.places.map((place, column) =>
        place ? <circle key={place.text.id} cx={x(column)} cy={place.y * HEIGHT} r={line.rank ? 5 : 3.5} /> : null,
      )}
    </g>
  );
}
