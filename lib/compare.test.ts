import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { isRowsFile } from './cli/golden-rows';
import { compare, STEPS } from './compare';
import type { Comparison, Fact } from './model/comparison';
import type { Passage, TextInput } from './model/text';
import { applyOperations } from './revise/apply-operations';
import type { LogEntry } from './revise/operation';
import { readResources } from './work/read-resources';

// The whole engine on the invented story: laws that hold whatever the steps become.

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'data/stories/harbour-bridge');
const resources = readResources(path.join(root, 'data'));
const schema = JSON.parse(readFileSync(path.join(root, 'lib/model/comparison.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

const input = (id: string, body: string): TextInput => ({
  id,
  outlet: { name: id },
  body,
  sha256: createHash('sha256').update(body).digest('hex'),
});
const story = ['harrowmouth-courier', 'national-compass', 'blunt-pencil'].map((id) =>
  input(id, readFileSync(path.join(folder, `${id}.txt`), 'utf8')),
);
const made = new Map<string, Comparison>();
/** The comparison of these texts: several laws speak of the same one, and it is made once. */
function comparisonOf(texts: TextInput[]): Comparison {
  const key = texts.map(({ id }) => id).join(' ');
  const known = made.get(key) ?? compare(texts, resources);
  made.set(key, known);
  return known;
}
const comparison = comparisonOf(story);

/** Every passage that the document claims to be a text's own words. */
function allPassages(document: Comparison): Passage[] {
  const cells = document.facts.flatMap((fact) =>
    Object.entries(fact.cells).flatMap(([text, cell]) => cell.passages.map((passage) => ({ ...passage, text }))),
  );
  return [
    ...cells,
    ...document.facts.flatMap((fact) => fact.disagreements.flatMap((d) => d.evidence)),
    ...document.facts.flatMap((fact) => fact.tellings.groups.flatMap((g) => g.evidence.flatMap((e) => e.passages))),
    ...document.figures,
    ...document.quotations,
    ...document.names.flatMap((name) => name.labels),
    ...document.sources.flatMap((source) => [source.attribution, ...(source.content ? [source.content] : [])]),
    ...document.notes.flatMap((note) => note.targets),
  ];
}

const withoutIds = <T extends { id: string }>(list: readonly T[]) => list.map(({ id: _, ...rest }) => rest);

const byText = (document: Comparison) => ({
  ...document,
  texts: [...document.texts].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('compare', () => {
  it('gives a document of the format', () => {
    expect(validate(comparison), JSON.stringify(validate.errors)).toBe(true);
  });

  it('quotes verbatim: every passage is what stands at its place', () => {
    const bodies = new Map(story.map((text) => [text.id, text.body]));
    const passages = allPassages(comparison);
    expect(passages.length).toBeGreaterThan(100);
    expect(passages.filter((p) => bodies.get(p.text)?.slice(p.start, p.end) !== p.quote)).toEqual([]);
  });

  it('gives the same document twice', () => {
    expect(compare(story, resources)).toEqual(comparison);
  });

  it('gives the same whatever the order of the texts', () => {
    const [a, b, c] = story as [TextInput, TextInput, TextInput];
    for (const order of [
      [c, b, a],
      [b, c, a],
      [b, a, c],
    ]) {
      expect(byText(compare(order, resources))).toEqual(byText(comparison));
    }
  });

  it('has a cell for every text, a reason for every empty one, and every telling text in one group', () => {
    const ids = story.map((text) => text.id).sort();
    for (const fact of comparison.facts) {
      expect(Object.keys(fact.cells).sort()).toEqual(ids);
      const telling = ids.filter((id) => fact.cells[id]?.passages.length);
      expect(telling.length).toBeGreaterThan(1);
      expect(ids.filter((id) => !telling.includes(id) && !fact.cells[id]?.absence)).toEqual([]);
      expect(fact.tellings.groups.flatMap((group) => group.texts).sort()).toEqual(telling);
      expect(fact.tellings.count).toBe(fact.tellings.groups.length);
      expect(fact.tellings.groups.filter((group) => group.texts.length > 1 && !group.evidence.length)).toEqual([]);
    }
  });

  it('says which step it is at', () => {
    const steps: string[] = [];
    compare(story.slice(0, 2), resources, { onStep: (step) => steps.push(step) });
    expect(steps).toEqual([...STEPS]);
  });

  describe('made anew with other texts', () => {
    const [a, b, c] = story as [TextInput, TextInput, TextInput];
    const keysOf = (fact: Fact) =>
      Object.entries(fact.cells).flatMap(([text, cell]) => cell.passages.map(({ start }) => `${text} ${start}`));
    /** Rows of `before` of which two passages or more are left and stand in one row of `after`. */
    const heirs = (before: Comparison, after: Comparison) =>
      before.facts.flatMap((old) => {
        const left = keysOf(old).filter((key) => after.texts.some(({ id }) => key.startsWith(`${id} `)));
        const heir = after.facts.filter((fact) => left.every((key) => keysOf(fact).includes(key)));
        return left.length > 1 && heir.length > 0 ? [{ id: old.id, heirs: heir.map(({ id }) => id) }] : [];
      });

    it('keeps the ids of the rows whose passages still stand together, when a text comes and when one goes', () => {
      for (const [first, second] of [
        [[a, b], story],
        [story, [a, b]],
        [story, [c, a]],
      ] as [TextInput[], TextInput[]][]) {
        const before = comparisonOf(first);
        const after = compare(second, resources, { before: before.facts });
        const kept = heirs(before, after).filter(({ id, heirs: ids }) => ids.includes(id));
        expect(kept.length).toBeGreaterThan(3);
        // One row of several that became one gives it its id.
        const merged = heirs(before, after).filter(({ id, heirs: ids }) => !ids.includes(id));
        expect(merged.filter(({ heirs: ids }) => !ids.some((id) => kept.some((one) => one.id === id)))).toEqual([]);
        expect(new Set(after.facts.map(({ id }) => id)).size).toBe(after.facts.length);
        expect({ ...after, facts: withoutIds(after.facts), notes: withoutIds(after.notes) }).toEqual(
          (({ facts, notes, ...rest }) => ({ ...rest, facts: withoutIds(facts), notes: withoutIds(notes) }))(
            comparisonOf(second),
          ),
        );
      }
    });

    it('leaves what people changed at the rows that they changed', () => {
      const before = comparisonOf([a, b]);
      const after = compare(story, resources, { before: before.facts });
      const fresh = comparison.facts.map(({ id }) => id);
      const renewed = heirs(before, after).find(({ id }) => !fresh.includes(id));
      const fact = before.facts.find(({ id }) => id === renewed?.id) as Fact;
      const entry = { place: 1, id: 'e', madeOn: 0, by: 'p', madeAtMs: 0 };
      const log = [
        { ...entry, operation: { kind: 'rename_fact', fact: { id: fact.id }, title: 'Ours' } },
      ] as LogEntry[];
      // Found by the id alone: nothing else of the row is named.
      const { document, lost } = applyOperations(after, log);
      expect(lost).toEqual([]);
      expect(keysOf(document.facts.find(({ title }) => title === 'Ours') as Fact)).toEqual(
        expect.arrayContaining(keysOf(fact)),
      );
    });
  });

  it('takes one text, a text without words, and two texts about different things', () => {
    const [first] = story as [TextInput];
    expect(compare([first], resources).facts).toEqual([]);
    expect(compare([first, input('blank', ' \n')], resources).facts).toEqual([]);
    const recipe = input(
      'recipe',
      'Soak the beans overnight.\n\nFry two onions in butter until they are soft, and salt them.\n',
    );
    expect(compare([first, recipe], resources).facts).toEqual([]);
  });

  it('counts one paragraph from an agency in two texts as one telling', () => {
    const shared = comparison.facts.find((fact) =>
      Object.values(fact.cells).some((cell) => cell.passages.some((p) => p.quote.includes('640 tonnes'))),
    );
    expect(shared?.tellings.count).toBe(1);
    expect(shared?.tellings.groups[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('charges no outlet with a word that stands in somebody’s mouth', () => {
    const quoted = comparison.quotations.filter((q) => q.speaker);
    const inside = comparison.notes.filter((note) =>
      note.targets.every((t) => quoted.some((q) => q.text === t.text && q.start <= t.start && q.end >= t.end)),
    );
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((note) => note.voice === 'outlet')).toEqual([]);
  });

  it.each(['de', 'es', 'ar'])(
    'names the language %s, and looks there for no English words of judgement',
    (language) => {
      const at = path.join(root, 'data/stories/languages', language);
      const texts = readdirSync(at)
        .filter((file) => !isRowsFile(file))
        .map((file) => input(file, readFileSync(path.join(at, file), 'utf8')));
      const document = compare(texts, resources);
      expect(document.language).toBe(language);
      expect(document.facts.length).toBeGreaterThan(3);
      expect(document.notes.filter((note) => !note.rule?.startsWith('structure/'))).toEqual([]);
    },
  );
});
