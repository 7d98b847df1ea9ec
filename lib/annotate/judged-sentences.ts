import type { NoteCategoryId } from '../model/note-category';

/** A sentence of our own with the places where an editor would accept a note. */
export interface JudgedSentence {
  line: number;
  text: string;
  accepted: { start: number; end: number; categories: NoteCategoryId[] }[];
}

const CODES: Record<string, NoteCategoryId> = {
  lw: 'loaded_word',
  la: 'label_or_epithet',
  rv: 'loaded_reporting_verb',
  sq: 'subjective_qualifier',
  se: 'sensationalism',
  bc: 'built_in_certainty',
  mr: 'motive_reading',
  op: 'opinion_as_fact',
  sw: 'sweeping_claim',
  do: 'doubt_or_distance',
  un: 'unnamed_source',
};

/**
 * Read data/lexicons/judged/own-sentences.txt: one sentence a line, accepted words as `[words|code]` or `[words|code/code]`.
 * Errors: throws on a code that nobody knows, because a judgement that cannot be read must not count.
 */
export function parseJudgedSentences(file: string): JudgedSentence[] {
  return file
    .split('\n')
    .map((written, at) => ({ written, line: at + 1 }))
    .filter(({ written }) => written.trim() !== '' && !written.startsWith('#'))
    .map(({ written, line }) => parseSentence(written, line));
}

function parseSentence(written: string, line: number): JudgedSentence {
  const accepted: JudgedSentence['accepted'] = [];
  let text = '';
  let from = 0;
  for (const mark of written.matchAll(/\[([^[|\]]+)\|([^[\]]+)\]/gu)) {
    text += written.slice(from, mark.index);
    const words = mark[1] ?? '';
    const categories = (mark[2] ?? '').split('/').map((code) => {
      const category = CODES[code];
      if (!category) throw new Error(`Line ${line}: unknown code ${code}`);
      return category;
    });
    accepted.push({ start: text.length, end: text.length + words.length, categories });
    text += words;
    from = mark.index + mark[0].length;
  }
  return { line, text: text + written.slice(from), accepted };
}
