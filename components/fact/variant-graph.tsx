import { ScrollFrame } from '@/components/ui/scroll-frame';
import type { VariantGraphView, VariantNode } from '@/lib/view/fact/variant-graph-view';
import styles from './variant-graph.module.css';

/**
 * The variant graph: shared words are one box, each text is a way through the boxes, its letter stands on the way.
 * It is hidden from screen readers, since the word table above says the same, and from phones, where the table reads better.
 */
export function VariantGraph({ view }: { view: VariantGraphView }) {
  return (
    <ScrollFrame
      label="Picture of the variants; the table above says the same"
      className={styles.frame}
      dir={view.direction}
    >
      <svg
        width={view.width}
        height={view.height}
        viewBox={`0 0 ${view.width} ${view.height}`}
        aria-hidden="true"
        className={styles.graph}
      >
        {view.edges.map((edge) => (
          <path key={edge.id} d={edge.path} fill="none" strokeWidth={0.9 + edge.texts * 0.6} className={styles.way} />
        ))}
        {view.ends.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={4} className={styles.end} />
        ))}
        {view.nodes.map((node) => (
          <Words key={node.id} node={node} />
        ))}
        {view.edges.map((edge) => (
          <text key={edge.id} x={edge.x} y={edge.y + 4} textAnchor="middle" className={styles.letters}>
            {edge.letters}
          </text>
        ))}
      </svg>
    </ScrollFrame>
  );
}

function Words({ node }: { node: VariantNode }) {
  const { x, y, width, height, lines } = node;
  return (
    <g transform={`translate(${x} ${y})`} className={styles[node.shared] ?? ''}>
      <title>{`${lines.join(' ')}: ${node.texts.map(({ outlet }) => outlet).join(', ')}`}</title>
      <rect width={width} height={height} rx={3} />
      {lines.map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <text key={n} x={width / 2} y={19 * n + 19} textAnchor="middle" className={styles.words}>
          {line}
        </text>
      ))}
    </g>
  );
}
