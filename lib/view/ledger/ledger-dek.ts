import { isSubstantial } from '../../page-words/kind-label';
import { capitalised, counted, dateRange, numberWord } from '../../page-words/plain-words';
import type { LedgerSource } from './ledger-source';
import type { Ledger } from './ledger-view';

/** A stretch of the opening sentence; strong ones are what a hurried reader should see. */
export interface DekPart {
  words: string;
  strong: boolean;
}

/**
 * The comparison in two or three sentences: how many texts, from when, how many facts, how many differ, what rests on one telling.
 * Shape:  parts that join to the sentences.
 */
export function buildDek(ledger: Ledger, source: LedgerSource): DekPart[] {
  const plain = (words: string): DekPart => ({ words, strong: false });
  const strong = (words: string): DekPart => ({ words, strong: true });
  const dates = dateRange(source.texts.flatMap((text) => text.published?.value ?? []));
  const shared = ledger.rows.filter((row) => row.tellings.told > 1).length;
  const differ = ledger.rows.filter((row) => row.kinds.some((k) => isSubstantial(k.kind))).length;
  const leaning = ledger.rows.filter((row) => row.tellings.count < row.tellings.told).length;
  const n = ledger.texts.length;
  const parts = [plain(`${capitalised(numberWord(n))} ${n === 1 ? 'text' : 'texts'}${dates ? `, ${dates}` : ''}. `)];
  if (!shared) return [...parts, plain('No fact was found in two texts or more.')];
  parts.push(strong(counted(shared, 'fact')), plain(` ${shared === 1 ? 'stands' : 'stand'} in two texts or more; `));
  parts.push(
    strong(differ ? `${differ} ${differ === 1 ? 'differs' : 'differ'}` : 'none differs'),
    plain(' in more than wording.'),
  );
  if (leaning) {
    parts.push(
      plain(' In '),
      strong(counted(leaning, 'fact')),
      plain(', texts that seem to agree '),
      strong('rest on one account'),
      plain('.'),
    );
  }
  return parts;
}
