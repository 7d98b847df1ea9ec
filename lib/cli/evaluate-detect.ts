/**
 * Measure detection on the labelled seeds, which stay outside the project, where their own score does not look:
 *   node lib/cli/run.mjs evaluate-detect GOLD_FOLDER SEEDS_FOLDER
 * Once as the product runs, once with the editor's own rows in place of the alignment, so that a fact that the alignment
 * misses does not hide what detection can do.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { alignTexts } from '../align/align-texts';
import { diffWords } from '../collate/word-diff';
import { type DetectedKinds, detectKinds } from '../detect/detect-kinds';
import { detectSpans } from '../detect/detect-spans';
import type { DetectedSpans } from '../detect/reading/reading';
import { buildTextInput } from '../ingest/words/build-text-input';
import type { AlignedFact, Fact, Figure } from '../model/comparison';
import type { SegmentedText, Span } from '../model/text';
import { markOffTopic } from '../segment/mark-off-topic';
import { segmentText } from '../segment/segment-text';
import { readResources } from '../work/read-resources';
import {
  agreesWith,
  type GoldFigure,
  type GoldRow,
  type GoldSet,
  KINDS_OF,
  meansSame,
  readGoldSet,
  verdictsOf,
} from './detect-gold';

/** Texts that name Bloomberg’s report of the call, and the rows that tell that it took place or what was in it. */
const NAMING = ['bloomberg', 'theweek', 'breakingon'];
const CALL_ROWS = ['F01', 'F02', 'F03', 'F04', 'F06', 'F07', 'F08', 'F09'];

const [goldFolder, seedsFolder] = process.argv.slice(2);
if (!goldFolder || !seedsFolder) {
  console.error('Usage: node lib/cli/run.mjs evaluate-detect GOLD_FOLDER SEEDS_FOLDER');
  process.exit(2);
}

const gold = readGoldSet(goldFolder);
const texts = markOffTopic(gold.outlets.map(({ id, file }) => readText(id, path.join(seedsFolder, file))));
const spans = detectSpans(texts);
const { align } = readResources(path.resolve(import.meta.dirname, '../../data'));
const goldRows = gold.rows.flatMap(asAligned);

evaluateValues(gold, spans);
for (const [name, facts] of [
  ['AS THE PRODUCT RUNS', alignTexts(texts, align)],
  ['WITH THE EDITOR’S ROWS', goldRows],
] as const) {
  const kinds = detectKinds(texts, facts, spans, (a, b) => diffWords(a, b).similarity);
  console.log(`\n${name} (${facts.length} facts)`);
  evaluateVerdicts(gold, spans, kinds);
  evaluateQuotations(gold, spans, kinds);
  evaluateKinds(gold, kinds.facts);
  evaluateOneTelling(gold, kinds.facts);
  evaluateTitles(kinds.facts);
}

function readText(id: string, file: string): SegmentedText {
  return segmentText(buildTextInput({ id, outletName: path.basename(file, '.txt'), body: readFileSync(file, 'utf8') }));
}

/** A row of the editor's as the alignment would hand it over; one that a single text tells is no fact. */
function asAligned(row: GoldRow): AlignedFact[] {
  const cells = Object.fromEntries(
    Object.entries(row.cells)
      .filter(([, cell]) => cell.length > 0)
      .map(([id, cell]) => [id, cell.map(({ start, end, quote }) => ({ start, end, quote }))]),
  );
  return Object.keys(cells).length < 2 ? [] : [{ id: row.id, title: row.question, cells, score: 1 }];
}

