import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { type Comparison, DISAGREEMENT_KINDS, type Note } from '../../lib/model/comparison';
import schema from '../../lib/model/comparison.schema.json';
import { NOTE_CATEGORIES } from '../../lib/model/note-category';
import { countWords, quotedPassages, quotedShare } from '../../lib/share/shown/quoted-share';

/** The shipped comparison is a person's work and quotes five real texts: every rule that it must keep is here. */

const story = JSON.parse(readFileSync(path.join(import.meta.dirname, 'witkoff-call.json'), 'utf8')) as Comparison;
const passages = quotedPassages(story);
const ids = story.texts.map((text) => text.id);
const cells = story.facts.flatMap((fact) => Object.entries(fact.cells).map(([text, cell]) => ({ fact, text, cell })));
const factNamed = (title: string) => story.facts.find((fact) => fact.title === title);
const inACell = (note: Note) =>
  note.targets.some((target) =>
    cells.some(
      ({ text, cell }) =>
        text === target.text && cell.passages.some((p) => target.start < p.end && target.end > p.start),
    ),
  );

describe('the document', () => {
  it('validates against the comparison format', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(story);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has the five texts in their order, none under a borrowed name', () => {
    expect(ids).toEqual(['bloomberg', 'the-week', 'redstate', 'reuters', 'breakingon']);
    expect(story.texts.map((text) => text.outlet.name)).toEqual([
      ...['Bloomberg (relayed)', 'The Week', 'RedState', 'Reuters', 'BreakingOn'],
    ]);
    expect(story.texts.filter((text) => text.via).map((text) => text.id)).toEqual(['bloomberg', 'redstate', 'reuters']);
  });

  it('is quote-only, dates every text and says what is wrong with each copy', () => {
    for (const text of story.texts) {
      expect(text.body, text.id).toBeNull();
      expect(text.url, text.id).toBeNull();
      expect(text.published?.value, text.id).toMatch(/^2025-1[12]/);
      expect(text.health.problems.length, text.id).toBeGreaterThan(0);
    }
  });

  it('is made by a person throughout', () => {
    expect(new Set([...story.facts, ...story.notes].map((item) => item.origin))).toEqual(new Set(['person']));
    expect(new Set(story.notes.map((note) => note.status))).toEqual(new Set(['accepted']));
  });

  it('is printed with one blank a level, so that a change is read line by line', () => {
    const printed = readFileSync(path.join(import.meta.dirname, 'witkoff-call.json'), 'utf8');
    expect(printed).toBe(`${JSON.stringify(story, null, 1)}\n`);
  });
});

describe('passages', () => {
  it('are as long as their offsets say and lie inside their text', () => {
    for (const { text, start, end, quote } of passages) {
      expect(end - start, quote).toBe(quote.length);
      expect(end, quote).toBeLessThanOrEqual(story.texts.find((t) => t.id === text)?.length ?? -1);
      expect(quote.trim(), 'begins and ends with a word or a mark').toBe(quote);
    }
  });

  it('have at most 40 words', () => {
    expect(passages.filter((passage) => countWords(passage.quote) > 40)).toEqual([]);
  });

  it.each(ids)('of %s quote at most 35 % of its words, all taken together', (id) => {
    expect(quotedShare(story)[id]).toBeGreaterThan(0.1);
    expect(quotedShare(story)[id]).toBeLessThanOrEqual(0.35);
  });
});

