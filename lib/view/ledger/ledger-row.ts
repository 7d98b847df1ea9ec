import type { DiffOptions } from '../../collate/word-diff';
import { cellOf } from '../../model/cell-of';
import type { Cell, DisagreementKind, Fact, Note } from '../../model/comparison';
import { DISAGREEMENT_KINDS } from '../../model/comparison';
import { findDepth } from '../../model/depth';
import type { Passage } from '../../model/text';
import { ABSENCE_SENTENCES } from '../../page-words/absence-names';
import { isSubstantial, KIND_LABELS } from '../../page-words/kind-label';
import { EVIDENCE_REASONS } from '../../page-words/telling-reasons';
import { type NumberedNote, type PaintedPassage, paintCell } from '../comparison/paint-cell';
import type { TextLabel } from '../comparison/text-label';
import type { LedgerSource } from './ledger-source';

/**
 * How a cell stands in the roll at the top: in the base's words, in other words, in words that differ in more than wording;
 * not found; not to be found, as the copy is incomplete.
 */
export type CellState = 'told' | 'worded' | 'differs' | 'absent' | 'incomplete';

/** What each state is called in the key of the roll, in the order of the key. */
export const CELL_STATE_NAMES = {
  told: 'says it',
  worded: 'says it in other words',
  differs: 'differs in more than wording',
  absent: 'not found in the text you gave',
  incomplete: 'this copy is incomplete',
} as const satisfies Record<CellState, string>;

export interface LedgerCell {
  text: TextLabel;
  state: CellState;
  passages: PaintedPassage[];
  verdict: 'base' | 'same' | 'changed' | 'rewritten';
  /** "paragraph 5 of 14"; empty for an absent cell. */
  depth: string;
  /** Why nothing stands here; empty for a cell that tells the fact. */
  absence: string;
  /** Why the words of a cell that tells the fact are not shown; empty where they are. */
  withheld: string;
  notes: NumberedNote[];
  /** Notes that are unsure (strength 1), hidden until asked for. */
  unsureNotes: number;
}

/** How a cell's words stand to the base's, over the cell; empty where the marks in the words say it. */
export const CELL_VERDICT_NAMES = {
  base: 'base',
  same: 'same words',
  changed: '',
  rewritten: 'told in other words',
} as const satisfies Record<LedgerCell['verdict'], string>;

/** The same beside a text in the reader, behind the outlet's name; null where nothing is said. */
export const CARD_VERDICT_NAMES = {
  base: null,
  same: 'same words',
  changed: null,
  rewritten: 'in other words',
} as const satisfies Record<LedgerCell['verdict'], string | null>;

export interface RowKind {
  kind: DisagreementKind;
  sign: string;
  title: string;
  detail: string | null;
  explanations: string[];
}

export interface RowTellings {
  told: number;
  of: number;
  count: number;
  /** Two texts have the very same words here: too few to prove a shared account, too alike to deny one. */
  sameWords: boolean;
  /** Pairs of places in the row that rest on the same account, to be joined by an arc. */
  arcs: [number, number][];
  /** Why texts count as one telling: words to check it by. */
  evidence: { letters: string[]; reason: string; passages: (Passage & { letter: string })[] }[];
}

export interface LedgerRow {
  id: string;
  title: string;
  summary: string | null;
  kinds: RowKind[];
  cells: LedgerCell[];
  tellings: RowTellings;
  categories: string[];
  /** A person has changed which passages stand here, and the machine has not compared them since. */
  stale: boolean;
}

/** What every row of a ledger is painted by. */
export interface Painting {
  notes: Map<string, Note[]>;
  unsure: boolean;
  diff: DiffOptions;
  find: RegExp | null;
}

/**
 * Build one row: a fact as every text tells it, painted against the base, or against the first text that tells it.
 * Shape:  one cell per text in the order of the texts; the notes in `painting` by the text that they are about.
 * Errors: none. A text that does not tell the fact has a cell that says why.
 */
export function buildRow(
  fact: Fact,
  source: LedgerSource,
  texts: TextLabel[],
  base: TextLabel,
  painting: Painting,
): LedgerRow {
  const { notes, unsure, diff, find } = painting;
  const tells = (id: string) => (cellOf(fact.cells, id)?.passages.length ?? 0) > 0;
  const rowBase = tells(base.id) ? base.id : (texts.find((text) => tells(text.id))?.id ?? base.id);
  const differing = new Set(fact.disagreements.filter((d) => isSubstantial(d.kind)).flatMap((d) => d.between));
  const cells = texts.map((text, place): LedgerCell => {
    const cell = cellOf(fact.cells, text.id) ?? { passages: [] };
    const inCell = (notes.get(text.id) ?? []).filter((note) => touches(note, text.id, cell));
    const shown = inCell
      .filter((note) => unsure || note.strength > 1)
      .sort((a, b) => startIn(a, text.id) - startIn(b, text.id));
    const numbered = shown.map((note, n): NumberedNote => ({ number: n + 1, note }));
    const basePassages = text.id === rowBase ? null : (cellOf(fact.cells, rowBase)?.passages ?? null);
    const painted = cell.passages.length
      ? paintCell(text.id, cell.passages, basePassages, numbered, { diff, find })
      : { passages: [], verdict: 'same' as const };
    return {
      text,
      state: stateOf(cell, differing.has(text.id), painted.verdict),
      passages: painted.passages,
      verdict: painted.verdict,
      depth: depthOf(source.texts[place], cell),
      absence: isTold(cell) ? '' : absenceOf(cell),
      withheld: cell.withheld ? withheldSentence(source.shown?.limit) : '',
      notes: numbered,
      unsureNotes: inCell.filter((note) => note.strength === 1).length,
    };
  });
  return {
    id: fact.id,
    title: fact.title,
    summary: fact.summary ?? null,
    kinds: rowKinds(fact, cells),
    cells,
    tellings: rowTellings(fact, texts, cells),
    categories: [...new Set(cells.flatMap((cell) => cell.notes.map(({ note }) => note.category)))],
    stale: fact.stale === true,
  };
}

