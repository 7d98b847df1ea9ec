import type { Lexicon, LexiconEntry, PatternItem } from './lexicon';
import type { Word } from './sentence-words';

/** A place where the words of an entry stand. `from` and `to` count words of the sentence, `to` exclusive. */
export interface Cue {
  entry: LexiconEntry;
  /** Which of the entry's words matched. */
  variant: number;
  from: number;
  to: number;
}

interface Start {
  entry: LexiconEntry;
  variant: number;
  pattern: PatternItem[];
}

/** Lexicons by first word, so that a sentence is read once however many entries there are. */
export type CueIndex = ReadonlyMap<string, readonly Start[]>;

export function buildCueIndex(lexicons: readonly Lexicon[]): CueIndex {
  const index = new Map<string, Start[]>();
  for (const entry of lexicons.flatMap((lexicon) => lexicon.entries)) {
    entry.patterns.forEach((pattern, variant) => {
      for (const word of pattern[0]?.words ?? []) {
        const starts = index.get(word) ?? [];
        starts.push({ entry, variant, pattern });
        index.set(word, starts);
      }
    });
  }
  return index;
}

/**
 * Every entry whose words stand in the sentence, before any look at the surroundings.
 * Shape:  in the order of the sentence; cues may overlap.
 */
export function findCues(words: readonly Word[], index: CueIndex): Cue[] {
  const cues: Cue[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from];
    if (!word || word.mark) continue;
    for (const { entry, variant, pattern } of index.get(word.norm) ?? []) {
      const to = matchEnd(words, from, pattern, 0);
      if (to === null) continue;
      if (entry.onlyAfter && !entry.onlyAfter.has(words[from - 1]?.norm ?? '')) continue;
      cues.push({ entry, variant, from, to });
    }
  }
  return cues;
}

/** Where the pattern ends when it is laid on the words from `at`, or null. A gap crosses neither a mark nor a figure. */
function matchEnd(words: readonly Word[], at: number, pattern: readonly PatternItem[], item: number): number | null {
  const wanted = pattern[item];
  if (!wanted) return at;
  if (wanted.words) {
    const word = words[at];
    const fits =
      word && wanted.words.has(word.norm) && (!wanted.joined || (word.part && words[at - 1]?.end === word.start - 1));
    return fits ? matchEnd(words, at + 1, pattern, item + 1) : null;
  }
  for (let length = 0; length <= wanted.most; length++) {
    const gap = words[at + length - 1];
    if (length > 0 && (!gap || gap.mark || /\p{N}/u.test(gap.text))) return null;
    if (length < wanted.least) continue;
    const end = matchEnd(words, at + length, pattern, item + 1);
    if (end !== null) return end;
  }
  return null;
}