describe('facts', () => {
  it('are 18 or more, with ids and titles of their own', () => {
    expect(story.facts.length).toBeGreaterThanOrEqual(18);
    expect(new Set(story.facts.map((fact) => fact.id)).size).toBe(story.facts.length);
    expect(new Set(story.facts.map((fact) => fact.title)).size).toBe(story.facts.length);
  });

  it.each([
    ['What is the scandal?'],
    ['Who advised whom?'],
    ['Whose plan is it?'],
    ['Who leaked the call?'],
    ['Why was the call leaked?'],
    ['How many points has the plan?'],
    ['What did Trump say of the call?'],
    ['What office does Trump hold?'],
    ['Who criticises Witkoff?'],
    ['Which land would Ukraine give up?'],
    ['Is there a breakthrough?'],
    ['What is the Moscow trip for?'],
  ])('include “%s” among the first twelve', (title) => {
    expect(story.facts.slice(0, 12).map((fact) => fact.title)).toContain(title);
  });

  it('have a cell for every text and a summary', () => {
    for (const fact of story.facts) {
      expect(Object.keys(fact.cells), fact.id).toEqual(ids);
      expect(fact.summary?.length, fact.id).toBeGreaterThan(20);
    }
  });

  it('tell in every cell, or say what kind of absence it is', () => {
    for (const { fact, text, cell } of cells) {
      const where = `${fact.id} ${text}`;
      if (cell.passages.length) expect(cell.absence, where).toBeUndefined();
      else expect(cell.absence, where).toMatch(/^(not_found|text_incomplete|off_topic)$/);
    }
  });

  it('give the reason where more is known than “not found”', () => {
    const empty = cells.filter(({ cell }) => !cell.passages.length);
    for (const { fact, text, cell } of empty) {
      if (cell.absence === 'text_incomplete' || text === 'reuters') {
        expect(cell.reason?.length, `${fact.id} ${text}`).toBeGreaterThan(20);
      }
    }
    for (const title of ['Who advised whom?', 'What did Trump say of the call?']) {
      expect(factNamed(title)?.cells['the-week']?.absence, 'a lost paragraph is no omission').toBe('text_incomplete');
    }
    expect(empty.filter(({ cell }) => /left? (it )?out|omit|ignor|hid/.test(cell.reason ?? ''))).toEqual([]);
  });

  it('hold passages in the order of the text, without overlaps', () => {
    for (const { fact, text, cell } of cells) {
      cell.passages.slice(1).forEach((passage, i) => {
        expect(passage.start, `${fact.id} ${text}`).toBeGreaterThanOrEqual(cell.passages[i]?.end ?? 0);
      });
    }
  });
});

describe('disagreements', () => {
  const all = story.facts.flatMap((fact) => fact.disagreements.map((disagreement) => ({ fact, disagreement })));

  it('are of every kind', () => {
    expect(new Set(all.map(({ disagreement }) => disagreement.kind))).toEqual(new Set(DISAGREEMENT_KINDS));
  });

  it('show words of texts that differ, explain, and confess doubt', () => {
    for (const { fact, disagreement } of all) {
      const { between, evidence, explanation, confidence, kind } = disagreement;
      expect(evidence.length, `${fact.id} ${kind}`).toBeGreaterThan(0);
      expect(
        evidence.filter((passage) => !between.includes(passage.text)),
        `${fact.id} ${kind}`,
      ).toEqual([]);
      expect(explanation, `${fact.id} ${kind}`).toMatch(/^[A-Z“0-9].{20,}[.?]”?$/);
      expect(confidence > 0 && confidence <= 1, `${fact.id} ${kind}`).toBe(true);
    }
  });

  it('never call 20 and 28 points a contradiction', () => {
    const kinds = factNamed('How many points has the plan?')?.disagreements.map((d) => d.kind) ?? [];
    expect(kinds).toContain('number');
    expect(kinds).not.toContain('contradiction');
    expect(
      all.filter(({ disagreement }) => disagreement.kind === 'contradiction').map(({ fact }) => fact.title),
    ).toEqual(['What office does Trump hold?']);
  });
});

describe('tellings', () => {
  it.each(story.facts.map((fact) => [fact.title, fact] as const))(
    'of “%s” put every text that tells it in one group',
    (_, fact) => {
      const tellers = ids.filter((id) => fact.cells[id]?.passages.length);
      expect(fact.tellings.groups.flatMap((group) => group.texts).sort()).toEqual([...tellers].sort());
      expect(fact.tellings.count).toBe(fact.tellings.groups.length);
      for (const group of fact.tellings.groups) {
        if (group.texts.length < 2) continue;
        const witnesses = group.evidence.flatMap((evidence) => evidence.passages.map((passage) => passage.text));
        expect(new Set(witnesses), 'each text of the group has its own words as evidence').toEqual(
          new Set(group.texts),
        );
      }
    },
  );

  it('rest the facts of the call on one report', () => {
    for (const title of ['Who advised whom?', 'Who published the transcript?'])
      expect(factNamed(title)?.tellings.count).toBe(1);
  });
});

