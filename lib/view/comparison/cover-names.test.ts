import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverNames } from './cover-names';

const cover = (...names: string[]) => coverNames({ names, hosts: [], ids: [] });

/** Every character of the given classes. */
function charactersOf(pattern: RegExp): string[] {
  const found: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (pattern.test(character)) found.push(character);
  }
  return found;
}

const oneOf = (list: readonly string[]) => fc.nat(list.length - 1).map((n) => list[n] as string);

/** Forty at a time: a pattern for each alone would take minutes to build. */
const batchesOf = (list: readonly string[]) =>
  Array.from({ length: Math.ceil(list.length / 40) }, (_, n) => list.slice(40 * n, 40 * n + 40));

// The cover itself in a name would be found in the result.
const MARKS = charactersOf(/^[\p{P}\p{S}]$/u).filter((mark) => mark !== '▇');
const LETTERS = charactersOf(/^\p{L}$/u);

describe('coverNames', () => {
  it.each([
    // Names that hold marks.
    [
      'Dale-Gazette',
      'The Dale-Gazette’s man, DALE–GAZETTE, dale gazette',
      'The ▇▇▇▇▇▇▇▇▇▇▇▇’s man, ▇▇▇▇▇▇▇▇▇▇▇▇, dale gazette',
    ],
    ['O’Neil', "O’Neil, O'NEIL and O'Neill", "▇▇▇▇▇▇, ▇▇▇▇▇▇ and O'Neill"],
    ['a.b', 'a.b, A.B and a-b', '▇▇▇, ▇▇▇ and a-b'],
    ['C++', 'In C++, not in C or ABC++', 'In ▇▇▇, not in C or ABC++'],
    ['(X)', 'By (X), (x) or X', 'By ▇▇▇, ▇▇▇ or X'],
    ['O’Neil (C++)', 'O’Neil (C++) and O’Neil', '▇▇▇▇▇▇ ▇▇▇▇▇ and ▇▇▇▇▇▇'],
    // Capitals, blanks, accents.
    ['Harbour Post', 'HARBOUR POST, harbour\npost', '▇▇▇▇▇▇▇ ▇▇▇▇, ▇▇▇▇▇▇▇\n▇▇▇▇'],
    ['RedState', 'redstate and Redstate', '▇▇▇▇▇▇▇▇ and ▇▇▇▇▇▇▇▇'],
    ['Le Étoile', 'le etoile, LE E\u0301TOILE', '▇▇ ▇▇▇▇▇▇, ▇▇ ▇▇▇▇▇▇▇'],
    ['Harbour Post', 'harbour-post.example, /harbour_post', '▇▇▇▇▇▇▇▇▇▇▇▇.example, /▇▇▇▇▇▇▇▇▇▇▇▇'],
    // One plain word may be one of every day.
    ['Tide', 'The Tide and TIDE at low tide', 'The ▇▇▇▇ and ▇▇▇▇ at low tide'],
    ['tide', 'The Tide and TIDE', 'The ▇▇▇▇ and ▇▇▇▇'],
    ['The Week', 'THE WEEK, The Week, this week', '▇▇▇ ▇▇▇▇, ▇▇▇ ▇▇▇▇, this week'],
    // Names that are letters or words of any text stay in running words.
    ['A', 'A man read A', 'A man read A'],
    ['It', 'It rained', 'It rained'],
    ['*', 'Five * three', 'Five * three'],
    ['360', '360 people', '360 people'],
    ['X', 'Said X, not Xerxes', 'Said ▇, not Xerxes'],
    // Other scripts: with blanks, without, with particles.
    ['朝日新聞', '今朝の朝日新聞は', '今朝の▇▇▇▇は'],
    ['한겨레', '어제 한겨레는', '어제 ▇▇▇는'],
    ['数', '数, 数字', '▇, 数字'],
    ['Известия', 'ИЗВЕСТИЯ и Известия', '▇▇▇▇▇▇▇▇ и ▇▇▇▇▇▇▇▇'],
    ['दैनिक जागरण', 'कल दैनिक जागरण ने', 'कल ▇▇▇▇▇ ▇▇▇▇▇ ने'],
    ['الأهرام', 'قالت والأهرام', 'قالت و▇▇▇▇▇▇▇'],
    ['𝒜𝓑', 'by 𝒜𝓑 now', 'by ▇▇▇▇ now'],
  ])('%s in “%s”', (name, words, expected) => {
    expect(cover(name).inText(words)).toBe(expected);
    expect(expected).toHaveLength(words.length);
  });

  it.each([
    [
      'A',
      'A and B tell this; it was not found in the text you gave from A.',
      '▇ and B tell this; it was not found in the text you gave from ▇.',
    ],
    ['*', '* has “five * three” (*): “*”', '▇ has “five * three” (▇): “*”'],
    ['“', '“ tells this, not ”.', '▇ tells this, not ”.'],
    ['It', 'It: “It rained”. Tide: “no”.', '▇▇: “It rained”. Tide: “no”.'],
  ])('%s in our own sentence “%s”', (name, words, expected) => {
    expect(cover(name).inOurs(words)).toBe(expected);
  });

  it('covers the id that our sentences put behind a name of two outlets', () => {
    const { inOurs } = coverNames({ names: ['Quay', 'Quay'], hosts: [], ids: ['quay', 'quay-2'] });
    expect(inOurs('Quay (quay-2) tells this.')).toBe('▇▇▇▇ (▇▇▇▇▇▇) tells this.');
  });

  it('covers the hosts of links in addresses only', () => {
    const { inText } = coverNames({ names: [], hosts: ['news.harbour.example'], ids: [] });
    expect(inText('harbour news, www.harbour.example, @harbour')).toBe('harbour news, www.▇▇▇▇▇▇▇.example, @▇▇▇▇▇▇▇');
  });

  it('leaves no name of letters and any mark there is', () => {
    for (const marks of batchesOf(MARKS)) {
      const names = marks.flatMap((mark) => [`Qx${mark}Zk`, `${mark}Qx ${mark}`]);
      const words = names.map((name) => `Said ${name}, “${name}”: ${name}`).join('\n');
      const left = cover(...names).inText(words);
      expect(left).toHaveLength(words.length);
      expect(names.filter((name) => left.includes(name))).toEqual([]);
    }
  });

  it('leaves no random name of letters and marks, in any script', () => {
    const part = fc.oneof(oneOf(LETTERS), oneOf(MARKS), fc.constantFrom(' ', '-', '’', '.'));
    const random = fc
      .array(part, { minLength: 2, maxLength: 12 })
      .map((parts) => parts.join('').trim())
      .filter((name) => /\p{L}/u.test(name) && [...name].length > 1);
    fc.assert(
      fc.property(fc.array(random, { minLength: 1, maxLength: 3 }), (names) => {
        const words = names.map((name) => `Said ${name}, “${name}”:\n${name}`).join(' – ');
        const { inText, inOurs } = cover(...names);
        expect(inText(words)).toHaveLength(words.length);
        for (const name of names) {
          expect(inText(words)).not.toContain(name);
          expect(inOurs(`${name} tells this; it was not found in the text from ${name}.`)).not.toContain(name);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes names of marks alone, and strings that are no words, without harm', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 4 }), (names) => {
        const { inText, inOurs } = coverNames({ names, hosts: names, ids: names });
        expect(inText('The * tide.')).toHaveLength(11);
        expect(inOurs('A tells “this”.')).toHaveLength(15);
      }),
    );
    for (const marks of batchesOf(MARKS)) {
      const sentences = cover(...marks).inOurs(marks.map((mark) => `${mark} tells this.`).join(' '));
      expect(marks.filter((mark) => sentences.includes(` ${mark} `))).toEqual([]);
    }
  });
});
