import type { Candidate } from './candidate';
import type { Evidence } from './weigh-candidate';

/**
 * One or two plain sentences on why the words were marked, built from the rule, the words and what other texts say.
 * Shape:  the first sentence is the rule's, the second the comparison's or the plainer wording's, or there is none.
 */
export function explainNote(candidate: Candidate, evidence: Evidence): string {
  const end = candidate.because.endsWith('?') ? '' : '.';
  const first = `‘${candidate.target.quote}’ ${candidate.because}${end}`;
  const second = secondSentence(candidate, evidence);
  return second ? `${first} ${second}` : first;
}

function secondSentence(candidate: Candidate, { storys, counterpart, voice }: Evidence): string | null {
  if (storys) return 'All the texts use it, so it is the story’s word rather than one outlet’s.';
  if (counterpart) return `${counterpart.outlet} has ‘${counterpart.words}’ here.`;
  if (voice === 'quoted') return 'It stands in a quotation: the speaker’s word, chosen by the outlet.';
  if (voice === 'attributed' && candidate.voice === null)
    return 'It is told as a source’s view, not as the outlet’s own.';
  return candidate.neutral ? `A plainer wording: ‘${candidate.neutral}’.` : null;
}
