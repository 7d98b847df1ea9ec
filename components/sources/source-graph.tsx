import { ScrollFrame } from '@/components/ui/scroll-frame';
import type { SourceGraph as Graph, GraphNode } from '@/lib/view/sources/source-graph';
import styles from './source-graph.module.css';

/**
 * The chain of sources as a picture. It is hidden from screen readers, since the lists around it say the same in words;
 * its texts are links to their lists for everyone else.
 */
export function SourceGraph({ graph }: { graph: Graph }) {
  return (
    <ScrollFrame label="Picture of the sources; the lists below say the same">
      <svg
        viewBox={`0 0 ${graph.width} ${graph.height}`}
        width={graph.width}
        height={graph.height}
        className={styles.graph}
        aria-hidden="true"
      >
        <g fill="none" className={styles.edges}>
          {graph.edges.map((edge) => (
            <path
              key={edge.id}
              d={edge.path}
              className={`tint-${edge.text.tint}`}
              data-tint={edge.text.tint}
              stroke="var(--tint)"
              strokeWidth={edge.toOutlet ? Math.min(5, 1.75 + edge.places * 0.5) : 1.1}
              opacity={edge.toOutlet ? 0.9 : 0.5}
            />
          ))}
        </g>
        {graph.nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
    </ScrollFrame>
  );
}

function Node({ node }: { node: GraphNode }) {
  const { text, x, y, width, height } = node;
  const shape = (
    <>
      <rect
        width={width}
        height={height}
        rx={text ? height / 2 : 3}
        className={styles[node.kind] ?? ''}
        {...(text ? { stroke: 'var(--tint)' } : {})}
      />
      {text ? (
        <text
          x={18}
          y={height / 2 + 4.5}
          textAnchor="middle"
          fill="var(--tint)"
          className="text-[0.8125rem] font-semibold"
        >
          {text.letter}
        </text>
      ) : null}
      <text
        x={text ? 34 : 12}
        y={node.aside ? 17 : height / 2 + 4.5}
        className={`text-[0.78125rem] ${node.kind === 'outlet_not_in_set' ? 'fill-paper font-semibold' : text ? 'fill-ink font-semibold' : 'fill-ink'}`}
      >
        {node.label}
      </text>
      {node.aside ? (
        <text
          x={12}
          y={31}
          className={`text-[0.6875rem] ${node.kind === 'outlet_not_in_set' ? 'fill-paper' : 'fill-soft'}`}
        >
          {node.aside}
        </text>
      ) : null}
    </>
  );
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={text ? `${styles.node} tint-${text.tint}` : ''}
      data-tint={text?.tint}
    >
      {shape}
    </g>
  );
}
