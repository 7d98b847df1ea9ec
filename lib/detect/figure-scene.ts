/** What a figure is part of: the event whose beginning or length it gives, the whole that a share is of, a part or all. */
import type { Figure } from '../model/comparison';
import type { Sentence, Token } from '../model/text';
import { stemOf } from './kinds-words';
import { THING_CLASSES } from './names-lexicon';

export interface FigureScene {
  /** The class of event that the figure dates the beginning of, or gives the length of. */
  event: string | null;
  /** What of the event it gives. */
  phase: 'start' | 'length' | null;
  /** Stems of the land that a share or an area is of; the last is its noun. */
  land: readonly string[] | null;
  /** "Three remaining suspects", "another 12": some of them only. */
  part: boolean;
  /** The date on which the text says that it is written or that somebody spoke: it dates the report, not what is reported. */
  ofSpeech: boolean;
  /** A full date that is a line by itself, or signs one: a dateline, the date of a post. */
  dateline: boolean;
}

const LENGTHS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']);
const BEGAN =
  /(?:\b(?:began|begun|begins?|beginning|started|starts?|erupt(?:ed|s)|broke out|launched|outset|outbreak)\b[^.;:]{0,70}|\bsince (?:the |late |early |mid-)?)$/i;
const LASTED =
  /\b(?:last(?:s|ed|ing)?|stretch(?:ed|ing)|ran|running|took|takes|taking|dragg(?:ed|ing)|continued|went on)\b[^.;:,]{0,30}$/i;
const PART_AFTER =
  /^\s*(?:more|other|additional|further|extra|outstanding|remaining)\b|^(?:\s\p{L}+){0,2}\s(?:remaining|outstanding|left)\b/iu;
const PART_BEFORE = /\b(?:another|an additional|a further|the other|the remaining|remaining)\s*(?:\p{L}+\s)?$/iu;
const SPEECH =
  /\b(?:said|says|told|wrote|posted|tweeted|announced|reported|confirmed|added|stated|declared|briefed)\b[^.;:“”"]{0,45}$/i;
/** What stands before a figure is read so far back: each pattern below looks at the last words only. */
const BEFORE = 240;
const SPEECH_AFTER = /^[^.;:“”"]{0,12}\b(?:said|told|wrote|posted|announced|reported|confirmed)\b/i;
const LAND = new Set(
  'territory territories land region regions area province provinces district districts country soil oblast islands island coast valley peninsula'
    .split(' ')
    .map(stemOf),
);
/** After these a word of two classes is a verb. */
const VERB_LEAD =
  /^(?:to|will|would|can|could|may|might|must|should|not|he|she|they|we|i|it|is|are|was|were|be|been|has|have|had)$/;
/** Letters around a figure in which its event is looked for. */
const REACH = 70;
const NEXT_WORDS = 4;

/**
 * Read a figure's place among events.
 * Shape:  the sentence's words and tokens and the figure in it; nulls where nothing says so.
 * Errors: none. A length counts only where the event stands right behind it or a verb of lasting ties them.
 */
export function sceneOf(figure: Figure, sentence: Sentence, body: string): FigureScene {
  const before = body.slice(Math.max(sentence.start, figure.start - BEFORE), figure.start);
  const after = body.slice(figure.end, sentence.end);
  const phase = phaseOf(figure, before);
  const dates = figure.unit === 'date';
  const event =
    phase === 'start'
      ? nearestEvent(sentence.tokens, figure, REACH)
      : phase === 'length'
        ? eventMeasured(sentence.tokens, figure, LASTED.test(before))
        : null;
  return {
    event,
    phase: event === null ? null : phase,
    land: landOf(figure, after),
    part: !dates && (PART_AFTER.test(after) || PART_BEFORE.test(before) || /remaining|outstanding/i.test(figure.quote)),
    ofSpeech: dates && (SPEECH.test(before) || SPEECH_AFTER.test(after)),
    dateline: dates && /\d{4}/.test(figure.quote) && isBare(before, after),
  };
}

/** A signature or nothing before the date, nothing behind it. */
const isBare = (before: string, after: string): boolean =>
  /^\W*$/u.test(after) && (/^\W*$/u.test(before) || /^[—–-]\s*\p{Lu}[^.]{0,60}$/u.test(before));

function phaseOf({ unit, measures }: Figure, before: string): FigureScene['phase'] {
  if (measures === 'age') return null;
  if (unit === 'date') return BEGAN.test(before) ? 'start' : null;
  return LENGTHS.has(unit) ? 'length' : null;
}

/** The event right behind a length ("a 5-minute phone call"), or before a verb of lasting. */
function eventMeasured(tokens: readonly Token[], figure: Figure, lasted: boolean): string | null {
  const next = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => token.start >= figure.end && token.kind === 'word')
    .slice(0, NEXT_WORDS);
  const ahead = next.map(({ at }) => eventAt(tokens, at)).find((name) => name !== null);
  // "Two hours after the crash" is no length of the crash.
  const stop = next.some(
    ({ token }, n) => n < 2 && /^(?:after|before|into|later|earlier|ago|from|until)$/.test(token.norm),
  );
  if (ahead && !stop) return ahead;
  if (!lasted) return null;
  for (let at = tokens.length - 1; at >= 0; at--)
    if ((tokens[at] as Token).end <= figure.start) {
      const name = eventAt(tokens, at);
      if (name) return name;
    }
  return null;
}

function nearestEvent(tokens: readonly Token[], figure: Figure, reach: number): string | null {
  let best: { name: string; gap: number } | null = null;
  tokens.forEach((token, at) => {
    const name = eventAt(tokens, at);
    const gap = Math.max(token.start - figure.end, figure.start - token.end);
    if (name && gap <= reach && (!best || gap < best.gap)) best = { name, gap };
  });
  return (best as { name: string } | null)?.name ?? null;
}

function eventAt(tokens: readonly Token[], at: number): string | null {
  const known = THING_CLASSES.get((tokens[at] as Token).norm);
  if (known?.kind !== 'event' || VERB_LEAD.test(tokens[at - 1]?.norm ?? '')) return null;
  return known.name;
}

/** "More than 19% of Ukrainian territory" → ukrainian, territory. */
function landOf({ unit, measures }: Figure, after: string): string[] | null {
  if ((unit !== 'percent' && unit !== 'share') || !/^\s*of\b/.test(after)) return null;
  const words = (measures ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const stems = words.map(stemOf);
  return LAND.has(stems.at(-1) ?? '') ? stems : null;
}
