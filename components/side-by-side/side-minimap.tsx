import type { Ref } from 'react';
import type { Measured } from './measure-columns';
import styles from './side.module.css';

/** A pair as the ribbons show it. */
export interface DrawnPair {
  number: number;
  id: string;
  title: string;
  look: 'same' | 'told' | 'differs';
  moved: boolean;
  said: string;
}

interface SideMinimapProps {
  ref: Ref<SVGSVGElement>;
  measured: Measured | null;
  pairs: DrawnPair[];
  active: number | null;
  onChoose: (pair: number) => void;
}

const WIDTH = 64;
const BAR = 14;
const TALL = 1000;

/** Both texts from top to bottom, what they share, and the part of each that is in sight. For the mouse and the eye. */
export function SideMinimap({ ref, measured, pairs, active, onChoose }: SideMinimapProps) {
  const right = WIDTH - BAR;
  const scaled = (at: number, whole: number) => (TALL * at) / whole;
  return (
    <svg
      ref={ref}
      className={styles.minimap}
      viewBox={`0 0 ${WIDTH} ${TALL}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect x={0} width={BAR} height={TALL} className={styles.bar} />
      <rect x={right} width={BAR} height={TALL} className={styles.bar} />
      {measured?.ribbons.map((ribbon) => {
        const pair = pairs[ribbon.pair - 1];
        if (!pair) return null;
        const { leftHeight, rightHeight } = measured;
        const [a, b] = [scaled(ribbon.left[0], leftHeight), scaled(ribbon.left[1], leftHeight)];
        const [c, d] = [scaled(ribbon.right[0], rightHeight), scaled(ribbon.right[1], rightHeight)];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the steps and the list of pairs do the same.
          <g
            key={ribbon.key}
            data-look={pair.look}
            data-moved={pair.moved ? '' : undefined}
            data-further={ribbon.key.endsWith(':0-0') ? undefined : ''}
            data-open={pair.number === active ? '' : undefined}
            onClick={() => onChoose(pair.number)}
          >
            <title>{`${pair.number}. ${pair.title}`}</title>
            <rect x={0} y={a} width={BAR} height={Math.max(5, b - a)} />
            <rect x={right} y={c} width={BAR} height={Math.max(5, d - c)} />
            <line x1={BAR} y1={(a + b) / 2} x2={right} y2={(c + d) / 2} />
          </g>
        );
      })}
      <rect data-window="left" x={-2} width={BAR + 4} className={styles.window} />
      <rect data-window="right" x={right - 2} width={BAR + 4} className={styles.window} />
    </svg>
  );
}
