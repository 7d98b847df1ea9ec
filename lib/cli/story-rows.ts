import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compare, type Resources } from '../compare';
import { buildTextInput } from '../ingest/words/build-text-input';
import type { Cell, Comparison, Fact, TellingGroup } from '../model/comparison';
import type { Passage, Span, TextInput } from '../model/text';
import { assignTextIds } from '../work/text-ids';
import { isRowsFile } from './golden-rows';

// What the engine makes of an invented story, in words that a person can read line by line after a change.

const WORDS_SHOWN = 4;

/** The invented stories whose rows are kept: folders of data/stories. */
export const STORY_FOLDERS = ['harbour-bridge', 'languages/de', 'languages/es', 'languages/ar'] as const;

/**
 * Compare the texts of a story's folder, as `npm run compare` does.
 * Shape:  a folder with one .txt file a text; a document of the comparison format out.
 * Errors: throws where the folder cannot be read.
 */
export function compareStory(folder: string, resources: Resources): Comparison {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !isRowsFile(name))
    .sort();
  const names = files.map((file) => path.basename(file, '.txt'));
  const ids = assignTextIds(names);
  const texts: TextInput[] = files.map((file, n) =>
    buildTextInput({
      id: ids[n] ?? '',
      outletName: names[n] ?? '',
      body: readFileSync(path.join(folder, file), 'utf8'),
    }),
  );
  return compare(texts, resources);
}

/**
 * A comparison in lines: one a row, one a cell, one a group of tellings, then one a group of figures and of quotations.
 * Shape:  a document in; its lines out, each ending with a line break. Confidence has two places.
 * Errors: none.
 */
export function describeRows(document: Comparison): string {
  const ids = document.texts.map((text) => text.id);
  const head = `${ids.length} texts in ${document.language}: ${ids.join(', ')}`;
  const rows = document.facts.map((fact) => ['', ...describeRow(fact, ids)]);
  const lines = [head, ...rows.flat(), '', ...describeFigures(document), '', ...describeQuotations(document)];
  return `${lines.join('\n')}\n`;
}

function describeRow(fact: Fact, ids: string[]): string[] {
  const kinds = fact.disagreements.map(
    ({ kind, detail, confidence }) => `${kind}${detail ? ` (${detail})` : ''} ${confidence.toFixed(2)}`,
  );
  return [
    `row ${fact.id} ${fact.title} [${kinds.join(', ') || 'no disagreement'}]`,
    ...ids.map((id) => `  ${id}: ${describeCell(fact.cells[id])}`),
    ...fact.tellings.groups.map(describeTelling),
  ];
}

function describeCell(cell: Cell | undefined): string {
  if (cell?.passages.length) return cell.passages.map(describePassage).join(' | ');
  return `– ${cell?.absence ?? 'no cell'}${cell?.reason ? `: ${cell.reason}` : ''}`;
}

/** First and last words; the offset sets apart passages that begin and end alike. */
function describePassage({ start, quote }: Span): string {
  const words = quote.split(/\s+/);
  if (words.length <= 2 * WORDS_SHOWN) return `${start} ${words.join(' ')}`;
  return `${start} ${words.slice(0, WORDS_SHOWN).join(' ')} … ${words.slice(-WORDS_SHOWN).join(' ')}`;
}

function describeTelling({ texts, evidence }: TellingGroup): string {
  const proof = evidence.map(({ kind, passages }) => `${kind} ${describeMembers(passages)}`);
  return `  telling: ${[texts.join(' + '), ...proof].join('; ')}`;
}

function describeFigures({ figureGroups, figures }: Comparison): string[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figureGroups.map(({ members, measures, verdict }) => {
    const values = members
      .flatMap((id) => byId.get(id) ?? [])
      .map((f) => `${f.text} ${f.quote} = ${f.value} ${f.unit}`);
    return `figures [${verdict}] ${measures ?? '–'}: ${values.join(' | ')}`;
  });
}

function describeQuotations({ quotationGroups, quotations }: Comparison): string[] {
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  return quotationGroups.map(({ members, verdict }) => {
    const cuts = members.flatMap((id) => byId.get(id) ?? []);
    const words = cuts.map((cut) => `${cut.text} (${cut.speaker ?? 'nobody named'}) ${describePassage(cut)}`);
    return `quotations [${verdict}]: ${words.join(' | ')}`;
  });
}

const describeMembers = (passages: Passage[]) =>
  passages.map((passage) => `${passage.text} ${describePassage(passage)}`).join(' | ');
