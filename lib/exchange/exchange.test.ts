import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convert } from 'xmlbuilder2';
import type { ComparedText, Comparison, Note } from '../model/comparison';
import { quotedPassages } from '../share/shown/quoted-share';
import { citeAsBibtex, citePlainly } from '../view/share/citation';
import { toHtmlFile } from './html-file';
import { toMarkdown } from './markdown';
import { parseComparison } from './parse-comparison';
import { factsToCsv, notesToCsv } from './tables';
import { toTei } from './tei';
import { parseWebAnnotations, toWebAnnotations } from './web-annotations';

const shipped = JSON.parse(readFileSync('data/stories/witkoff-call.json', 'utf8')) as Comparison;
const BODY_A = '🚢 The *ferry* was late, <b>again</b>, on Monday. The ferry was late on Tuesday.';
const BODY_B = '=1+1 is what the port said of the ferry.';

/** The n-th of a list that has one. */
function nth<T>(list: readonly T[], n: number): T {
  const item = list[n];
  if (item === undefined) throw new Error(`There is no item ${n}.`);
  return item;
}

function textOf(id: string, body: string, more: Partial<ComparedText> = {}): ComparedText {
  return {
    ...{ id, outlet: { name: `${id} & Sons` }, headline: null, byline: null, published: null, url: null, body },
    ...{ length: body.length, sha256: id.charCodeAt(0).toString(16).repeat(32), segments: [] },
    ...{ health: { status: 'complete', problems: [] }, words: 10, paragraphs: [], ...more },
  };
}
const at = (body: string, quote: string, text: string, from = 0) => {
  const start = body.indexOf(quote, from);
  return { text, start, end: start + quote.length, quote };
};
const note = (id: string, targets: Note['targets']): Note => ({
  ...{ id, targets, category: 'loaded_word', voice: 'quoted', explanation: 'It grades.', neutral: 'delayed' },
  ...{ strength: 2, origin: 'person', status: 'accepted', rule: null },
});
const passageA = at(BODY_A, BODY_A.slice(3, 49), 'a');
const ferry: Comparison = {
  ...{ format: 'tellings.comparison/1', title: 'Ferry & port', language: 'en' },
  texts: [textOf('a', BODY_A, { url: 'https://a.example/1' }), textOf('b', BODY_B), textOf('c', 'Nothing.')],
  facts: [
    {
      ...{ id: 'f1', title: 'Late <again>', origin: 'machine', disagreements: [], tellings: { count: 2, groups: [] } },
      cells: {
        a: { passages: [passageA] },
        b: { passages: [at(BODY_B, BODY_B, 'b')] },
        c: { passages: [], absence: 'not_found' },
      },
    },
  ],
  notes: [note('n1', [at(BODY_A, 'late', 'a', 50), at(BODY_B, 'the port', 'b')])],
  ...{ figures: [], figureGroups: [], quotations: [], quotationGroups: [], names: [], sources: [] },
};

