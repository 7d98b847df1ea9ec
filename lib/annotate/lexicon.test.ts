import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTE_CATEGORIES, NOTE_CATEGORY_IDS } from '../model/note-category';
import { parseLexicon, parsePattern } from './lexicon';

const FOLDER = 'data/lexicons';
const read = (file: string) => readFileSync(file, 'utf8');
const shipped = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parseLexicon(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))));
const entries = shipped.flatMap((lexicon) => lexicon.entries);
const words = new Set(entries.filter((entry) => entry.category === 'label_or_epithet').flatMap((entry) => entry.words));

const entry = {
  id: 'a',
  category: 'loaded_word',
  words: ['ploy'],
  because: 'judges',
  strength: 2,
  source: 's',
  licence: 'l',
};

describe('word lists', () => {
  it('reads a pattern with choices, gaps and a hyphen', () => {
    const [far, right] = parsePattern('far-right');
    expect([far?.joined, right?.joined]).toEqual([false, true]);
    expect(parsePattern('cast|casts *? doubt *+ on').map((item) => [item.least, item.most])).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
      [1, 4],
      [1, 1],
    ]);
  });

  it.each(['source', 'licence', 'because', 'category'])('rejects an entry without %s', (key) => {
    const { [key as keyof typeof entry]: _, ...rest } = entry;
    expect(() => parseLexicon({ name: 'x', entries: [rest] })).toThrow(key === 'category' ? /category/ : key);
  });

  it('rejects a category or a guard that nobody knows', () => {
    expect(() => parseLexicon({ name: 'x', entries: [{ ...entry, category: 'rude' }] })).toThrow('unknown category');
    expect(() => parseLexicon({ name: 'x', entries: [{ ...entry, unless: 'moon' }] })).toThrow('unknown guard');
  });

  it('ships each id and each wording once', () => {
    const ids = entries.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    const wordings = entries.flatMap((one) => one.words);
    expect(wordings.filter((one, at) => wordings.indexOf(one) !== at)).toEqual([]);
  });

  it.each([
    ['far-right', 'far-left'],
    ['hard-right', 'hard-left'],
    ['right-wing', 'left-wing'],
    ['leftist|leftists', 'rightist|rightists'],
    ['ultraconservative', 'ultraliberal'],
    ['woke mob', 'maga mob'],
    ['climate alarmist|alarmists', 'climate denier|deniers'],
    ['baby killer|killers', 'forced birther|birthers'],
    ['libtard|libtards', 'wingnut|wingnuts'],
    ['liberal media', 'conservative media'],
    ['pro-choice', 'pro-life'],
    ['fascist|fascists', 'communist|communists'],
    ['gun nut|nuts', 'gun grabber|grabbers'],
    ['rino|rinos', 'dino|dinos'],
  ])('treats both sides alike: %s and %s', (one, other) => {
    expect(words).toContain(one);
    expect(words).toContain(other);
    // One entry holds both, so that neither the rules nor the model can tell them apart.
    const entryOf = (word: string) => entries.find((candidate) => candidate.words.includes(word))?.id;
    expect(entryOf(one)).toBe(entryOf(other));
  });
});

/** Words that only one side of politics is called by its opponents or by itself. */
const LEFT =
  /\b(?:left|leftists?|leftwing|left-?wingers?|liberals?|ultraliberal|libtards?|moonbats?|woke|wokeness|bidenists?|socialists?|communists?|marxists?|antifa|pro-choice|pro-abortion|anti-gun|alarmists?|baby|feminazis?|huggers?|peaceniks?|globalists?|rinos?|grabbers?|dreamer|justice|godless|coastal|limousine|democrats?|anti-police|anti-family|snowflakes?|riggers?)\b/;
const RIGHT =
  /\b(?:right|rightists?|rightwing|right-?wingers?|conservatives?|ultraconservative|wingnuts?|maga|trumpists?|trumpian|fascists?|neo-fascists?|nazis?|pro-life|anti-choice|anti-abortion|pro-gun|deniers?|forced|gun|thumpers?|warmongers?|nativists?|dinos?|deplorables?|country|republicans?|anti-immigrant|anti-vaxxers?|illegals?|culture|wreckers?|militia|anti-women)\b/;
const ALONE = read('data/lexicons/README.md');

describe('pair review', () => {
  const labels = entries.filter((one) => one.category === 'label_or_epithet');

  it('a label of one side stands with its counterpart, or the README says why it has none', () => {
    const lonely = labels.filter((one) => {
      const written = one.words.join(' ').replaceAll('|', ' ');
      return LEFT.test(written) !== RIGHT.test(written) && !ALONE.includes(`\`${one.id}\``);
    });
    expect(lonely.map((one) => `${one.id}: ${one.words.join(', ')}`)).toEqual([]);
  });
});

describe('categories', () => {
  it('has each id once, with words for readers', () => {
    expect(NOTE_CATEGORIES.map((category) => category.id)).toEqual([...NOTE_CATEGORY_IDS]);
    for (const { title, definition } of NOTE_CATEGORIES) expect(title && definition.endsWith('.')).toBeTruthy();
  });
});
