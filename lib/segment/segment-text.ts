/**
 * A text cut into paragraphs, sentences and words, with the role of each part and the language.
 * Read:   this file, then paragraphs.ts, sentences.ts, tokens.ts in that order; roles.ts for what each part is.
 * Change: a line taken for the article or left out → roles.ts and what it calls; a sentence cut wrongly → sentences.ts.
 * Uses:   nothing of ours.
 * Tests:  segment-text.test.ts, a line a case.
 */

import type { Segment, SegmentedText, Sentence, TextInput } from '../model/text';
import { checkHealth } from './health';
import { findParagraphs } from './paragraphs';
import { findRoles } from './roles';
import { findSentences } from './sentences';
import { findTokens } from './tokens';

/**
 * Cut a text into paragraphs, segments with a role each, sentences and tokens, and say whether it looks whole.
 * Shape:  one text in; the same text with its parts out. Sentences cover every character that is not blank.
 * Units:  UTF-16 offsets into body, end exclusive.
 * Errors: none. A blank text has no parts and is `incomplete`.
 */
export function segmentText(input: TextInput): SegmentedText {
  const paragraphs = findParagraphs(input.body);
  const roled = findRoles(input, paragraphs);
  const sentences: Sentence[] = [];
  for (const part of roled) {
    for (const { start, end } of isWhole(part) ? [part] : findSentences(input.body, part)) {
      const tokens = findTokens(input.body, { start, end });
      sentences.push({
        text: input.id,
        index: sentences.length,
        paragraph: part.paragraph,
        role: part.role,
        start,
        end,
        tokens,
      });
    }
  }
  const segments = roled.map(
    ({ start, end, role, reason }): Segment =>
      reason === undefined ? { start, end, role } : { start, end, role, reason },
  );
  const parts = { ...input, paragraphs, segments, sentences };
  return { ...parts, health: checkHealth(parts) };
}

/** "Ortiz Jr. to Meet Stn. Chief": a title is one sentence, whatever stops it holds. */
function isWhole({ role, reason }: Pick<Segment, 'role' | 'reason'>): boolean {
  return (
    role === 'headline' || role === 'caption' || role === 'dateline' || (role === 'byline' && reason !== undefined)
  );
}
