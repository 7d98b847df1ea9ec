import type { Range, TextInput } from '../model/text';
import { markCredits } from './credits';
import { markFurniture } from './furniture';
import { setGivenRoles } from './given-roles';
import { markHeadings } from './headings';
import { findParts, type Part } from './parts';
import { markPosts } from './posts';
import { findContents, hasTopic, markOwnOffTopic } from './topic';

/** Up to so many parts a text is taken for an article; a longer one must show a subject before headings and other news are looked for. */
const SMALL = 24;

/**
 * The parts of a text with the role of each and, where it is not body, the reason in plain words.
 * Shape:  the text and its paragraphs in; parts in order out, which tile all non-blank characters.
 * Errors: none. What no rule knows is body: a wrongly dropped sentence becomes a false omission.
 */
export function findRoles(input: TextInput, paragraphs: readonly Range[]): Part[] {
  const parts = findParts(input.body, paragraphs);
  parts.forEach((part, index) => {
    part.item ||= index > 0 && parts[index - 1]?.reason === 'A list marker.';
  });
  markPosts(parts);
  markFurniture(input, parts);
  markCredits(input, parts);
  const contents = findContents(parts);
  const topical = parts.length <= SMALL || hasTopic(parts, contents);
  markHeadings(input, parts, topical);
  if (topical) markOwnOffTopic(parts, contents);
  return setGivenRoles(input, parts);
}
