import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlignedFact } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText, Sentence, Token } from '../model/text';
import { alignTexts, parseAlignModel } from './align-texts';

const file = new URL('../../data/models/align.json', import.meta.url);
const model = parseAlignModel(JSON.parse(readFileSync(file, 'utf8')));

/** A text of one sentence a line; a line that opens with "#" is boilerplate. Steps may not import the segment step. */
function text(id: string, lines: string[]): SegmentedText {
  const body = lines.map((line) => line.replace(/^#/, '')).join('\n');
  let start = 0;
  const sentences = lines.map((line, index): Sentence => {
    const words = line.replace(/^#/, '');
    const sentence: Sentence = {
      text: id,
      index,
      paragraph: index,
      role: line.startsWith('#') ? 'boilerplate' : 'body',
      start,
      end: start + words.length,
      tokens: tokens(words, start),
    };
    start += words.length + 1;
    return sentence;
  });
  const sha256 = stableId('', body);
  const health = { status: 'complete' as const, problems: [] };
  return { id, outlet: { name: id }, body, sha256, paragraphs: [], segments: [], sentences, health };
}

function tokens(words: string, start: number): Token[] {
  return [...words.matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    text: match[0],
    norm: match[0].toLowerCase().replace(/['’]s$/, ''),
    kind: /^\p{N}/u.test(match[0]) ? 'number' : /^\p{L}/u.test(match[0]) ? 'word' : 'mark',
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

const cellsOf = (facts: AlignedFact[]) =>
  facts.map((fact) =>
    Object.fromEntries(Object.entries(fact.cells).map(([id, spans]) => [id, spans.map((span) => span.quote)])),
  );
/** The facts that hold both sentences. */
const together = (facts: AlignedFact[], a: string, b: string) =>
  facts.filter((fact) =>
    [a, b].every((quote) =>
      Object.values(fact.cells)
        .flat()
        .some((span) => span.quote === quote),
    ),
  );

const FERRY_A = [
  'The ferry Aurelia sank off Port Hallow on Tuesday, killing 12 passengers.',
  'Captain Ines Morrow said the engine room flooded within minutes.',
  'Divers will search the wreck again on Thursday.',
  'Tickets for the new museum wing go on sale in spring.',
];
const FERRY_B = [
  'Twelve people died when the Aurelia, a ferry, went down near Port Hallow on Tuesday.',
  'The engine room flooded in minutes, captain Ines Morrow told reporters.',
  'The operator, Hallow Lines, has lost two ships in four years.',
  'A second search of the wreck by divers is set for Thursday.',
];
const FERRY_C = [
  'At least 14 passengers were killed on Tuesday as the ferry Aurelia sank off Port Hallow.',
  'Relatives gathered at the harbour chapel through the night.',
];

describe('facts', () => {
  const facts = alignTexts([text('a', FERRY_A), text('b', FERRY_B), text('c', FERRY_C)], model);

  test('tellings of one fact stand in one row, conflicting figures too', () => {
    const [row] = together(facts, FERRY_A[0] ?? '', FERRY_C[0] ?? '');
    expect(Object.keys(row?.cells ?? {})).toEqual(['a', 'b', 'c']);
    expect(together(facts, FERRY_A[1] ?? '', FERRY_B[1] ?? '')).not.toEqual([]);
    expect(together(facts, FERRY_A[2] ?? '', FERRY_B[3] ?? '')).not.toEqual([]);
  });

  test('a sentence that only one text has is in no row', () => {
    const quotes = cellsOf(facts).flatMap((cells) => Object.values(cells).flat());
    for (const alone of [FERRY_A[3], FERRY_B[2], FERRY_C[1]]) expect(quotes).not.toContain(alone);
  });

  test('every passage is a whole sentence, verbatim, in the order of the text', () => {
    for (const fact of facts)
      for (const [id, spans] of Object.entries(fact.cells)) {
        const body = (id === 'a' ? FERRY_A : id === 'b' ? FERRY_B : FERRY_C).join('\n');
        for (const span of spans) expect(body.slice(span.start, span.end)).toBe(span.quote);
        expect(spans.map((span) => span.start)).toEqual([...spans.map((span) => span.start)].sort((x, y) => x - y));
      }
  });

  test('titles are short, of words that the cells print, and end on a word that says something', () => {
    for (const { title, cells } of facts) {
      const words = title.split(' ');
      expect(words.length).toBeLessThanOrEqual(8);
      expect(words.at(-1)).not.toMatch(/^(the|a|of|in|on|at|to|by|and|when|was|were)$/i);
      const told = Object.values(cells)
        .flat()
        .map((span) => span.quote.toLowerCase())
        .join(' ');
      for (const word of words) expect(`${told} and the`).toContain(word.toLowerCase().replace(/[:,]$/, ''));
    }
  });

  test('texts without a common event have no facts', () => {
    const other = text('x', [
      'Orchard growers in the valley expect a small apple harvest this autumn.',
      'Prices at the weekly market rose by a third, the growers union said.',
      'Frost in April destroyed most of the early blossom.',
    ]);
    expect(alignTexts([text('a', FERRY_A), other], model)).toEqual([]);
    const among = alignTexts([text('a', FERRY_A), text('b', FERRY_B), other, text('c', FERRY_C)], model);
    expect(among.length).toBeGreaterThan(2);
    expect(cellsOf(among).filter((cells) => 'x' in cells)).toEqual([]);
  });

  test('boilerplate never aligns, nor does a single text', () => {
    const advert = '#Sign up for our free newsletter from the harbour desk.';
    const both = alignTexts([text('a', [...FERRY_A, advert]), text('b', [...FERRY_B, advert])], model);
    expect(JSON.stringify(both)).not.toContain('newsletter');
    expect(alignTexts([text('a', [...FERRY_A, ...FERRY_A])], model)).toEqual([]);
    expect(alignTexts([], model)).toEqual([]);
  });

  test('a paragraph told twice in one text gives one row with both passages', () => {
    const again = 'Captain Ines Morrow said that within minutes the engine room was flooded.';
    const twice = alignTexts([text('a', [...FERRY_A, again]), text('b', FERRY_B)], model);
    const rows = together(twice, again, FERRY_B[1] ?? '');
    expect(rows.map((row) => row.cells.a?.length)).toEqual([2]);
  });

  test('two meanings of one word do not merge', () => {
    const call = text('a', [
      'A leaked call shows envoy Tomas Reed advising the palace on the talks.',
      'Reed spoke by phone with the palace adviser for five minutes.',
    ]);
    const pipe = text('b', [
      'Tomas Reed, the envoy, advised the palace by phone for five minutes before the talks.',
      'Engineers closed a leaking gas valve under Mill Street.',
    ]);
    expect(JSON.stringify(alignTexts([call, pipe], model))).not.toContain('valve');
  });
});

describe('other languages', () => {
  const stories: Record<string, [string, string][]> = {
    German: [
      [
        'Die Fähre Aurelia ist am Dienstag vor Hallow gesunken, zwölf Menschen starben.',
        'Kapitänin Ines Morrow sprach von Wasser im Maschinenraum.',
      ],
      [
        'Zwölf Menschen starben, als die Fähre Aurelia am Dienstag vor Hallow sank.',
        'Im Maschinenraum stand Wasser, sagte Kapitänin Ines Morrow.',
      ],
      [
        'Vor Hallow ist am Dienstag die Fähre Aurelia gesunken; mindestens 14 Menschen starben.',
        'Die Reederei verlor schon 2019 ein Schiff.',
      ],
    ],
    Spanish: [
      [
        'El ferry Aurelia se hundió el martes frente a Hallow y murieron doce personas.',
        'La capitana Inés Morrow habló de agua en la sala de máquinas.',
      ],
      [
        'Doce personas murieron al hundirse el martes el ferry Aurelia frente a Hallow.',
        'Había agua en la sala de máquinas, dijo la capitana Inés Morrow.',
      ],
      [
        'Frente a Hallow se hundió el martes el ferry Aurelia; murieron al menos 14 personas.',
        'La naviera perdió otro barco en 2019.',
      ],
    ],
    Arabic: [
      [
        'غرقت العبارة أوريليا يوم الثلاثاء قبالة هالو وقتل اثنا عشر شخصا.',
        'قالت القبطانة إيناس مورو إن الماء غمر غرفة المحركات.',
      ],
      [
        'قتل اثنا عشر شخصا عندما غرقت العبارة أوريليا قبالة هالو يوم الثلاثاء.',
        'الماء غمر غرفة المحركات بحسب القبطانة إيناس مورو.',
      ],
      ['قبالة هالو غرقت العبارة أوريليا يوم الثلاثاء وقتل 14 شخصا.', 'خسرت الشركة سفينة أخرى سنة 2019.'],
    ],
  };
  test.each(Object.keys(stories))('a story in %s', (language) => {
    const told = stories[language] ?? [];
    const facts = alignTexts(
      told.map((lines, k) => text(`t${k}`, lines)),
      model,
    );
    expect(together(facts, told[0]?.[0] ?? '', told[1]?.[0] ?? '')).not.toEqual([]);
    expect(together(facts, told[0]?.[0] ?? '', told[2]?.[0] ?? '')).not.toEqual([]);
    expect(together(facts, told[0]?.[1] ?? '', told[1]?.[1] ?? '')).not.toEqual([]);
    expect(together(facts, told[0]?.[0] ?? '', told[2]?.[1] ?? '')).toEqual([]);
  });
});

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

describe('laws on random text', () => {
  test('a text compared with itself aligns every sentence', () => {
    fc.assert(
      fc.property(lines, (told) => {
        const facts = alignTexts([text('a', told), text('b', told)], model);
        for (const quote of told)
          expect(
            facts.some((fact) => ['a', 'b'].every((id) => fact.cells[id]?.some((span) => span.quote === quote))),
          ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a text of other words aligns nothing', () => {
    const upper = lines.map((told) =>
      told.map((words) => words.replace(/[a-z]/g, (c) => String.fromCharCode(0x430 + c.charCodeAt(0) - 97))),
    );
    fc.assert(
      fc.property(lines, upper, (a, b) => {
        expect(alignTexts([text('a', a), text('b', b)], model)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('neither the order nor the ids of the texts change the facts', () => {
    const few = fc.array(fc.constantFrom(...FERRY_A, ...FERRY_B, ...FERRY_C), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(few, { minLength: 2, maxLength: 4 }), (told) => {
        const named = told.map((one, k) => text(`t${k}`, one));
        const facts = alignTexts(named, model);
        expect(alignTexts([...named].reverse(), model)).toEqual(facts);
        const renamed = alignTexts(
          told.map((one, k) => text(`z${9 - k}`, one)),
          model,
        );
        expect(renamed.length).toBe(facts.length);
        expect(new Set(renamed.map(({ title, score }) => `${title} ${score}`))).toEqual(
          new Set(facts.map(({ title, score }) => `${title} ${score}`)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('ids stay where the passages stay', () => {
  const before = alignTexts([text('a', FERRY_A), text('b', FERRY_B)], model);
  const after = alignTexts([text('b', FERRY_B), text('a', ['Fog lay over the bay.', ...FERRY_A])], model);
  const idOf = (facts: AlignedFact[]) => together(facts, FERRY_A[2] ?? '', FERRY_B[3] ?? '').map((fact) => fact.id);
  expect(idOf(before)).toHaveLength(1);
  expect(idOf(after)).toEqual(idOf(before));
});
