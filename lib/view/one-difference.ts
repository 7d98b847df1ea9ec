import type { Comparison } from '../model/comparison';
import type { Passage } from '../model/text';

/** A group of figures or quotations, found by any of its members: groups have no id of their own, their members keep theirs. */
export interface FoundGroup {
  passages: Passage[];
  verdict: string;
  explanation: string;
}

/** Null when there is no such member, or it stands in no group. */
export function findGroup(document: Comparison, kind: 'numbers' | 'quotations', member: string): FoundGroup | null {
  const items: (Passage & { id: string })[] = kind === 'numbers' ? document.figures : document.quotations;
  const groups = kind === 'numbers' ? document.figureGroups : document.quotationGroups;
  const group = groups.find(({ members }) => members.includes(member));
  if (!group) return null;
  const passages = group.members.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return { passages, verdict: group.verdict.replaceAll('_', ' '), explanation: group.explanation ?? '' };
}
