/**
 * How the notes are made, ready to draw.
 * Read:   this file alone.
 * Uses:   page-words, comparison.
 */

import {
  NOTE_CATEGORIES,
  NOTE_GROUPS,
  type NoteCategory,
  type NoteCategoryId,
  type NoteGroup,
} from '../../model/note-category';
import { TIER_ASIDES } from '../../page-words/note-names';

/** Hits that a person judged, and how many of them an editor would accept. */
export interface Judged {
  hits: number;
  right: number;
}

export interface CategoryFigures {
  id: NoteCategoryId;
  /** In openly licensed text. */
  open: Judged;
  /** In sentences of our own, traps among them. */
  own: Judged;
  /** Places in our own sentences that should have been marked and were not. */
  missed: number;
  entries: number;
  /** A few of the lists' words. */
  words: string[];
}

export interface SourceFigures {
  name: string;
  what: string;
  licence: string;
  hits: number;
}

/** data/lexicons/judged/figures.json, written by `node lib/cli/run.mjs notes-docs`. */
export interface NotesFigures {
  categories: CategoryFigures[];
  sources: SourceFigures[];
  swap: { marks: number; changed: number };
  entries: number;
}

export interface CategoryCard {
  id: NoteCategoryId;
  title: string;
  definition: string;
  signal: string;
  /** The invented sentence in three parts; the marked one in the middle, empty where the example is no sentence of a text. */
  example: [before: string, marked: string, after: string];
  misses: string;
  words: string[];
  entries: number;
  /** "34 of 42 hits in open text (81 %), 30 of 30 in our own sentences", or why there is no figure. */
  measured: string;
  precision: number | null;
  /** Shown neutrally, never counted; or from the comparison alone. */
  aside: string | null;
}

export interface HowNotesView {
  groups: { name: NoteGroup; categories: CategoryCard[] }[];
  sources: SourceFigures[];
  swap: string;
  entries: number;
  judged: number;
}

/** Fewer judged hits than this say nothing. */
export const ENOUGH_HITS = 40;
export const LEAST_PRECISION = 0.75;

/**
 * Build the page "How notes are made" from the categories and the measured figures.
 * Shape:  the groups in the order in which readers meet them; a category without enough judged hits says so instead of a figure.
 */
export function buildHowNotes(figures: NotesFigures): HowNotesView {
  const byId = new Map(figures.categories.map((one) => [one.id, one]));
  const { marks, changed } = figures.swap;
  return {
    groups: NOTE_GROUPS.map((name) => ({
      name,
      categories: NOTE_CATEGORIES.filter((category) => category.group === name).map((category) =>
        buildCard(category, byId.get(category.id)),
      ),
    })),
    sources: figures.sources,
    swap: `${changed} of ${marks} marks changed (${percent(changed / Math.max(1, marks))})`,
    entries: figures.entries,
    judged: figures.categories.reduce((sum, { open, own }) => sum + open.hits + own.hits, 0),
  };
}

function buildCard(category: NoteCategory, figures: CategoryFigures | undefined): CategoryCard {
  const { id, title, definition, signal, misses } = category;
  const precision = figures ? judgedPrecision(figures) : null;
  return {
    ...{ id, title, definition, signal, misses, precision },
    example: splitExample(category.example),
    words: figures?.words ?? [],
    entries: figures?.entries ?? 0,
    measured:
      figures && precision !== null
        ? measuredInWords(figures)
        : 'Not measured: fewer than 40 judged hits, so these notes are unsure and hidden until you ask for unsure notes.',
    aside: TIER_ASIDES[category.tier],
  };
}

/** Share of judged hits that an editor would accept, open and own text together; null below the least number. */
export function judgedPrecision({ open, own }: CategoryFigures): number | null {
  const hits = open.hits + own.hits;
  return hits < ENOUGH_HITS ? null : (open.right + own.right) / hits;
}

function measuredInWords({ open, own, missed }: CategoryFigures): string {
  const parts = [
    `${open.right} of ${open.hits} hits in open text were right (${percent(open.right / Math.max(1, open.hits))})`,
    `${own.right} of ${own.hits} in our own sentences`,
  ];
  return `${parts.join(', ')}; ${missed === 0 ? 'nothing' : missed} missed there.`;
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? `${(share * 100).toFixed(1)} %` : `${Math.round(share * 100)} %`;
}

function splitExample(example: string): [string, string, string] {
  const match = /^(.*)\[(.+)\](.*)$/u.exec(example);
  return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : [example, '', ''];
}
