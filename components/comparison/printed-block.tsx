import type { ReactNode } from 'react';
import type { SegmentRole } from '@/lib/model/text';
import { capitalised, counted } from '@/lib/page-words/plain-words';
import type { HiddenParagraphs, PrintedParagraph, PrintedWords } from '@/lib/view/comparison/printed-text';
import styles from './printed-block.module.css';

interface PrintedBlockProps<M> {
  block: PrintedParagraph<M> | HiddenParagraphs;
  textId: string;
  /** How a stretch of words is drawn: which marks it bears is the view's own business. */
  draw: (words: PrintedWords<M>) => ReactNode;
  /** The article's headline is the page's heading where a page shows one text. */
  headline?: 'h1' | 'h2';
  /** Say why the paragraph is set apart; not again when the one before it was so for the same reason. */
  withReason?: boolean;
}

/** A title, a name and a day are seen for what they are. */
const SAYS_ITSELF: ReadonlySet<SegmentRole> = new Set(['headline', 'subheading', 'dek', 'byline', 'dateline']);

/** One paragraph of a text as printed: headings, pictures' captions, posts and the site's own words told apart by their look. */
export function PrintedBlock<M>({ block, textId, draw, headline = 'h2', withReason = true }: PrintedBlockProps<M>) {
  if (block.kind === 'hidden') {
    return (
      <p className={styles.gap}>
        [… {block.paragraphs > 1 ? `${block.paragraphs} paragraphs, ` : ''}about {counted(block.words, 'word')} not
        shown here]
      </p>
    );
  }
  const parts = block.parts.map((part) =>
    part.kind === 'gap' ? <Gap key={part.start} words={part.words} /> : <span key={part.start}>{draw(part)}</span>,
  );
  const place = { 'data-text': textId, 'data-start': block.start, dir: 'auto' as const };
  const reason = withReason && block.reason && !SAYS_ITSELF.has(block.role);
  const why = reason ? <span className={styles.reason}>{capitalised(block.reason ?? '')}</span> : null;
  // A dash or a bullet that stands alone in its line: what it is needs no saying.
  const isMarker = block.parts.every((part) => part.kind === 'words' && !/[\p{L}\p{N}]/u.test(part.words));
  switch (block.role) {
    case 'headline': {
      const Heading = headline;
      return (
        <Heading
          {...place}
          className={
            headline === 'h1'
              ? 'words text-[clamp(1.7rem,4vw,2.3rem)] leading-[1.15] tracking-tight'
              : 'words text-[1.35rem] leading-tight'
          }
        >
          {parts}
        </Heading>
      );
    }
    case 'subheading': {
      const Heading = headline === 'h1' ? 'h2' : 'h3';
      return (
        <Heading {...place} className="words pt-2 text-[1.1em] leading-snug">
          {parts}
        </Heading>
      );
    }
    case 'dek':
      return (
        <p {...place} className="font-serif text-[1.08em] leading-normal text-soft">
          {parts}
        </p>
      );
    case 'quoted_post':
      return (
        <div className={styles.post}>
          {why}
          <p {...place} className="font-serif">
            {parts}
          </p>
        </div>
      );
    case 'body':
      return (
        <p {...place} className="font-serif">
          {parts}
        </p>
      );
    default:
      return (
        <div className={isMarker ? styles.marker : ''}>
          {isMarker ? null : why}
          <p {...place} className={styles.aside}>
            {parts}
          </p>
        </div>
      );
  }
}

function Gap({ words }: { words: number }) {
  return (
    <span className={styles.gap}>
      {words ? (
        <>
          {' '}
          [… {counted(words, 'word')}
          <span className="sr-only"> not shown here</span>]{' '}
        </>
      ) : (
        '…'
      )}
    </span>
  );
}