describe('tables', () => {
  it('have every word, and run none of them as a formula', () => {
    const csv = factsToCsv(ferry);
    expect(csv.startsWith('\uFEFFfact,title,')).toBe(true);
    expect(csv).toContain(`,${`'=1+1 is what the port said of the ferry.`},`);
    expect(csv).toContain('not found in the text that was given');
    const lines = notesToCsv(ferry).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('n1,A,a & Sons,late,');
  });
});

describe('web annotations', () => {
  it('come back as the notes that they were made of', () => {
    const page = JSON.parse(JSON.stringify(toWebAnnotations(ferry)));
    expect(page.items[0].target[0].selector[0]).toEqual({
      ...{
        type: 'TextQuoteSelector',
        exact: 'late',
        prefix: ', <b>again</b>, on Monday. The ferry was '.slice(-32),
        suffix: ' on Tuesday.',
      },
    });
    // One code point, two code units: the standard counts the first.
    expect(page.items[0].target[0].selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: nth(nth(ferry.notes, 0).targets, 0).start - 1,
      end: nth(nth(ferry.notes, 0).targets, 0).end - 1,
    });
    const { notes, problems } = parseWebAnnotations(page, ferry.texts);
    expect(problems).toEqual([]);
    expect(notes.map((read) => ({ id: 'n1', ...read }))).toEqual(ferry.notes);
  });

  it('tell nothing around the words of a text that is not there', () => {
    const quoteOnly = { ...ferry, texts: ferry.texts.map((text) => ({ ...text, body: null })) };
    expect(JSON.stringify(toWebAnnotations(quoteOnly))).not.toContain('Tuesday');
  });

  const target = (exact: string, source?: string) => [
    {
      body: { type: 'TextualBody', value: 'Look.' },
      target: { ...(source ? { source } : {}), selector: { type: 'TextQuoteSelector', exact } },
    },
  ];
  it.each([
    [
      'words that are nowhere',
      target('submarine', 'https://a.example/1'),
      'Annotation 1: the words “submarine” are not found in a & Sons, so it attaches nowhere.',
    ],
    [
      'words of several texts',
      target('ferry'),
      'Annotation 1: the words “ferry” stand in several texts, and it does not say which, so it attaches nowhere.',
    ],
    [
      'no words',
      [{ body: 'x', target: 'https://a.example/1' }],
      'Annotation 1: it does not say which words it is about, so it attaches nowhere.',
    ],
  ])('with %s attach nowhere and say so', (_what, json, problem) => {
    expect(parseWebAnnotations(json, ferry.texts)).toEqual({ notes: [], problems: [problem] });
  });

  it('of a single letter are looked for once in a long text, and the nearest place counts', () => {
    const body = '🚢 e'.repeat(30_000);
    const text = textOf('a', body);
    const selector = [
      { type: 'TextQuoteSelector', exact: 'e' },
      { type: 'TextPositionSelector', start: 5 },
    ];
    const { notes } = parseWebAnnotations([{ target: { selector } }], [text]);
    expect(notes[0]?.targets).toEqual([{ text: 'a', start: 7, end: 8, quote: 'e' }]);
  });

  it('of other tools are read, by their words', () => {
    const { notes } = parseWebAnnotations(target('the port said'), ferry.texts);
    expect(notes[0]).toMatchObject({ explanation: 'Look.', targets: [at(BODY_B, 'the port said', 'b')] });
    expect(parseWebAnnotations({ nonsense: [1] }, ferry.texts)).toEqual({ notes: [], problems: [] });
  });
});

describe('TEI', () => {
  it('is well formed, with a reading for each witness that differs', () => {
    const xml = toTei(ferry);
    const read = convert(xml, { format: 'object' });
    expect(JSON.stringify(read)).toContain('parallel-segmentation');
    expect(xml).toContain('<witness xml:id="A">');
    expect(xml).toContain('<rdg wit="#A">');
    expect(xml).toContain('&lt;b&gt;again&lt;/b&gt;');
    expect(toTei({ ...ferry, title: 'A\u0000B' })).toContain('A\uFFFDB');
  });

  it('holds every word of every text, in its order', () => {
    const xml = toTei(shipped);
    const fact = nth(shipped.facts, 0);
    const division = xml.slice(xml.indexOf(`n="${fact.id}"`), xml.indexOf('</div>'));
    shipped.texts.forEach((text, n) => {
      const own = division
        .slice(division.indexOf('<p>'), division.indexOf('</p>'))
        .replace(/<rdg wit="([^"]*)"(?:\/>|>([^<]*)<\/rdg>)/g, (_, wit: string, words = '') =>
          wit.split(' ').includes(`#${'ABCDE'[n]}`) ? ` ${words} ` : ' ',
        )
        .replace(/<[^>]*>/g, ' ');
      const words = (given: string) => given.replace(/&amp;/g, '&').match(/[\p{L}\p{N}]+/gu) ?? [];
      const quotes = (fact.cells[text.id]?.passages ?? []).map(({ quote }) => quote).join(' ');
      expect(words(own)).toEqual(words(quotes));
    });
  });
});

describe('a saved page', () => {
  const html = toHtmlFile(ferry, 'Cited.');
  it('takes no outlet’s words for markup', () => {
    expect(html).not.toContain('<b>again</b>');
    expect(html).toContain('&lt;again&gt;');
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });
  it('has the words of every cell', () => {
    const plain = toHtmlFile(shipped, '')
      .replace(/<sup>.*?<\/sup>|<[^>]+>/g, '')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    for (const fact of shipped.facts) {
      for (const cell of Object.values(fact.cells))
        for (const { quote } of cell.passages) expect(plain).toContain(quote);
    }
  });
});

describe('Markdown', () => {
  it('escapes what would be markup and has a footnote for each source', () => {
    const words = toMarkdown(ferry, 'Cited.');
    expect(words).toContain('The \\*ferry\\* was late, \\<b\\>again\\</b\\>');
    expect(words.match(/^\[\^\d+\]: /gm)?.length).toBe(words.match(/\[\^\d+\](?!:)/g)?.length);
    expect(words).toContain('*not found in the text that was given*');
  });
});

