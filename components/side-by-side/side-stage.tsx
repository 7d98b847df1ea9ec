'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useStepKeys } from '@/components/ui/use-step-keys';
import { followScroll } from '@/lib/view/side-by-side/follow-scroll';
import { fragmentId } from '../ui/fragment-id';
import { type Measured, measureColumns, type SideName } from './measure-columns';
import { isInSight, ribbonPath } from './ribbon-path';
import styles from './side.module.css';
import { type DrawnPair, SideMinimap } from './side-minimap';

interface SideStageProps {
  names: Record<SideName, string>;
  pairs: DrawnPair[];
  left: ReactNode;
  right: ReactNode;
}

/** How far down the window the two texts are held level. */
const ANCHOR = 0.3;
const GUTTER = 92;

/**
 * The two columns: ribbons between passages of the same fact, scrolling in step, and steps from difference to difference.
 * Places are measured once, and again when a column changes its size; a scroll moves ribbons without reading the layout.
 */
export function SideStage({ names, pairs, left, right }: SideStageProps) {
  const columns = useRef<Record<SideName, HTMLDivElement | null>>({ left: null, right: null });
  const ribbons = useRef<SVGSVGElement>(null);
  const windows = useRef<SVGSVGElement>(null);
  const driver = useRef<SideName | null>(null);
  const frame = useRef(0);
  const places = useRef<Measured | null>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [inStep, setInStep] = useState(true);
  const [active, setActive] = useState<number | null>(null);
  const differences = pairs.filter((pair) => pair.look !== 'same');

  const draw = useCallback(() => {
    const [l, r] = [columns.current.left, columns.current.right];
    if (l && r && places.current) drawScrolled(places.current, l, r, ribbons.current, windows.current);
  }, []);

  useEffect(() => {
    const { left: l, right: r } = columns.current;
    if (!l || !r) return;
    const kept = new Set(pairs.filter((pair) => !pair.moved).map((pair) => pair.number));
    const measure = () => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        places.current = measureColumns(l, r, kept);
        setMeasured(places.current);
      });
    };
    const watch = new ResizeObserver(measure);
    for (const column of [l, r]) {
      watch.observe(column);
      if (column.firstElementChild) watch.observe(column.firstElementChild);
    }
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame.current);
    };
  }, [pairs]);

  useEffect(() => {
    if (measured) draw();
  }, [measured, draw]);

  const onScroll = (side: SideName) => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const [own, other] = [columns.current[side], columns.current[side === 'left' ? 'right' : 'left']];
      if (inStep && driver.current === side && own && other && places.current) {
        const anchor = own.clientHeight * ANCHOR;
        other.scrollTop = followScroll(places.current.levels[side], own.scrollTop + anchor) - anchor;
      }
      draw();
    });
  };

  const goTo = useCallback(
    (number: number) => {
      const { left: l, right: r } = columns.current;
      const [from, to] = [places.current?.left.get(`${number}-0`), places.current?.right.get(`${number}-0`)];
      setActive(number);
      const id = pairs.find((pair) => pair.number === number)?.id;
      if (id) window.history.replaceState(window.history.state, '', `#${id}`);
      if (!l || !r || !from || !to) return;
      driver.current = null;
      l.scrollTop = from[0] - l.clientHeight * ANCHOR;
      r.scrollTop = to[0] - r.clientHeight * ANCHOR;
      l.parentElement?.scrollIntoView({ block: 'nearest' });
    },
    [pairs],
  );

  const step = (by: number) => {
    const at = differences.findIndex((pair) => pair.number === active);
    const next = differences[at < 0 ? (by > 0 ? 0 : differences.length - 1) : at + by];
    if (next) goTo(next.number);
  };
  const keys = useStepKeys({ n: () => step(1), p: () => step(-1) });

  // `#id` in the address opens that fact, once its place is known.
  const isMeasured = measured !== null;
  useEffect(() => {
    if (!isMeasured) return;
    const id = fragmentId();
    const asked = pairs.find((pair) => pair.id === id);
    if (asked) goTo(asked.number);
  }, [isMeasured, pairs, goTo]);

  // Marked by hand: the columns are drawn on the server, and a step must not draw them anew.
  useEffect(() => {
    const words = Object.values(columns.current).flatMap((column) => [
      ...(column?.querySelectorAll(`[data-pairs~="${active}"]`) ?? []),
    ]);
    for (const part of words) part.setAttribute('data-open', '');
    return () => {
      for (const part of words) part.removeAttribute('data-open');
    };
  }, [active]);

  const place = differences.findIndex((pair) => pair.number === active) + 1;
  const open = pairs.find((pair) => pair.number === active);
  const column = (side: SideName, words: ReactNode) => {
    const lead = () => {
      driver.current = side;
    };
    return (
      // biome-ignore lint/a11y/useSemanticElements: a section that scrolls; the role and name are what a screen reader needs.
      <div
        ref={(element) => {
          columns.current[side] = element;
        }}
        className={styles.column}
        data-side={side}
        role="region"
        aria-label={names[side]}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={() => onScroll(side)}
        onPointerEnter={lead}
        onPointerDown={lead}
        onWheel={lead}
        onTouchStart={lead}
        onKeyDown={lead}
      >
        <div>{words}</div>
      </div>
    );
  };
  return (
    <>
      <div className={`${styles.tools} no-print`}>
        <button type="button" className="button" onClick={() => step(-1)} disabled={!differences.length || place === 1}>
          Previous difference
        </button>
        <button
          type="button"
          className="button"
          onClick={() => step(1)}
          disabled={!differences.length || place === differences.length}
        >
          Next difference
        </button>
        <span className="min-w-0 flex-1 truncate" aria-hidden="true">
          {place ? `${place} of ${differences.length}` : `${differences.length} differences`}
          {open ? (
            <>
              {': '}
              <b className="font-serif font-semibold text-ink">{open.title}</b>
              {open.moved ? ' ⤭ at another place' : ''}
            </>
          ) : null}
        </span>
        <label className="flex min-h-6 items-center gap-1.5">
          <input type="checkbox" checked={inStep} onChange={(event) => setInStep(event.target.checked)} />
          Scroll in step
        </label>
        <label className="flex min-h-6 items-center gap-1.5">
          <input type="checkbox" checked={keys.on} onChange={(event) => keys.setOn(event.target.checked)} />
          Keys n and p step
        </label>
        <p role="status" className="sr-only">
          {open ? `${place ? `Difference ${place} of ${differences.length}.` : 'The same words.'} ${open.said}` : ''}
        </p>
      </div>
      <div className={styles.stage}>
        {column('left', left)}
        <svg ref={ribbons} className={styles.ribbons} width={GUTTER} aria-hidden="true">
          {measured?.ribbons.map(({ pair, key }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the steps and the list of pairs do the same.
            <path
              key={key}
              data-key={key}
              data-look={pairs[pair - 1]?.look}
              data-moved={pairs[pair - 1]?.moved ? '' : undefined}
              data-further={key.endsWith(':0-0') ? undefined : ''}
              data-open={pair === active ? '' : undefined}
              onClick={() => goTo(pair)}
            />
          ))}
        </svg>
        {column('right', right)}
        <SideMinimap ref={windows} measured={measured} pairs={pairs} active={active} onChoose={goTo} />
        <ol className="sr-only">
          {pairs.map((pair) => (
            <li key={pair.number}>
              Shared fact {pair.number}: {pair.said}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Move ribbons and the minimap's windows to where the columns are; only numbers already measured are used. */
function drawScrolled(
  measured: Measured,
  left: HTMLElement,
  right: HTMLElement,
  ribbons: SVGSVGElement | null,
  windows: SVGSVGElement | null,
): void {
  const [l, r] = [left.scrollTop, right.scrollTop];
  for (const path of ribbons?.querySelectorAll('path') ?? []) {
    const ribbon = measured.byKey.get(path.dataset.key ?? '');
    if (!ribbon) continue;
    const from = [ribbon.left[0] - l, ribbon.left[1] - l] as const;
    const to = [ribbon.right[0] - r, ribbon.right[1] - r] as const;
    const shown = isInSight(from, to, measured.height);
    path.style.display = shown ? '' : 'none';
    if (shown) path.setAttribute('d', ribbonPath(GUTTER, from, to));
  }
  const rects = windows?.querySelectorAll<SVGRectElement>('rect[data-window]') ?? [];
  for (const rect of rects) {
    const isLeft = rect.dataset.window === 'left';
    const whole = isLeft ? measured.leftHeight : measured.rightHeight;
    rect.setAttribute('y', `${(1000 * (isLeft ? l : r)) / whole}`);
    rect.setAttribute('height', `${(1000 * measured.height) / whole}`);
  }
}
