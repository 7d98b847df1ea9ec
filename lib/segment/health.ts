import type { Health, SegmentedText } from '../model/text';
import { findCut, findMissingPosts, findNotices, findSeveralArticles, findShortened } from './gaps';
import { findUnintroduced } from './introductions';
import { findDanglingStart } from './openings';
import { findRepeatedParagraphs } from './repeats';

/** A text without its sentences' words can't be judged; these kinds mean that words are surely missing. */
const MISSING = new Set(['empty', 'no_lead', 'cut_sentence', 'missing_post', 'paywall_notice']);

/**
 * Whether a text looks whole, so that nothing is called an omission that was only lost in copying. Each problem points at words.
 * Shape:  a text with its segments and sentences in; status and problems in the order of the text out.
 * Units:  start/end are UTF-16 offsets into body, end exclusive.
 * Errors: none. No problem found is `complete`: it means that no sign of a gap was found, not that there is none.
 */
export function checkHealth(text: Omit<SegmentedText, 'health'>): Health {
  const content = text.sentences.filter(
    ({ role }) => role === 'body' || role === 'quoted_post' || role === 'headline' || role === 'dek',
  );
  if (!content.some(({ tokens }) => tokens.some(({ kind }) => kind !== 'mark'))) {
    return { status: 'incomplete', problems: [{ kind: 'empty', message: 'There are no words of an article here.' }] };
  }
  const problems = [
    ...findDanglingStart(text),
    ...findMissingPosts(text),
    ...findNotices(text),
    ...findSeveralArticles(text),
    ...findRepeatedParagraphs(text),
    ...findUnintroduced(text),
    ...findCut(text),
    ...findShortened(text),
  ].sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.kind < b.kind ? -1 : 1));
  const incomplete = problems.some(({ kind }) => MISSING.has(kind));
  return { status: incomplete ? 'incomplete' : problems.length > 0 ? 'doubtful' : 'complete', problems };
}