describe('notes', () => {
  const strong = story.notes.filter((note) => note.strength >= 2);

  it('are 30 or more of strength 2–3, most of them on words that the ledger shows', () => {
    expect(strong.length).toBeGreaterThanOrEqual(30);
    expect(strong.filter(inACell).length).toBeGreaterThanOrEqual(24);
    expect(new Set(story.notes.map((note) => note.id)).size).toBe(story.notes.length);
  });

  it('keep the outlet’s words, attributed words and quoted words apart', () => {
    expect(new Set(strong.map((note) => note.voice))).toEqual(new Set(['outlet', 'attributed', 'quoted']));
  });

  it('are about every text', () => {
    expect(new Set(story.notes.flatMap((note) => note.targets.map((target) => target.text)))).toEqual(new Set(ids));
  });

  it('use known categories, name their rule, and explain in our words', () => {
    const categories = NOTE_CATEGORIES.map((category) => category.id);
    for (const note of story.notes) {
      expect(categories, note.id).toContain(note.category);
      expect(note.rule, note.id).toBe('editor');
      expect(note.explanation.length, note.id).toBeGreaterThan(20);
    }
  });
});

describe('figures, quotations, names and sources', () => {
  it('have groups whose members exist, each in one group', () => {
    const figures = new Set(story.figures.map((figure) => figure.id));
    const quotations = new Set(story.quotations.map((quotation) => quotation.id));
    const ofFigures = story.figureGroups.flatMap((group) => group.members);
    const ofQuotations = story.quotationGroups.flatMap((group) => group.members);
    expect(ofFigures.filter((id) => !figures.has(id))).toEqual([]);
    expect(ofQuotations.filter((id) => !quotations.has(id))).toEqual([]);
    expect(new Set([...ofFigures, ...ofQuotations]).size).toBe(ofFigures.length + ofQuotations.length);
  });

  it('say whose words each source’s attribution is', () => {
    for (const source of story.sources) expect(source.attribution.text, source.source).toBe(source.text);
  });
});

const seeds = path.join(import.meta.dirname, '../../../shared/seeds');
const FILES: Record<string, string> = {
  bloomberg: 'relay-of-bloomberg',
  'the-week': 'the-week',
  redstate: 'redstate-via-aggregator',
  reuters: 'reuters',
  breakingon: 'breakingon',
};

describe.skipIf(!existsSync(seeds))('against the texts themselves', () => {
  const bodyOf = (id: string) => readFileSync(path.join(seeds, `${FILES[id]}.txt`), 'utf8');

  it.each(ids)('%s has the length, words and fingerprint of its file', (id) => {
    const text = story.texts.find((t) => t.id === id);
    expect(text?.length).toBe(bodyOf(id).length);
    expect(text?.words).toBe(countWords(bodyOf(id)));
    expect(text?.sha256).toBe(createHash('sha256').update(bodyOf(id), 'utf8').digest('hex'));
  });

  it.each(ids)('%s is quoted to the letter, word by whole word', (id) => {
    const body = bodyOf(id);
    for (const { text, start, end, quote } of passages) {
      if (text !== id) continue;
      expect(body.slice(start, end)).toBe(quote);
      expect(/[\p{L}\p{N}]{2}/u.test(body.slice(start - 1, start + 1)), `cuts a word: ${quote}`).toBe(false);
      expect(/[\p{L}\p{N}]{2}/u.test(body.slice(end - 1, end + 1)), `cuts a word: ${quote}`).toBe(false);
    }
  });

  it.each(ids)('%s is tiled by its segments', (id) => {
    const body = bodyOf(id);
    let end = 0;
    for (const segment of story.texts.find((t) => t.id === id)?.segments ?? []) {
      expect(body.slice(end, segment.start).trim()).toBe('');
      end = segment.end;
    }
    expect(body.slice(end).trim()).toBe('');
  });
});
