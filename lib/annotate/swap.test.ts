import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../segment/segment-text';
import { annotateTexts } from './annotate-texts';
import { parseLexicon } from './lexicon';
import { parseNotesModel } from './notes-model';
import { SWAP_PAIRS, SWAP_SENTENCES } from './training/swap-sentences';

// Exchanging parties, people and groups must not change what is marked. At most 2 % of marks may.

const resources = {
  lexicons: readdirSync('data/lexicons')
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseLexicon(JSON.parse(readFileSync(`data/lexicons/${name}`, 'utf8')))),
  model: parseNotesModel(JSON.parse(readFileSync('data/models/notes.json', 'utf8'))),
};

/** The marks of a sentence, without the exchanged word itself, so that both sides can be compared. */
function marks(sentence: string, term: string): string[] {
  const body = `The paper came out at noon.\n\n${sentence}`;
  const text = segmentText({ id: 't', outlet: { name: 'T' }, body, sha256: 't' });
  return annotateTexts([text], [], { sources: [], quotations: [] }, resources).map((note) => {
    const words = note.targets
      .map((target) => target.quote.replace(new RegExp(`(?<!\\p{L})${term}(?!\\p{L})`, 'gu'), 'TERM'))
      .join(' … ');
    return `${note.category} ${note.voice} ${note.strength} ${words}`;
  });
}

describe('swap test', () => {
  it('at most 2 % of marks change when one side takes the place of the other', () => {
    let all = 0;
    const changed: string[] = [];
    for (const [one, other] of SWAP_PAIRS) {
      for (const sentence of SWAP_SENTENCES) {
        const a = marks(sentence.replace('TERM', one), one);
        const b = marks(sentence.replace('TERM', other), other);
        all += new Set([...a, ...b]).size;
        changed.push(...a.filter((mark) => !b.includes(mark)).map((mark) => `${one}: ${mark}`));
        changed.push(...b.filter((mark) => !a.includes(mark)).map((mark) => `${other}: ${mark}`));
      }
    }
    expect(all).toBeGreaterThan(300);
    expect(changed.length / all, changed.slice(0, 20).join('\n')).toBeLessThanOrEqual(0.02);
  });
});
