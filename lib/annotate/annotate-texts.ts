/**
 * Framing notes: charged words and turns, each with its rule, its voice and an explanation.
 * Read:   this file, then find-candidates.ts, weigh-candidate.ts, voice.ts, explain-note.ts.
 * Change: a word → data/lexicons; a rule → structure-rules.ts; an explanation → explain-note.ts.
 * Uses:   page-words.
 * Tests:  annotate-texts.test.ts; swap.test.ts: other names change nothing.
 */

import type { AlignedFact, Note, Quotation, Source } from '../model/comparison';
import { stableId } from '../model/stable-id';
import type { SegmentedText, Sentence } from '../model/text';
import type { Candidate } from './candidate';
import { chooseNotes, type RankedNote } from './choose-notes';
import { findHiddenAgents, findPlacements } from './comparison-notes';
import { buildContrast, type Contrast } from './contrast';
import { explainNote } from './explain-note';
import { findCandidates } from './find-candidates';
import { buildCueIndex, type CueIndex } from './find-cues';
import type { Lexicon } from './lexicon';
import type { NotesModel } from './notes-model';
import { findOmissions } from './omissions';
import { findOpinionEvidence, sayOpinionOnce } from './opinion-piece';
import { sentenceWords } from './sentence-words';
import { findVagueSources, type SourcesByText } from './source-notes';
import { buildVoiceAt, type VoiceAt } from './voice';
import { type Evidence, weighCandidate, weighSignal } from './weigh-candidate';

/** Word lists and weights: files of the project, read by the caller. */
export interface AnnotateResources {
  lexicons: Lexicon[];
  model: NotesModel;
}

const CONTENT_ROLES = new Set(['body', 'headline', 'dek', 'quoted_post', 'subheading']);

/**
 * Suggest framing notes: which words carry a judgement, whose they are, why it matters, what a plainer wording would be.
 * Shape:  segmented texts with their facts, quotations and sources in; notes out, text by text, in the order of the text.
 * Units:  targets are UTF-16 spans; strength 1 is unsure and hidden by default.
 * Errors: none. A text without content sentences has no notes.
 * Source: categories and figures in data/models/notes.md.
 */
export function annotateTexts(
  texts: SegmentedText[],
  facts: AlignedFact[],
  spans: { quotations: Quotation[]; sources: Source[] },
  resources: AnnotateResources,
): Note[] {
  const index = buildCueIndex(resources.lexicons);
  const contrast = buildContrast(texts, facts);
  const sources = sourcesByText(texts, spans.sources);
  const perText = texts.flatMap((text) => {
    const voiceAt = buildVoiceAt(text, spans.quotations, spans.sources);
    return annotateText(text, {
      compared: texts.length > 1,
      sources,
      contrast,
      voiceAt,
      index,
      model: resources.model,
    });
  });
  return [...perText, ...findPlacements(texts, facts), ...findOmissions(texts, facts)];
}

function sourcesByText(texts: readonly SegmentedText[], sources: readonly Source[]): SourcesByText {
  return new Map(texts.map((text) => [text.id, sources.filter((source) => source.text === text.id)]));
}

interface Step {
  compared: boolean;
  sources: SourcesByText;
  contrast: Contrast;
  voiceAt: VoiceAt;
  index: CueIndex;
  model: NotesModel;
}

function annotateText(text: SegmentedText, step: Step): Note[] {
  const content = text.sentences.filter((sentence) => CONTENT_ROLES.has(sentence.role));
  const found = content.flatMap((sentence) => annotateSentence(text, sentence, step));
  const words = content.reduce(
    (sum, sentence) => sum + sentence.tokens.filter((token) => token.kind !== 'mark').length,
    0,
  );
  const evidence = findOpinionEvidence(text, content);
  const first = content[0];
  return chooseNotes(evidence && first ? sayOpinionOnce(text, first, evidence, found) : found, words);
}

function annotateSentence(text: SegmentedText, sentence: Sentence, step: Step): RankedNote[] {
  const candidates = findCandidates(text, sentence, step.index, step.model, step.compared).filter(
    (one) => sentence.role !== 'subheading' || one.rule === 'structure/question',
  );
  const notes = candidates.map((candidate) => toNote(text, candidate, evidenceOf(candidate, step)));
  const hidden = step.compared ? findHiddenAgents(text, sentence, step.contrast, step.voiceAt) : [];
  const vague = findVagueSources(text, sentence, step.sources, step.contrast).map((note) =>
    weighSignal(note, step.compared),
  );
  return [...notes, ...[...hidden, ...vague].map((note) => ranked(note, sentence, 1))];
}

function evidenceOf(candidate: Candidate, { compared, contrast, voiceAt }: Step): Evidence {
  const { sentence, from, to, target } = candidate;
  const place = voiceAt(target, sentence, NAMING.has(candidate.category));
  const words = compared && isContrastable(candidate) ? sentenceWords(sentence) : null;
  const named = (words ?? []).slice(from, to).filter((word) => !word.mark && word.norm.length > 2);
  const counterpart = words ? contrast.findCounterpart(sentence, words, from, to, candidate.plain) : null;
  return {
    voice: place === 'outlet' ? (candidate.voice ?? 'outlet') : place,
    storys:
      words !== null &&
      contrast.isStorys(
        sentence.text,
        named.map((word) => word.norm),
      ),
    counterpart,
    without: words && !counterpart ? contrast.findWithout(sentence, words, from, to) : null,
    compared,
  };
}

const NAMING: ReadonlySet<string> = new Set(['loaded_word', 'label_or_epithet', 'subjective_qualifier']);

/** Questions and nameless sources have no counterpart word. */
function isContrastable(candidate: Candidate): boolean {
  return (
    candidate.category !== 'unnamed_source' &&
    candidate.rule !== 'structure/hedges' &&
    candidate.rule !== 'structure/question'
  );
}

function toNote(text: SegmentedText, candidate: Candidate, evidence: Evidence): RankedNote {
  const { target, category } = candidate;
  const note: Note = {
    id: stableId('n', text.id, category, target.start, target.end),
    targets: [{ text: text.id, ...target }],
    category,
    voice: evidence.voice,
    explanation: explainNote(candidate, evidence),
    neutral: evidence.counterpart?.words ?? candidate.neutral,
    strength: weighCandidate(candidate, evidence),
    origin: 'machine',
    status: 'suggested',
    rule: candidate.rule,
  };
  const listed = candidate.rule === 'tagger/word' ? 0 : 1;
  return ranked(
    note,
    candidate.sentence,
    candidate.sentenceScore + candidate.wordScore + listed + (evidence.counterpart ? 0.5 : 0),
  );
}

function ranked(note: Note, sentence: Sentence, rank: number): RankedNote {
  const start = note.targets[0]?.start ?? 0;
  return { note, start, end: note.targets[0]?.end ?? start, sentence: sentence.index, rank };
}
