import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffOptions, type DiffRun, diffWords } from './word-diff';

/** The difference in one string: [old/new], equal words as the first passage prints them. */
function shown(a: string, b: string, options?: DiffOptions): string {
  return diffWords(a, b, options)
    .runs.map((run) =>
      run.kind === 'equal'
        ? a.slice(run.aStart, run.aEnd)
        : `[${a.slice(run.aStart, run.aEnd)}/${b.slice(run.bStart, run.bEnd)}]`,
    )
    .join('');
}

/** The wanted result says both passages: they are read from it, compared, and must come out the same. */
function check(marked: string, options?: DiffOptions): void {
  const side = (part: 1 | 2) => marked.replace(/\[([^/\]]*)\/([^\]]*)\]/g, (_, a, b) => (part === 1 ? a : b));
  expect(shown(side(1), side(2), options)).toBe(marked);
}

const STRICT = { ignoreCase: false, ignorePunctuation: false, ignoreQuoteStyle: false, ignoreSpelling: false };

describe('diffWords marks as a person would', () => {
  it.each([
    'The minister [resigned/was ousted] on Friday',
    'The harbour of Velm [burned/] down again',
    '[300/310] people fled the valley',
    'They paid [$35,000,000/$36 million] for the bridge',
    'Prices rose by [3.5 %/4 %] in Velm',
    'Talks ended on [14 October/15 October] in Velm',
    'Rep. Orla Tann [praised/blamed] the U.S. envoy',
    'He [don’t/won’t] pay the twenty-eight workers',
    'Velm [won/lost] 👍🏽 twice',
  ])('%s', (marked) => check(marked));

  it('puts an inserted word where it is said', () => {
    expect(shown('The harbour of Velm burned', 'The old harbour of Velm burned')).toBe(
      'The [/old]harbour of Velm burned',
    );
  });

  it('does not let stop words hold two changes apart', () => {
    check('Tann [spoke of the harbour to the crowd/warned the council of the storm], Velm officials said');
  });

  it('shows unrelated passages whole', () => {
    const [a, b] = ['Tann praised the harbour of Velm.', 'Nobody in Orst expects rain before Sunday.'];
    expect(diffWords(a, b)).toEqual({
      runs: [{ kind: 'replace', aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }],
      verdict: 'rewritten',
      similarity: 0,
    });
  });
});

describe('switches', () => {
  it.each<[string, string, keyof DiffOptions]>([
    ['The Harbour burned', 'the harbour burned', 'ignoreCase'],
    ['The Mayor of Velm left', 'The mayor of Velm left', 'ignoreCase'],
    ['Velm saw Tann’s boat', "Velm saw Tann's boat", 'ignoreQuoteStyle'],
    ['Tann, the mayor of Velm, left.', 'Tann the mayor of Velm left', 'ignorePunctuation'],
    ['The U.S. envoy left', 'The US envoy left', 'ignorePunctuation'],
    ['Tann said “yes” and didn’t smile', 'Tann said "yes" and didn\'t smile', 'ignoreQuoteStyle'],
    ['Velm favoured a modern centre', 'Velm favored a modern center', 'ignoreSpelling'],
    ['They organised and travelled', 'They organized and traveled', 'ignoreSpelling'],
    ['Dorenskyy met Émile', 'Dorenskiy met Emile', 'ignoreSpelling'],
    ['Velm paid $35,000,000 on Oct. 14', 'Velm paid $35 million on 14 October', 'ignoreSpelling'],
    ['Velm has 1,200 boats, 3.5 % new', 'Velm has 1200 boats, 3.5 percent new', 'ignoreSpelling'],
  ])('%s | %s: %s', (a, b, option) => {
    expect(diffWords(a, b).verdict).toBe('same');
    expect(diffWords(a, b, { [option]: false }).runs.some((run) => run.kind !== 'equal')).toBe(true);
  });

  it('knows the country from the pronoun', () => {
    expect(shown('Velm asked the US again', 'Velm asked the us again')).toBe('Velm asked the [US/us] again');
  });
});

