import type { Note } from '../model/comparison';

/** A note with what decides whether it stays. */
export interface RankedNote {
  note: Note;
  /** Words that it covers, as offsets. */
  start: number;
  end: number;
  /** Index of the sentence. */
  sentence: number;
  rank: number;
}

const WORDS_A_MARK = 25;
const ALWAYS = 3;

/**
 * Keep the surest notes of one text: none over another, about one mark in 25 words, unsure notes only where room is left.
 * Shape:  in the order of the text. The surest mark of every sentence goes before second marks, or a few heated sentences would
 *         use up the text's share. Ties go to the longer words, then to the earlier place.
 */
export function chooseNotes(found: readonly RankedNote[], words: number): Note[] {
  const cap = Math.max(ALWAYS, Math.ceil(words / WORDS_A_MARK));
  const apart = new Map<number, RankedNote[]>();
  for (const one of [...found].sort(surestFirst)) {
    const kept = apart.get(one.sentence) ?? [];
    if (!kept.some((other) => one.start < other.end && one.end > other.start)) kept.push(one);
    apart.set(one.sentence, kept);
  }
  const firsts = [...apart.values()].flatMap((kept) => kept.slice(0, 1));
  const others = [...apart.values()].flatMap((kept) => kept.slice(1));
  const isShown = (one: RankedNote) => one.note.strength > 1;
  const queue = [
    firsts.filter(isShown),
    others.filter(isShown),
    firsts.filter((one) => !isShown(one)),
    others.filter((one) => !isShown(one)),
  ];
  return queue
    .flatMap((part) => part.sort(surestFirst))
    .slice(0, cap)
    .sort((a, b) => a.start - b.start)
    .map((one) => one.note);
}

function surestFirst(a: RankedNote, b: RankedNote): number {
  return (
    b.note.strength - a.note.strength ||
    b.rank - a.rank ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.note.id < b.note.id ? -1 : 1)
  );
}
