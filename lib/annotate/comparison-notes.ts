import { cellOf } from '../model/cell-of';
import type { AlignedFact, Note, Strength } from '../model/comparison';
import type { NoteCategoryId } from '../model/note-category';
import { passageOf } from '../model/range';
import { stableId } from '../model/stable-id';
import type { Passage, SegmentedText, Sentence, Span } from '../model/text';
import { type Contrast, isName, type OtherSentence } from './contrast';
import { sentenceWords, type Word } from './sentence-words';
import type { VoiceAt } from './voice';
import { stem } from './word-features';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got', 'gets']);
const IRREGULAR = new Set(
  'made given taken shot killed hit sent found held told paid put cut kept left lost met read said seen shown sold won built bought brought caught'.split(
    ' ',
  ),
);
/** "By" further away than this belongs to another verb. */
const BY_REACH = 6;
const EARLY = 0.15;
const LATE = 2 / 3;
const MOST_PLACEMENTS = 3;

/**
 * Passives that leave out who acted where another text names the actor. Never from one text alone: standard style and unknown
 * actors are the rule there, not a choice.
 */
export function findHiddenAgents(
  text: SegmentedText,
  sentence: Sentence,
  contrast: Contrast,
  voiceAt: VoiceAt,
): Note[] {
  const words = sentenceWords(sentence);
  const passive = findPassive(words);
  if (!passive) return [];
  const verb = words[passive.to - 1];
  if (!verb) return [];
  for (const other of contrast.related(sentence)) {
    const agent = findAgent(other, stem(verb.norm));
    if (!agent) continue;
    const start = words[passive.from]?.start ?? verb.start;
    const target = passageOf(text, { start, end: verb.end });
    const explanation = `‘${target.quote}’ does not say who did it. ${other.outlet} has ‘${agent}’.`;
    return [
      buildNote(
        'hidden_agent',
        [target],
        explanation,
        agent,
        1,
        'structure/hidden-agent',
        voiceAt(target, sentence, false),
      ),
    ];
  }
  return [];
}

function findPassive(words: readonly Word[]): { from: number; to: number } | null {
  for (let at = 0; at < words.length; at++) {
    if (!BE.has(words[at]?.norm ?? '')) continue;
    const gap = words[at + 1]?.norm.endsWith('ly') ? 1 : 0;
    const verb = words[at + 1 + gap];
    if (!verb || verb.mark || !(IRREGULAR.has(verb.norm) || /[^e]ed$/u.test(verb.norm))) continue;
    const after = words.slice(at + 2 + gap, at + 2 + gap + BY_REACH);
    if (!after.some((word) => word.norm === 'by')) return { from: at, to: at + 2 + gap };
  }
  return null;
}

/** "Name verbed" or "verbed by Name" in the other sentence, as printed. */
function findAgent(other: OtherSentence, verb: string): string | null {
  const { words, body } = other;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word || stem(word.norm) !== verb) continue;
    const before = words[at - 1];
    const by = words[at + 1];
    const named = words[at + 2];
    if (before && isName(before) && before.norm.length > 2) return body.slice(before.start, word.end);
    if (by?.norm === 'by' && named && isName(named)) return body.slice(word.start, named.end);
  }
  return null;
}

/**
 * Facts that stand first in one text and in the last third of another. Shown as unsure: length and time of publication are
 * ordinary reasons.
 */
export function findPlacements(texts: readonly SegmentedText[], facts: readonly AlignedFact[]): Note[] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const ranked = [...facts].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return ranked.flatMap((fact) => placementsOf(fact, byId)).slice(0, MOST_PLACEMENTS);
}

function placementsOf(fact: AlignedFact, byId: ReadonlyMap<string, SegmentedText>): Note[] {
  const places = Object.keys(fact.cells)
    .sort()
    .flatMap((id) => {
      const text = byId.get(id);
      const first = cellOf(fact.cells, id)?.[0];
      return text && first ? [{ text, first, depth: depthOf(text, first) }] : [];
    });
  const early = places.filter((place) => place.depth <= EARLY).sort((a, b) => a.depth - b.depth)[0];
  const late = places.filter((place) => place.depth >= LATE).sort((a, b) => b.depth - a.depth)[0];
  if (!early || !late) return [];
  const targets = [early, late].map(({ text, first }) => passageOf(text, first));
  const explanation = `${early.text.outlet.name} has this near the top, ${late.text.outlet.name} in its last third. Length and time of publication can be the reason.`;
  return [buildNote('selection_and_placement', targets, explanation, null, 1, 'comparison/placement', 'outlet')];
}

/** 0 at the first word of content, 1 at the last. */
function depthOf(text: SegmentedText, span: Span): number {
  const content = text.sentences.filter((sentence) => sentence.role !== 'boilerplate' && sentence.role !== 'off_topic');
  const start = content[0]?.start ?? 0;
  const end = content.at(-1)?.end ?? text.body.length;
  return end > start ? (span.start - start) / (end - start) : 0;
}

function buildNote(
  category: NoteCategoryId,
  targets: Passage[],
  explanation: string,
  neutral: string | null,
  strength: Strength,
  rule: string,
  voice: Note['voice'],
): Note {
  const id = stableId('n', category, ...targets.flatMap((target) => [target.text, target.start, target.end]));
  return { id, targets, category, voice, explanation, neutral, strength, origin: 'machine', status: 'suggested', rule };
}
