import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../lib/share/shown/quoted-share';

/** The fictional story that drives the pipeline: what it promises must stand in its texts. */

interface Story {
  title: string;
  note: string;
  texts: { id: string; outlet: { name: string }; file: string; date: string; url: string | null }[];
}

interface Difference {
  id: string;
  kind: string;
  verdict: string;
  about: string;
  texts: Record<string, string[]>;
}

const folder = path.join(import.meta.dirname, 'harbour-bridge');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const story = JSON.parse(read('story.json')) as Story;
const { differences } = JSON.parse(read('expected.json')) as { differences: Difference[] };
const bodies = new Map(story.texts.map((text) => [text.id, read(text.file)]));
const bodyOf = (id: string) => bodies.get(id) ?? '';
const find = (id: string) => differences.find((difference) => difference.id === id) as Difference;

describe('the texts', () => {
  it('are three, of different outlets, dated, without an address, and say that they are invented', () => {
    expect(story.texts).toHaveLength(3);
    expect(new Set(story.texts.map((text) => text.outlet.name)).size).toBe(3);
    for (const text of story.texts) {
      expect(text.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(text.url).toBeNull();
    }
    expect(story.note).toMatch(/^Invented/);
  });

  it.each(story.texts.map((text) => [text.id]))('%s has 350–600 words', (id) => {
    expect(countWords(bodyOf(id))).toBeGreaterThanOrEqual(350);
    expect(countWords(bodyOf(id))).toBeLessThanOrEqual(600);
  });

  it.each(story.texts.map((text) => [text.id]))(
    '%s prints paragraphs with single blank lines and no stray blanks',
    (id) => {
      expect(bodyOf(id)).not.toMatch(/[ \t]\n|\n{3}|\r|\t| {2}/);
    },
  );
});

describe('the planned differences', () => {
  it('have ids of their own', () => expect(new Set(differences.map((d) => d.id)).size).toBe(differences.length));

  it.each(
    differences.flatMap((d) => Object.entries(d.texts).flatMap(([id, words]) => words.map((w) => [d.id, id, w]))),
  )('%s: %s says “%s”, once', (_difference, id, words) => {
    expect(bodyOf(id as string).split(words as string)).toHaveLength(2);
  });

  it('cover a conflict, a rounding, two different things, three quotation cuts, a reversed agent and a shared paragraph', () => {
    expect(differences.map((d) => d.verdict)).toEqual(
      expect.arrayContaining([
        ...['conflict', 'rounded', 'different_things', 'trimmed', 'spliced', 'reworded', 'verbatim'],
        ...['reversed_agent', 'shared_run', 'only_one', 'headline_or_last', 'outlet', 'quoted'],
      ]),
    );
    expect(differences.map((d) => d.kind)).toEqual(expect.arrayContaining(['certainty', 'name', 'source', 'absence']));
  });

  it('share the agency’s paragraph word for word, credited in one text only', () => {
    const { texts } = find('wire-paragraph');
    const [courier, compass] = [texts['harrowmouth-courier'], texts['national-compass']];
    expect(courier?.[0]).toBe(compass?.[0]);
    expect(bodyOf('national-compass')).not.toContain('Northern Wire');
  });

  it('keep what only one text has out of the others', () => {
    for (const [id, other] of [
      ['national-compass', /grant|£900,000/],
      ['harrowmouth-courier', /auction/],
    ] as const) {
      for (const text of story.texts) expect(other.test(bodyOf(text.id)), `${text.id} ${other}`).toBe(text.id === id);
    }
  });

  it('stand in the headline of one text and in the last paragraph of another', () => {
    const { texts } = find('evacuation-order');
    const last = bodyOf('blunt-pencil').trim().split('\n\n').at(-1) ?? '';
    expect(bodyOf('harrowmouth-courier').startsWith(texts['harrowmouth-courier']?.[0] ?? '?')).toBe(true);
    expect(last).toContain(texts['blunt-pencil']?.[0] ?? '?');
  });
});
