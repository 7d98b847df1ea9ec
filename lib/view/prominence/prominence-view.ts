/**
 * At what depth each fact stands in each text, ready to draw.
 * Read:   this file alone; depths come from model/depth.ts.
 * Uses:   page-words, comparison.
 * Tests:  prominence-view.test.ts.
 */

import { cellOf } from '../../model/cell-of';
import type { ComparedText, Comparison, Fact } from '../../model/comparison';
import { type Depth, findDepth } from '../../model/depth';
import { capitalised, counted, listed, numberWord } from '../../page-words/plain-words';
import { labelTexts, type TextLabel } from '../comparison/text-label';

/** Where a text first tells a fact. */
interface Place {
  text: TextLabel;
  /** 0 at the very top (headline), 1 at the end of the text. */
  y: number;
  /** "headline", "paragraph 11 of 14". */
  words: string;
}

export interface ProminenceLine {
  id: string;
  title: string;
  /** One per text, in the order of the texts; null where the text does not tell the fact. */
  places: (Place | null)[];
  /** Places that follow each other; `skips` where texts between them do not tell the fact. */
  segments: { from: number; to: number; fromY: number; toY: number; skips: boolean }[];
  /** How far apart its highest and lowest place are, 0–1. */
  move: number;
  /** 1, 2, 3 … for those that move most; null for the rest. */
  rank: number | null;
  /** "Headline in A, paragraph 11 of 14 in C." */
  sentence: string;
}

/** Where a line begins or ends. */
interface End {
  column: number;
  y: number;
}

export interface ProminenceView {
  dek: string;
  texts: TextLabel[];
  /** Those that move most first. */
  lines: ProminenceLine[];
  /** Names of the ranked lines at the right edge, pushed apart so that none covers another. */
  labels: { id: string; rank: number; title: string; y: number; first: End; last: End }[];
  /** Facts that one text alone tells: no line joins them. */
  alone: number;
}

/** The headline has a band of its own over the paragraphs. */
export const HEADLINE_Y = 0.03;
const DEK_Y = 0.08;
export const BODY_FROM = 0.13;
const BODY_TO = 0.98;
const MOST_RANKED = 5;
/** A fact that moves less than a quarter of the text is not worth pointing at. */
const MOVES_FROM = 0.25;
/** A label of two lines, as part of the picture's height. */
const LABEL_HEIGHT = 0.075;

/**
 * How high each fact stands in each text: one line per fact, from text to text.
 * Shape:  facts that two texts or more tell; those that move most first.
 * Units:  y is the part of the picture's height from the top: the headline's band, then the share of the text's paragraphs.
 * Errors: none. A text without paragraphs puts everything at its top.
 * Source: lib/model/depth.ts for the depth; slope graph after Tufte 1983.
 */
export function buildProminence(document: Comparison): ProminenceView {
  const texts = labelTexts(document.texts);
  const drawn = document.facts
    .map((fact) => toLine(fact, document.texts, texts))
    .filter(({ places }) => places.filter(Boolean).length > 1)
    .sort((a, b) => b.move - a.move || (a.id < b.id ? -1 : 1));
  const lines = sideBySide(
    drawn.map((line, n) => ({ ...line, rank: n < MOST_RANKED && line.move >= MOVES_FROM ? n + 1 : null })),
  );
  return {
    dek: dekOf(lines),
    texts,
    lines,
    labels: placeLabels(lines),
    alone: document.facts.length - lines.length,
  };
}

function toLine(fact: Fact, texts: ComparedText[], labels: TextLabel[]): Omit<ProminenceLine, 'rank'> {
  const places = texts.map((text, n): Place | null => {
    const cell = cellOf(fact.cells, text.id);
    // Words that a link may not show still have their place.
    const ranges = cell?.withheld ?? cell?.passages ?? [];
    const depths = ranges.map((range) => findDepth(text, range));
    const first = depths.sort((a, b) => yOf(a) - yOf(b))[0];
    return first ? { text: labels[n] as TextLabel, y: yOf(first), words: wordsOf(first) } : null;
  });
  const told = places.flatMap((place, column) => (place ? [{ ...place, column }] : []));
  const ys = told.map(({ y }) => y);
  return {
    id: fact.id,
    title: fact.title,
    places,
    segments: segmentsOf(places),
    move: Math.max(0, ...ys) - Math.min(1, ...ys),
    sentence: sentenceOf(told),
  };
}

