/** What a person says of the machine's judgements of a row. Each answers with why it cannot be done, or null. */
import { cellOf } from '../model/cell-of';
import type { Disagreement, TellingGroup } from '../model/comparison';
import { type Draft, putFact } from './draft';
import { NO_ROW } from './fact-operations';
import { findDisagreement, findFact } from './find-again';
import type { JudgeOperation } from './operation';

type Of<K extends JudgeOperation['kind']> = Extract<JudgeOperation, { kind: K }>;

const NO_DISAGREEMENT = 'The machine no longer finds this disagreement in the row.';

export function judgeDisagreement(draft: Draft, operation: Of<'judge_disagreement'>): string | null {
  const fact = findFact(draft, operation.fact);
  if (!fact) return NO_ROW;
  const found = findDisagreement(fact, operation.disagreement);
  const right = operation.verdict === 'right';
  if (!found) {
    const rivals = fact.disagreements.some(({ kind }) => kind === operation.disagreement.kind);
    // What was called wrong and is not said any more needs nothing; what cannot be told apart does.
    return right || rivals ? NO_DISAGREEMENT : null;
  }
  const judged = right ? [confirm(found, operation.becomes ?? found.kind)] : [];
  const disagreements = fact.disagreements.flatMap((d) => (d === found ? judged : [d]));
  const { summary, ...rest } = fact;
  // The row's sentence speaks of the first disagreement.
  const speaksOfIt = fact.disagreements[0] === found && (!right || operation.becomes !== undefined);
  const kept = summary !== undefined && !speaksOfIt ? { summary } : {};
  putFact(draft, { ...rest, ...kept, origin: 'person', disagreements });
  return null;
}

function confirm({ stale: _, ...disagreement }: Disagreement, kind: Disagreement['kind']): Disagreement {
  return { ...disagreement, kind, confidence: 1, origin: 'person' };
}

export function setTellings(draft: Draft, { fact: ref, groups }: Of<'set_tellings'>): string | null {
  const fact = findFact(draft, ref);
  if (!fact) return NO_ROW;
  const telling = [...draft.texts.keys()].filter((id) => (cellOf(fact.cells, id)?.passages.length ?? 0) > 0);
  const placed = new Set<string>();
  const given = [...groups, ...telling.map((id) => [id])].flatMap((group) => {
    const texts = telling.filter((id) => group.includes(id) && !placed.has(id));
    for (const id of texts) placed.add(id);
    return texts.length > 0 ? [texts] : [];
  });
  const all = given.map((texts) => groupOf(texts, fact.tellings.groups));
  putFact(draft, { ...fact, origin: 'person', tellings: { count: all.length, groups: all } });
  return null;
}

/** A group that the machine had found too keeps its evidence. */
function groupOf(texts: string[], known: readonly TellingGroup[]): TellingGroup {
  const same = known.find(
    (group) => group.texts.length === texts.length && texts.every((id) => group.texts.includes(id)),
  );
  return same ?? { texts, evidence: [{ kind: 'person', passages: [] }] };
}