describe('edges', () => {
  it('two empty passages are the same', () =>
    expect(diffWords('', '')).toEqual({ runs: [], verdict: 'same', similarity: 1 }));
  it('identical passages are one equal run', () => {
    expect(diffWords('Velm burned.', 'Velm burned.').runs).toEqual([
      { kind: 'equal', aStart: 0, aEnd: 12, bStart: 0, bEnd: 12 },
    ]);
  });
  it('one empty side is an insertion or a deletion', () => {
    expect(shown('', 'Velm burned')).toBe('[/Velm burned]');
    expect(shown('Velm burned ', '')).toBe('[Velm burned/] ');
  });
});

const PIECES = [
  'Velm',
  'velm',
  'the',
  'of',
  'Tann',
  'harbour',
  'harbor',
  '1,200',
  '3.5 %',
  '“',
  '"',
  ',',
  '. ',
  ' ',
  ' ',
  '\n',
  '👍🏽',
  'é',
  '東京',
  '’',
  '\ud800',
  '\u200b',
  '$',
];
const passage = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anyOptions = fc.record({
  ignoreCase: fc.boolean(),
  ignorePunctuation: fc.boolean(),
  ignoreQuoteStyle: fc.boolean(),
  ignoreSpelling: fc.boolean(),
});

function rebuilt(runs: DiffRun[], a: string, b: string): [string, string] {
  const sideA = runs.filter((run) => run.kind !== 'insert').map((run) => a.slice(run.aStart, run.aEnd));
  const sideB = runs.filter((run) => run.kind !== 'delete').map((run) => b.slice(run.bStart, run.bEnd));
  return [sideA.join(''), sideB.join('')];
}

describe('laws', () => {
  it('both sides rebuild byte for byte, and runs tile them in order', () => {
    fc.assert(
      fc.property(passage, passage, anyOptions, (a, b, options) => {
        const { runs, similarity } = diffWords(a, b, options);
        expect(rebuilt(runs, a, b)).toEqual([a, b]);
        let [aEnd, bEnd] = [0, 0];
        for (const run of runs) {
          expect([run.aStart, run.bStart]).toEqual([aEnd, bEnd]);
          [aEnd, bEnd] = [run.aEnd, run.bEnd];
        }
        expect([aEnd, bEnd]).toEqual([a.length, b.length]);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1500 },
    );
  });

  it('a passage is the same as itself', () => {
    fc.assert(
      fc.property(passage, anyOptions, (a, options) => {
        expect(diffWords(a, a, options).verdict).toBe('same');
      }),
    );
  });

  it('with nothing ignored, equal runs have the same words', () => {
    fc.assert(
      fc.property(passage, passage, (a, b) => {
        const words = (text: string) => text.replace(/[\s\p{Cf}\p{Cc}\p{Co}\p{Cn}]+/gu, '');
        for (const run of diffWords(a, b, STRICT).runs) {
          if (run.kind === 'equal')
            expect(words(a.slice(run.aStart, run.aEnd))).toBe(words(b.slice(run.bStart, run.bEnd)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('two passages are the same from either side', () => {
    fc.assert(
      fc.property(passage, passage, (a, b) => {
        expect(diffWords(a, b).verdict === 'same').toBe(diffWords(b, a).verdict === 'same');
      }),
    );
  });
});

describe('long passages', () => {
  const long = (count: number, words: number, step: number) =>
    Array.from({ length: count }, (_, at) => `w${(at * step + ((at * at) % 7)) % words}`).join(' ');
  it.each([
    ['edited here and there', long(20_000, 3000, 17), long(20_000, 3000, 17).replace(/w7\b/g, 'changed')],
    ['of the same few words', long(20_000, 3, 1), long(20_000, 3, 2)],
    ['of other words', long(20_000, 5000, 13), long(20_000, 5000, 29)],
  ])('%s rebuild', (_, a, b) => {
    expect(rebuilt(diffWords(a, b).runs, a, b)).toEqual([a, b]);
  });
});
