import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../segment/segment-text';
import { annotateTexts } from './annotate-texts';
import { parseLexicon } from './lexicon';
import { parseNotesModel } from './notes-model';

// Exchanging parties, people and groups must not change what is marked. At most 2 % of marks may.

const resources = {
  lexicons: readdirSync('data/lexicons')
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseLexicon(JSON.parse(readFileSync(`data/lexicons/${name}`, 'utf8')))),
  model: parseNotesModel(JSON.parse(readFileSync('data/models/notes.json', 'utf8'))),
};

const PAIRS = [
  ['Democrats', 'Republicans'],
  ['Democrat', 'Republican'],
  ['Democratic', 'Republican'],
  ['liberals', 'conservatives'],
  ['liberal', 'conservative'],
  ['leftist', 'rightist'],
  ['left-wing', 'right-wing'],
  ['far-left', 'far-right'],
  ['left', 'right'],
  ['Trump', 'Biden'],
  ['Pelosi', 'McConnell'],
  ['Obama', 'Bush'],
  ['pro-choice', 'pro-life'],
  ['Black', 'White'],
  ['women', 'men'],
  ['woman', 'man'],
  ['she', 'he'],
  ['Muslim', 'Christian'],
  ['Israeli', 'Palestinian'],
  ['Russian', 'Ukrainian'],
] as const;

/** Each has a place for one term of a pair; heated and plain in turn. */
const SENTENCES = [
  'Angry TERM lawmakers slammed the shameful bill on Friday.',
  'The TERM senator said the vote would be held on Friday.',
  'A radical TERM mob is trying to destroy our schools and silence parents.',
  'TERM leaders claimed the corrupt deal was a triumph for working families.',
  'Several TERM members of the panel asked for another week to read the draft.',
  'It was a bizarre and outrageous stunt, even for a TERM politician.',
  'The TERM plan would raise the fee by 3 percent from June.',
  'Once again the TERM elites have shown how deeply they despise ordinary voters.',
  'TERM voters in the valley turned out in larger numbers than four years ago.',
  'The disgraceful TERM agenda has brought nothing but chaos and misery.',
  'Critics say the TERM proposal goes too far.',
  'Nobody in the TERM camp dared to admit that the scheme was a complete disaster.',
  'The court ruled against the TERM group in a six-page decision.',
  'Predictably, the TERM media ignored this bombshell and peddled its tired narrative.',
  'The TERM candidate opened an office in the harbour district in March.',
  'Why are TERM activists so obsessed with tearing down everything that works?',
];

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
    for (const [one, other] of PAIRS) {
      for (const sentence of SENTENCES) {
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
