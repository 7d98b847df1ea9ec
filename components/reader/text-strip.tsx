import type { CSSProperties } from 'react';
import type { StripMark } from '@/lib/view/reader/reader-view';
import styles from './reader.module.css';

/**
 * The whole text at a glance: where its facts stand, where they differ, where the notes are. For the eye and the mouse; by
 * keyboard and screen reader the facts themselves are the way through.
 */
export function TextStrip({ marks }: { marks: StripMark[] }) {
  return (
    <div className={`${styles.stripBox} no-print`} aria-hidden="true">
      <div className={styles.strip}>
        {marks.map(({ kind, id, title, from, to }) => (
          <a
            key={`${kind}${id}${from}`}
            href={`#${id}`}
            tabIndex={-1}
            title={title}
            data-kind={kind}
            style={{ '--from': from, '--to': to } as CSSProperties}
          >
            {' '}
          </a>
        ))}
      </div>
    </div>
  );
}
