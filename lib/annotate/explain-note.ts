import type { NoteCategoryId } from '../model/note-category';
import type { Candidate } from './candidate';
import type { Evidence } from './weigh-candidate';

/** What a rule says where the words are a source's: that nobody is named would then be wrong. */
const OF_A_SOURCE: Partial<Record<NoteCategoryId, string>> = {
  opinion_as_fact: 'is a view',
  motive_reading: 'says what somebody aims at or feels',
  built_in_certainty: 'treats the point as settled',
  sweeping_claim: 'leaves no exceptions',
};

/**
 * A few plain sentences on why the words were marked, built from the rule, the words and what other texts say.
 * Shape:  why it matters; then whose words they are, if not the outlet's; then what other texts have, or a plainer wording.
 */
export function explainNote(candidate: Candidate, evidence: Evidence): string {
  return [because(candidate, evidence), whose(candidate, evidence), elsewhere(candidate, evidence)]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function because({ category, rule, because, target }: Candidate, { voice }: Evidence): string {
  const ofSource = voice === 'outlet' ? undefined : OF_A_SOURCE[category];
  const reason = ofSource && rule === 'structure/question' ? 'opens a question' : (ofSource ?? because);
  return `‘${target.quote}’ ${reason}${reason.endsWith('?') ? '' : '.'}`;
}

function whose(candidate: Candidate, { voice }: Evidence): string | null {
  if (voice === 'quoted') return 'The words are a speaker’s; the outlet chose to quote them.';
  if (voice === 'attributed' && candidate.voice === null)
    return 'A source says so; the outlet does not in its own name.';
  return null;
}

function elsewhere({ neutral }: Candidate, { storys, counterpart, without, voice }: Evidence): string | null {
  if (storys) return 'All the texts use it, so it is the story’s word rather than one outlet’s.';
  if (counterpart) return `${counterpart.outlet} has ‘${counterpart.words}’ here.`;
  if (without) return `${without.outlet} tells this without it: ‘${without.words}’.`;
  return neutral && voice === 'outlet' ? `A plainer wording: ‘${neutral}’.` : null;
}
