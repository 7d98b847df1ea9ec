import { CopyWarnings } from '@/components/comparison/copy-warnings';
import { PrintedBlock } from '@/components/comparison/printed-block';
import { OutletLetter } from '@/components/ui/outlet-letter';
import { counted } from '@/lib/page-words/plain-words';
import type { SideColumn as Column } from '@/lib/view/side-by-side/side-view';
import styles from './side.module.css';
import { ColumnWords } from './side-words';

/** One of the two texts as printed, every passage that the other one tells too numbered and marked. */
export function SideColumn({ column, side }: { column: Column; side: 'left' | 'right' }) {
  const { blocks, text } = column;
  return (
    <>
      <div className={styles.head}>
        <OutletLetter letter={text.letter} tint={text.tint} />
        <p>
          <b className="text-sm font-semibold text-ink">{text.outlet}</b>{' '}
          {[text.via ? `via ${text.via}` : null, text.date ?? 'no date', counted(text.words, 'word')]
            .filter(Boolean)
            .join(' · ')}
          <CopyWarnings text={text} />
        </p>
      </div>
      {blocks.map((block, n) => {
        const before = blocks[n - 1];
        const isSame = before?.kind === 'paragraph' && block.kind === 'paragraph' && before.reason === block.reason;
        return (
          <div key={block.start} className={styles.block}>
            <PrintedBlock
              block={block}
              textId={text.id}
              withReason={!isSame}
              draw={(words) => <ColumnWords words={words} side={side} />}
            />
          </div>
        );
      })}
      {column.isWhole ? null : (
        <p className="pt-2 pb-6 text-label text-soft">Only the words that the comparison quotes are shown here.</p>
      )}
    </>
  );
}