function segmentsOf(places: (Place | null)[]): ProminenceLine['segments'] {
  const told = places.flatMap((place, column) => (place ? [{ y: place.y, column }] : []));
  return told.slice(1).map((place, n) => {
    const before = told[n] as (typeof told)[number];
    const skips = place.column > before.column + 1;
    return { from: before.column, to: place.column, fromY: before.y, toY: place.y, skips };
  });
}

/** Ranked lines that meet in one paragraph are drawn a little apart, so that each can be followed to its end. */
const APART = 0.024;
const TRIES = [0, 1, -1, 2, -2, 3, -3];

function sideBySide(lines: ProminenceLine[]): ProminenceLine[] {
  const taken: number[][] = [];
  return lines.map((line) => {
    if (!line.rank) return line;
    const places = line.places.map((place, column) => {
      if (!place) return null;
      taken[column] ??= [];
      const own = taken[column];
      const isFree = (y: number) => y < 1 && own.every((other) => Math.abs(other - y) >= APART * 0.9);
      const y = TRIES.map((n) => place.y + n * APART).find(isFree) ?? place.y;
      own.push(y);
      return { ...place, y };
    });
    return { ...line, places, segments: segmentsOf(places) };
  });
}

function yOf({ place, paragraph, of }: Depth): number {
  if (place === 'headline') return HEADLINE_Y;
  if (place === 'dek') return DEK_Y;
  const share = of > 0 ? (paragraph - 0.5) / of : 0;
  return Math.round((BODY_FROM + (BODY_TO - BODY_FROM) * Math.min(1, Math.max(0, share))) * 1e4) / 1e4;
}

function wordsOf({ place, paragraph, of }: Depth): string {
  if (place === 'headline') return 'headline';
  return place === 'dek' ? 'line under the headline' : `paragraph ${paragraph} of ${of}`;
}

function sentenceOf(told: Place[]): string {
  const byDepth = [...told].sort((a, b) => a.y - b.y);
  const groups = new Map<string, string[]>();
  for (const { words, text } of byDepth) groups.set(words, [...(groups.get(words) ?? []), text.letter]);
  return `${capitalised([...groups].map(([words, letters]) => `${words} in ${listed(letters)}`).join(', '))}.`;
}

/** Each label beside the last place of its line, then pushed down as far as the one above needs. */
function placeLabels(lines: ProminenceLine[]): ProminenceView['labels'] {
  const wanted = lines
    .flatMap(({ id, rank, title, places }) => {
      const told = places.flatMap((place, column) => (place ? [{ column, y: place.y }] : []));
      const [first, last] = [told[0], told.at(-1)];
      return rank && first && last ? [{ id, rank, title, first, last, y: last.y }] : [];
    })
    .sort((a, b) => a.y - b.y || a.rank - b.rank);
  let least = 0;
  for (const label of wanted) {
    label.y = Math.max(label.y, least);
    least = label.y + LABEL_HEIGHT;
  }
  // What was pushed over the lower edge moves back up.
  let most = 1 - LABEL_HEIGHT / 2;
  for (const label of wanted.toReversed()) {
    label.y = Math.min(label.y, most);
    most = label.y - LABEL_HEIGHT;
  }
  return wanted;
}

function dekOf(lines: ProminenceLine[]): string {
  if (!lines.length) return 'No fact stands in two texts, so there are no places to compare.';
  const moving = lines.filter(({ move }) => move >= 0.5).length;
  const buried = lines.filter(
    ({ places }) => isHeadline(places) && places.some((place) => place && place.y > 0.55),
  ).length;
  const many = `${capitalised(counted(lines.length, 'fact'))} ${lines.length === 1 ? 'stands' : 'stand'} in two texts or more.`;
  const far = moving
    ? ` ${capitalised(numberWord(moving))} ${moving === 1 ? 'stands' : 'stand'} near the top of one and far down in another`
    : ' None stands much higher in one than in another';
  return `${many}${far}${buried ? `; ${numberWord(buried)} ${buried === 1 ? 'is' : 'are'} one text’s headline and another’s second half` : ''}.`;
}

const isHeadline = (places: (Place | null)[]) => places.some((place) => place?.words === 'headline');
