import type { SegmentedText, Sentence } from '../model/text';
import type { Candidate } from './candidate';
import { isLiteral, isNegated, isOutOfPlace, meansElse, startsUpper } from './cue-context';
import { type Cue, type CueIndex, findCues } from './find-cues';
import { type NotesModel, scoreSentence } from './notes-model';
import { sentenceWords, type Word } from './sentence-words';
import { findStructureCues } from './structure-rules';
import { sentenceFeatures } from './word-features';

/** From here a word that no list has is a candidate of its own. Chosen on folds: best word F1. */
const LEAST_WORD_SCORE = 0.2;
/** Below this even the likeliest word of a slanted sentence says nothing. */
const LEAST_LIKELIEST = 0.1;

/**
 * Everything worth a look in one sentence: entries of the lists, rules of structure, words that the tagger marks.
 * Shape:  in no particular order; candidates may overlap.
 */
export function findCandidates(
  text: SegmentedText,
  sentence: Sentence,
  index: CueIndex,
  model: NotesModel,
  compared: boolean,
): Candidate[] {
  const words = sentenceWords(sentence);
  const met = findCues(words, index);
  const cues = met.filter((cue) => !isOutOfPlace(cue, words));
  const features = sentenceFeatures(
    words,
    met.filter((cue) => !isLiteral(cue, words)),
  );
  const scores = scoreSentence(features, model);
  const wordScores = new Float64Array(words.length);
  features.judged.forEach((place, i) => {
    wordScores[place] = scores.words[i] ?? 0;
  });
  const build = (from: number, to: number) => ({
    sentence,
    from,
    to,
    target: spanOf(text, words, from, to),
    wordScore: Math.max(0, ...wordScores.subarray(from, to)),
    sentenceScore: scores.sentence,
  });
  const listed = cues.map((cue) => ({ ...build(cue.from, cue.to), ...fromEntry(cue, words) }));
  const built = findStructureCues(words).map((cue) => ({
    ...build(cue.from, cue.to),
    ...cue,
    neutral: null,
    plain: [],
    voice: null,
    negated: false,
  }));
  // In a text that stands alone the tagger may mark what a rule misread; next to other texts a mark must be sure.
  const isBarred = (cue: Cue) => isLiteral(cue, words) || meansElse(cue, words) || (compared && !cues.includes(cue));
  const barred = new Set(met.filter(isBarred).flatMap((cue) => range(cue.from, cue.to)));
  features.forms.forEach((form, place) => {
    const word = words[place];
    const isUnknownName = word !== undefined && startsUpper(word) && !model.vocabulary.has(form);
    if (form.startsWith('<') || isUnknownName || isPlain(words, place)) barred.add(place);
  });
  const tagged = taggedRuns(words, wordScores, barred, scores.sentence).map(([from, to]) => {
    const built = build(from, to);
    return { ...built, ...fromTagger(words, from, to, built.wordScore) };
  });
  return [...listed, ...built, ...tagged];
}

/** Adverbs of a field ("fiscally") and words of crime name what is reported; the tagger met them in heated sentences only. */
const FACTS = new Set('vs bless smuggling trafficking trafficker traffickers'.split(' '));

function isPlain(words: readonly Word[], place: number): boolean {
  const norm = words[place]?.norm ?? '';
  const next = words[place + 1]?.norm ?? '';
  return (
    FACTS.has(norm) ||
    /(?:ogically|iscally|onally|litarily)$/u.test(norm) ||
    (norm === 'good' && /^(?:night|morning|evening|afternoon)$/u.test(next))
  );
}

function fromEntry(cue: Cue, words: readonly Word[]) {
  const { entry } = cue;
  const neutral = Array.isArray(entry.neutral) ? (entry.neutral[cue.variant] ?? null) : entry.neutral;
  return {
    category: entry.category,
    rule: entry.id,
    because: entry.because,
    neutral,
    plain: entry.plain.length > 0 ? entry.plain : neutral ? [neutral] : [],
    strength: entry.strength,
    voice: entry.voice ?? null,
    negated: isNegated(cue, words),
  };
}

function fromTagger(words: readonly Word[], from: number, to: number, score: number) {
  const rates = to - from === 1 && /(?<!po|mi|pp|mb|^al|ral|ep|bul|be|jel)ly$/u.test(words[from]?.norm ?? '');
  return {
    category: rates ? ('subjective_qualifier' as const) : ('loaded_word' as const),
    rule: 'tagger/word',
    because: `is on no list. The word tagger picked it out (${score.toFixed(2)} of 1), because readers who judged news sentences marked words used in this way`,
    neutral: null,
    plain: [],
    strength: 1 as const,
    voice: null,
    negated: false,
  };
}

/** Runs of words over the limit (joining them across small words was tried and lost precision); if the sentence is probably slanted, at least its likeliest word. */
function taggedRuns(
  words: readonly Word[],
  scores: Float64Array,
  barred: ReadonlySet<number>,
  sentenceScore: number,
): [number, number][] {
  const runs: [number, number][] = [];
  const isHigh = (at: number) => (scores[at] ?? 0) >= LEAST_WORD_SCORE && !barred.has(at);
  for (let at = 0; at < words.length; at++) {
    if (!isHigh(at)) continue;
    const last = runs.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  if (runs.length === 0 && sentenceScore >= 0.5) {
    const best = scores.reduce((most, one, at) => (one > (scores[most] ?? 0) && !barred.has(at) ? at : most), 0);
    if ((scores[best] ?? 0) >= LEAST_LIKELIEST && !barred.has(best)) runs.push([best, best + 1]);
  }
  return runs;
}

function spanOf(text: SegmentedText, words: readonly Word[], from: number, to: number) {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { start, end, quote: text.body.slice(start, end) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
