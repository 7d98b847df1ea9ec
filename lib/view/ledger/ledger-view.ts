/**
 * The comparison as rows and cells; the reader’s choice and its address.
 * Read:   this file, then ledger-row.ts.
 * Change: what a cell says → ledger-row.ts; a filter → ledger-filter.ts; its word in the address → ledger-address.ts.
 * Uses:   collate, page-words, comparison.
 * Tests:  ledger-view.test.ts, ledger-address.test.ts.
 */

import type { DisagreementKind, Fact, Note } from '../../model/comparison';
import { DISAGREEMENT_KINDS } from '../../model/comparison';
import { counted } from '../../page-words/plain-words';
import { finderOf } from '../comparison/find-words';
import { diffOptions, type SlightDifference } from '../comparison/slight-difference';
import { labelTexts, type TextLabel } from '../comparison/text-label';
import { buildRow, type LedgerRow } from './ledger-row';
import type { LedgerSource } from './ledger-source';

export interface Ledger {
  title: string;
  texts: TextLabel[];
  base: TextLabel;
  rows: LedgerRow[];
  /** One sentence on who lined the facts up. */
  madeBy: string;
  /** How many rows show each kind, in the order of importance; kinds without a row are left out. */
  kindCounts: { kind: DisagreementKind; count: number }[];
  categoryCounts: { category: string; count: number }[];
  unsureNotes: number;
}

export interface LedgerSettings {
  /** Id of the text that the others are shown against. */
  base: string | null;
  /** Show notes of strength 1 too. */
  unsure: boolean;
  /** Slight differences that are marked and counted too; none when left out. */
  counts?: readonly SlightDifference[];
  /** Words that the reader looks for, marked where they stand. */
  find?: string;
}

/**
 * Build the ledger: facts down, texts across, every cell painted against the base.
 * Shape:  one row per fact in the order of the document, one cell per text in the order of the texts.
 * Errors: none. An unknown base falls back to the first text.
 */
export function buildLedger(source: LedgerSource, settings: LedgerSettings): Ledger {
  const texts = labelTexts(source.texts);
  const base = texts.find((text) => text.id === settings.base) ?? texts[0];
  if (!base) throw new Error('A comparison has at least one text.');
  const painting = {
    notes: notesByText(source.notes),
    unsure: settings.unsure,
    diff: diffOptions(settings.counts ?? []),
    find: finderOf(settings.find ?? ''),
  };
  const rows = source.facts.map((fact) => buildRow(fact, source, texts, base, painting));
  return {
    title: source.title,
    texts,
    base,
    rows,
    madeBy: madeByOf(source.facts),
    kindCounts: countKinds(rows),
    categoryCounts: countCategories(rows),
    unsureNotes: rows.reduce((n, row) => n + row.cells.reduce((m, cell) => m + cell.unsureNotes, 0), 0),
  };
}

/** The notes to show, by the texts that they are about: a cell looks only through its own text's. */
function notesByText(notes: Note[]): Map<string, Note[]> {
  const byText = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.status === 'rejected') continue;
    for (const text of new Set(note.targets.map((target) => target.text))) {
      const listed = byText.get(text);
      if (listed) listed.push(note);
      else byText.set(text, [note]);
    }
  }
  return byText;
}

function madeByOf(facts: Fact[]): string {
  const byPerson = facts.filter((fact) => fact.origin === 'person').length;
  if (!facts.length) return '';
  if (byPerson === facts.length) return 'Lined up and checked by an editor.';
  if (byPerson) return `Lined up by machine; a person has checked ${counted(byPerson, 'fact')} of ${facts.length}.`;
  return 'Lined up by machine and not yet checked by a person: rows can be wrong, the words in them cannot.';
}

function countKinds(rows: LedgerRow[]): Ledger['kindCounts'] {
  return DISAGREEMENT_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kinds.some((k) => k.kind === kind)).length,
  })).filter(({ count }) => count > 0);
}

function countCategories(rows: LedgerRow[]): Ledger['categoryCounts'] {
  const counts = new Map<string, number>();
  for (const category of rows.flatMap((row) => row.categories)) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
