import { CellNote } from '@/components/comparison/cell-note';
import type { PrintedWords } from '@/lib/view/comparison/printed-text';
import type { ReaderLine as Line, Reader, ReaderMark } from '@/lib/view/reader/reader-view';
import { PrintedBlock } from '../comparison/printed-block';
import { FactCard } from './fact-card';
import styles from './reader.module.css';

interface ReaderLineProps {
  line: Line;
  reader: Reader;
  /** Role of the block before, so that a reason is given once for several in a row. */
  before: Line['block'] | undefined;
  address: (factId: string) => string;
  noteAddress: (noteId: string) => string;
  textAddress: (textId: string) => string;
}

/** One paragraph, and beside it the facts and notes that begin in it. */
export function ReaderLine({ line, reader, before, address, noteAddress, textAddress }: ReaderLineProps) {
  const { block, facts, notes } = line;
  const titles = new Map(reader.facts.map((fact) => [fact.row.id, fact.row.title]));
  const differing = new Set(reader.facts.filter((fact) => fact.differs).map((fact) => fact.row.id));
  const said = before?.kind === 'paragraph' && block.kind === 'paragraph' && before.reason === block.reason;
  return (
    <>
      <div className={styles.block}>
        <PrintedBlock
          block={block}
          textId={reader.text.id}
          headline="h1"
          withReason={!said}
          draw={(words) => <MarkedWords words={words} titles={titles} differing={differing} />}
        />
      </div>
      {facts.length + notes.length ? (
        <div data-margin="" className={styles.margin}>
          {facts.map((fact) => (
            <FactCard
              key={fact.row.id}
              row={fact.row}
              number={fact.number}
              told={fact.others}
              depths={fact.depths}
              own={reader.text}
              address={address(fact.row.id)}
              textAddress={textAddress}
            />
          ))}
          {notes.map((note) => (
            <ul key={note.note.id} id={note.note.id} className={styles.note}>
              <CellNote numbered={note} href={noteAddress(note.note.id)} sign={note.sign} />
            </ul>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface MarkedWordsProps {
  words: PrintedWords<ReaderMark>;
  titles: Map<string, string>;
  differing: ReadonlySet<string>;
}

/**
 * Words of the text with the facts and notes that they belong to. The words alone can be selected; our signs stand in `sup`,
 * by which whoever counts a paragraph's letters knows them.
 */
function MarkedWords({ words, titles, differing }: MarkedWordsProps) {
  const facts = words.marks.filter((mark) => mark.kind === 'fact');
  const noted = words.marks.some((mark) => mark.kind === 'note');
  const look = [
    facts.length ? styles.fact : '',
    facts.length > 1 ? styles.shared : '',
    facts.some((mark) => differing.has(mark.id)) ? styles.differs : '',
    noted ? styles.noted : '',
  ];
  return (
    <>
      {words.opens
        .filter((mark) => mark.kind === 'fact')
        .map((mark) => (
          <sup key={mark.id} className={styles.raised}>
            <a href={`#${mark.id}`} className={styles.sign} data-sign={mark.id}>
              <span className="sr-only">Fact </span>
              {mark.sign}
              <span className="sr-only">: {titles.get(mark.id)}. </span>
            </a>
          </sup>
        ))}
      <span
        data-start={words.start}
        className={look.filter(Boolean).join(' ')}
        {...(facts.length ? { 'data-facts': facts.map((mark) => mark.id).join(' ') } : {})}
        {...(words.aside ? { title: words.aside } : {})}
      >
        {words.words}
      </span>
      {words.closes
        .filter((mark) => mark.kind === 'note')
        .map((mark) => (
          <sup key={mark.id} className={styles.raised}>
            <a href={`#${mark.id}`} className={`${styles.sign} ${styles.noteSign}`}>
              <span className="sr-only"> note </span>
              {mark.sign}
            </a>
          </sup>
        ))}
    </>
  );
}