function evaluateValues({ figures }: GoldSet, { figures: ours }: DetectedSpans): void {
  const counted = figures.filter(({ ignore, unit, value }) => !ignore && unit !== 'name' && value !== null);
  const found = counted.flatMap((wanted) => {
    const figure = findFigure(ours, wanted);
    return figure ? [{ wanted, figure }] : [];
  });
  const known = ours.filter((figure) => figures.some((wanted) => findFigure([figure], wanted)));
  console.log(`figures found that the editor lists too, with or without digits: ${rate(known.length, ours.length)}`);
  const wrong = found.filter(({ wanted, figure }) => !agreesWith(figure, wanted));
  console.log(`figures with a value: found ${rate(found.length, counted.length)}`);
  console.log(`normalised values right, of those found: ${rate(found.length - wrong.length, found.length)}`);
  for (const { wanted, figure } of wrong)
    console.log(`  ${wanted.id} ${wanted.quote}: ${JSON.stringify(wanted.value)} ${wanted.unit}, ours ${say(figure)}`);
}

function findFigure(ours: readonly Figure[], { outlet, start, end }: GoldFigure): Figure | undefined {
  return ours.find((figure) => figure.text === outlet && figure.start < end && figure.end > start);
}

function say({ quote, value, unit, precision }: Figure): string {
  return `“${quote}” ${value} ${unit} ${precision ?? ''}`;
}

function evaluateVerdicts(set: GoldSet, { figures }: DetectedSpans, { figureGroups }: DetectedKinds): void {
  let [right, wrong, apart, unseen] = [0, 0, 0, 0];
  const lines: string[] = [];
  for (const { id, title, figures: members, verdict } of set.comparisons) {
    const found = members.map((member) => findFigure(figures, getById(set.figures, member)));
    const known = found.filter((figure): figure is Figure => figure !== undefined);
    const group = figureGroups.find(({ members: all }) => known.every((figure) => all.includes(figure.id)));
    const wanted = verdictsOf(verdict);
    if (known.length < 2) unseen++;
    else if (!group) apart++;
    else {
      // A part of a group whose values are all one agrees, whatever the rest of the group says.
      const ours = known.every((a) => known.every((b) => meansSame(a, b))) ? 'same' : group.verdict;
      if (wanted.includes(ours)) right++;
      else wrong++;
      lines.push(`  ${wanted.includes(ours) ? 'right' : 'WRONG'} ${id} ${title}: ${verdict}, ours ${ours}`);
      continue;
    }
    lines.push(`  ${known.length < 2 ? 'members not found' : 'not put together'} ${id} ${title}: ${verdict}`);
  }
  const conflicts = figureGroups.filter((group) => group.verdict === 'conflict');
  console.log(
    `figure comparisons: verdict right ${rate(right, set.comparisons.length)} of all, ${rate(right, right + wrong)} of those put together; left apart ${apart}; members not found ${unseen}; conflicts claimed ${conflicts.length} (the gold has none)`,
  );
  for (const line of lines) console.log(line);
}

function evaluateQuotations(set: GoldSet, { quotations }: DetectedSpans, { quotationGroups }: DetectedKinds): void {
  const idsOf = (members: readonly string[]) =>
    members.map((member) => {
      const { outlet, start, end } = getById(set.quotes, member);
      return quotations.find((own) => own.text === outlet && own.start < end && own.end > start)?.id;
    });
  const groupOf = (members: readonly string[]) => {
    const ids = idsOf(members);
    return quotationGroups.find((group) => ids.every((id) => id !== undefined && group.members.includes(id)));
  };
  for (const { id, members, sameUtterance } of set.utterances)
    console.log(
      `utterance ${id} (${sameUtterance}): ${groupOf(members)?.verdict ?? 'not put together'} — ${groupOf(members)?.explanation ?? ''}`,
    );
  const joined = set.notTheSame.filter(({ members }) => groupOf(members));
  console.log(`look-alike quotations put together wrongly: ${joined.length} of ${set.notTheSame.length}`);
}

/** Our facts that hold a passage of the row in at least two of its texts. */
function factsOf(row: GoldRow, facts: readonly Fact[]): Fact[] {
  return facts.filter(
    (fact) =>
      Object.entries(row.cells).filter(([id, cells]) => touches(fact.cells[id]?.passages ?? [], cells)).length >= 2,
  );
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && x.end > y.start));
}