describe('a comparison file', () => {
  const copy = () => structuredClone(shipped);
  it('that is right is read as it is', () => {
    expect(parseComparison(copy()).comparison).toEqual(shipped);
    expect(quotedPassages(shipped).length).toBeGreaterThan(100);
  });

  it.each<[string, (file: Comparison) => void, string]>([
    ['a field missing', (file) => Reflect.deleteProperty(file, 'title'), 'the file: “title” is missing'],
    ['another format', (file) => Object.assign(file, { format: 'x' }), 'format: must be “tellings.comparison/1”'],
    [
      'a link that runs',
      (file) => Object.assign(nth(file.texts, 0), { url: 'javascript:alert(1)' }),
      'texts[0].url: is not a web address',
    ],
    [
      'an id twice',
      (file) => Object.assign(nth(file.facts, 1), { id: nth(file.facts, 0).id }),
      `facts[1].id: “${nth(shipped.facts, 0).id}” is there twice`,
    ],
    [
      'an id that breaks addresses',
      (file) => Object.assign(nth(file.facts, 1), { id: '../x' }),
      'facts[1].id: may hold letters of a to z, digits and - _ . ~ only',
    ],
    [
      'more texts than can be compared',
      (file) => {
        for (const list of ['facts', 'figures', 'quotations', 'names', 'sources', 'notes'])
          Object.assign(file, { [list]: [] });
        file.texts = Array.from({ length: 21 }, (_, n) => ({ ...nth(shipped.texts, 0), id: `t${n}` }));
      },
      'texts: there are more than 20',
    ],
    [
      'a name without end',
      (file) => Object.assign(nth(file.texts, 0).outlet, { name: '('.repeat(3000) }),
      'texts[0].outlet.name: is too long',
    ],
    [
      'a passage as long as a book',
      (file) => {
        Object.assign(nth(file.texts, 0), { length: 30_000, body: null });
        Object.assign(nth(nth(file.notes, 0).targets, 0), {
          ...{ text: nth(file.texts, 0).id, start: 0, end: 30_000, quote: 'a'.repeat(30_000) },
        });
      },
      'notes[0].targets[0]: is longer than 20000 characters',
    ],
    [
      'an id that every object has',
      (file) => Object.assign(nth(file.facts, 1), { id: '__proto__' }),
      'facts[1].id: “__proto__” has a meaning of its own, choose another name',
    ],
    [
      'a text that is not there',
      (file) => Object.assign(nth(nth(file.notes, 0).targets, 0), { text: 'nobody' }),
      'notes[0].targets[0]: there is no text “nobody”',
    ],
    [
      'a place outside',
      (file) => Object.assign(nth(nth(file.notes, 0).targets, 0), { end: 9_999_999 }),
      'notes[0].targets[0]: lies outside its text',
    ],
    [
      'words of another length',
      (file) => Object.assign(nth(nth(file.notes, 0).targets, 0), { quote: 'x' }),
      'notes[0].targets[0]: its words are not as long as its place',
    ],
    [
      'a verdict that does not exist',
      (file) => Object.assign(nth(file.facts, 0), { origin: 'robot' }),
      'facts[0].origin: must be one of machine, person',
    ],
  ])('with %s says where', (_what, spoil, problem) => {
    const file = copy();
    spoil(file);
    expect(parseComparison(file)).toEqual({ comparison: null, problems: [problem] });
  });

  it.each([[null], [[]], ['text'], [{}]])('%j is none', (json) => expect(parseComparison(json).comparison).toBeNull());
});

describe('citation', () => {
  const cited = {
    title: 'Ferry & port',
    engine: { version: '0.1.0', settings: '' },
    texts: [
      {
        ...nth(ferry.texts, 0),
        byline: 'By Ada Holm and Bo Ek',
        headline: 'Late_',
        published: { value: '2025-11-26', from: 'inferred' as const },
      },
    ],
  };
  it('names authors, outlet, date and what compared them', () => {
    expect(citePlainly(cited, { url: 'https://t.example/s/x', on: '2026-11-22' })).toBe(
      '“Ferry & port”. Ada Holm and Bo Ek, “Late_”, a & Sons, about 26 November 2025, https://a.example/1. Compared with Tellings, version 0.1.0, https://t.example/s/x, retrieved 22 November 2026.',
    );
  });
  it('is escaped for TeX', () => {
    const words = citeAsBibtex(cited, { url: null, on: '2026-11-22' });
    expect(words).toContain('  author = {Ada Holm and Bo Ek},');
    expect(words).toContain('  title = {Late\\_},');
    expect(words).toContain('@misc{tellings-ferry-port,');
  });
});