function touches(note: Note, textId: string, cell: Cell): boolean {
  return note.targets.some((t) => t.text === textId && cell.passages.some((p) => t.start < p.end && t.end > p.start));
}

function startIn(note: Note, textId: string): number {
  return note.targets.find((t) => t.text === textId)?.start ?? 0;
}

/** Whether a text tells the fact, in words that are shown or in words that a link's limit leaves out. */
const isTold = (cell: Cell | undefined): boolean => Boolean(cell?.passages.length || cell?.withheld?.length);

/** What stands in place of words that a link may not show. */
function withheldSentence(limit: number | undefined): string {
  const share = limit === undefined ? '' : ` (${Math.round(limit * 100)} % of the text)`;
  return `words not shown here: the link’s limit${share} is reached`;
}

function stateOf(cell: Cell, differs: boolean, verdict: LedgerCell['verdict']): CellState {
  if (!isTold(cell)) return cell.absence === 'text_incomplete' ? 'incomplete' : 'absent';
  if (differs) return 'differs';
  return verdict === 'changed' || verdict === 'rewritten' ? 'worded' : 'told';
}

function absenceOf(cell: Cell): string {
  const sentence = ABSENCE_SENTENCES[cell.absence ?? 'not_found'];
  return cell.reason ? cell.reason : sentence;
}

function depthOf(text: LedgerSource['texts'][number] | undefined, cell: Cell): string {
  const ranges = cell.withheld ?? cell.passages;
  if (!text || !ranges.length) return '';
  const depths = ranges.map((range) => findDepth(text, range));
  if (depths.some((d) => d.place === 'headline')) return depths.length > 1 ? 'headline and below' : 'headline';
  if (depths.every((d) => d.place === 'dek')) return 'line under the headline';
  const paragraphs = [...new Set(depths.filter((d) => d.place === 'paragraph').map((d) => d.paragraph))].sort(
    (a, b) => a - b,
  );
  const of = depths[0]?.of ?? 0;
  return paragraphs.length === 1
    ? `paragraph ${paragraphs[0]} of ${of}`
    : `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)} of ${of}`;
}

/**
 * The kinds of a row, most weighty first. `wording` follows what the reader lets count: a row whose cells are all the same
 * under the switches does not have it, one that is told in other words and differs in nothing else does.
 */
function rowKinds(fact: Fact, cells: LedgerCell[]): RowKind[] {
  const isWorded = cells.some((cell) => cell.verdict === 'changed' || cell.verdict === 'rewritten');
  const kinds = statedKinds(fact).filter(({ kind }) => kind !== 'wording' || isWorded);
  if (kinds.length || !isWorded) return kinds;
  const { sign, title } = KIND_LABELS.wording;
  return [{ kind: 'wording', sign, title, detail: null, explanations: [] }];
}

function statedKinds(fact: Fact): RowKind[] {
  return DISAGREEMENT_KINDS.flatMap((kind) => {
    const found = fact.disagreements.filter((d) => d.kind === kind);
    if (!found.length || kind === 'absence') return [];
    const { sign, title } = KIND_LABELS[kind];
    const detail = found.find((d) => d.detail)?.detail ?? null;
    return [{ kind, sign, title, detail, explanations: found.map((d) => d.explanation) }];
  });
}

function rowTellings(fact: Fact, texts: TextLabel[], cells: LedgerCell[]): RowTellings {
  const place = new Map(texts.map((text, n) => [text.id, n]));
  const letter = (id: string) => texts[place.get(id) ?? -1]?.letter ?? '?';
  const groups = fact.tellings.groups.filter((group) => group.texts.length > 1);
  return {
    told: texts.filter((text) => isTold(cellOf(fact.cells, text.id))).length,
    of: texts.length,
    count: fact.tellings.count,
    sameWords: cells.some((cell) => cell.verdict === 'same' && cell.passages.length > 0),
    arcs: groups.flatMap((group) => {
      const places = group.texts.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b);
      return places.slice(1).map((to, i): [number, number] => [places[i] as number, to]);
    }),
    evidence: groups.flatMap((group) =>
      group.evidence.map((evidence) => ({
        letters: group.texts.map(letter).sort(),
        reason: EVIDENCE_REASONS[evidence.kind],
        passages: evidence.passages.map((p) => ({ ...p, letter: letter(p.text) })),
      })),
    ),
  };
}