function evaluateKinds({ rows }: GoldSet, facts: readonly Fact[]): void {
  let [fit, seen] = [0, 0];
  const told = new Map<string, [number, number]>();
  const falsely: string[] = [];
  for (const row of rows) {
    // With the editor's rows the fact is the row itself; else every fact that joins two of its cells.
    const own = facts.filter(({ id }) => id === row.id);
    const found = own.length > 0 ? own : factsOf(row, facts);
    if (found.length === 0) continue;
    const kinds = [...new Set(found.flatMap((fact) => fact.disagreements.map(({ kind }) => kind)))];
    const fits = KINDS_OF[row.disagreement]?.some((kind) => kinds.includes(kind)) ?? false;
    const [n, of] = told.get(row.disagreement) ?? [0, 0];
    told.set(row.disagreement, [n + Number(fits), of + 1]);
    seen++;
    if (fits) fit++;
    console.log(`  ${fits ? 'fits ' : 'other'} ${row.id} ${row.disagreement}: ${kinds.join(', ') || 'none'}`);
    for (const fact of found)
      for (const { kind, detail, explanation } of fact.disagreements)
        if (kind === 'contradiction' && row.disagreement !== 'factual' && detail !== 'title')
          falsely.push(`  ${row.id} ${row.disagreement}: ${explanation}`);
  }
  console.log(`kinds: fit the editor's ${rate(fit, seen)} rows`);
  console.log(`  ${[...told].map(([name, [n, of]]) => `${name} ${n}/${of}`).join(' · ')}`);
  console.log(`contradictions on rows that the editor marks otherwise: ${falsely.length}`);
  for (const line of falsely) console.log(line);
}

function evaluateOneTelling({ rows }: GoldSet, facts: readonly Fact[]): void {
  const counted = { one: 0, of: 0 };
  for (const row of rows.filter(({ id }) => CALL_ROWS.includes(id))) {
    const told = NAMING.filter((id) => (row.cells[id] ?? []).length > 0);
    if (told.length < 2) continue;
    const own = facts.find(({ id }) => id === row.id);
    for (const fact of own ? [own] : factsOf(row, facts)) {
      const present = told.filter((id) => touches(fact.cells[id]?.passages ?? [], row.cells[id] ?? []));
      if (present.length < 2) continue;
      const group = fact.tellings.groups.find(({ texts: all }) => present.every((id) => all.includes(id)));
      const naming = (group?.evidence ?? [])
        .filter(({ kind }) => kind === 'same_source')
        .flatMap(({ passages }) => passages)
        .filter(({ quote }) => /bloomberg/i.test(quote));
      counted.of++;
      if (group && naming.length >= 2) counted.one++;
      console.log(
        `  ${row.id} ${present.join(' + ')}: ${group ? 'one telling' : 'APART'}; ${naming.map(({ text, quote }) => `${text} “${quote}”`).join(', ')}`,
      );
    }
  }
  console.log(`facts of the call with its Bloomberg texts as one telling: ${rate(counted.one, counted.of)}`);
}

function evaluateTitles(facts: readonly Fact[]): void {
  const clash = facts.flatMap(({ disagreements }) =>
    disagreements.filter(({ kind, detail }) => kind === 'contradiction' && detail === 'title'),
  );
  const found = clash.some(({ evidence }) =>
    [/former president/i, /sitting president/i].every((words) => evidence.some(({ quote }) => words.test(quote))),
  );
  console.log(`“former President” against “sitting president” found: ${found ? 'yes' : 'NO'} (${clash.length} in all)`);
}

function getById<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`The gold names ${id} and does not have it`);
  return found;
}

function rate(n: number, of: number): string {
  return `${n}/${of} ${((100 * n) / (of || 1)).toFixed(0)} %`;
}
