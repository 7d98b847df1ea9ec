import type { AlignModel } from './align-model';
import { type Candidates, findCandidates, weighTerms } from './candidates';
import type { ScoredPair } from './cluster';
import type { Story } from './prepare';

/** First version: the cosine itself is the score. */
export function scorePairs(story: Story, model: AlignModel): { across: ScoredPair[]; within: ScoredPair[] } {
  const vectors = weighTerms(story);
  const { across, within } = findCandidates(story, vectors, model.leastCosine);
  return { across: rows(across), within: rows(within) };
}

function rows({ first, second, cosine }: Candidates): ScoredPair[] {
  return Array.from(first, (a, k) => ({ first: a, second: second[k] ?? 0, score: cosine[k] ?? 0 }));
}
