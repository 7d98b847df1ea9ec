/** Our own sentences on rows name outlets: where a person has renamed one, they say the new name. */
import escapeStringRegexp from 'escape-string-regexp';
import type { ComparedText, Disagreement, Fact } from '../model/comparison';

/** Rows that were named anew already, for these names: a long log is closed again after each change. */
export interface NamedRows {
  names: string;
  known: WeakMap<Fact, Fact>;
}

/**
 * The rows with new names of outlets in their summaries and explanations.
 * Shape:  a new list; rows that name no renamed outlet are the same objects. Words of a text, which stand in quotation marks
 *         in our sentences, are never touched. A name that two texts share says nothing about which is meant, and stays.
 */
export function nameAnew(
  facts: readonly Fact[],
  before: readonly ComparedText[],
  texts: ReadonlyMap<string, ComparedText>,
  named: NamedRows,
): Fact[] {
  const names = newNames(before, texts);
  if (names.size === 0) return [...facts];
  const key = JSON.stringify([...names]);
  if (named.names !== key) Object.assign(named, { names: key, known: new WeakMap() });
  const all = [...names.keys()].sort((a, b) => b.length - a.length);
  // All at once: two outlets that exchange their names must not end with the same one.
  const pattern = new RegExp(`“[^”]*”|${all.map(escapeStringRegexp).join('|')}`, 'g');
  const anew = (words: string) => words.replace(pattern, (found) => names.get(found) ?? found);
  return facts.map((fact) => {
    const now = named.known.get(fact) ?? nameFactAnew(fact, anew);
    named.known.set(fact, now);
    return now;
  });
}

function newNames(before: readonly ComparedText[], texts: ReadonlyMap<string, ComparedText>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, outlet } of before) {
    const now = texts.get(id)?.outlet.name ?? outlet.name;
    const isShared = before.some((other) => other.id !== id && other.outlet.name === outlet.name);
    if (now !== outlet.name && outlet.name !== '' && !isShared) names.set(outlet.name, now);
  }
  return names;
}

function nameFactAnew(fact: Fact, anew: (words: string) => string): Fact {
  const summary = fact.summary && anew(fact.summary);
  const disagreements = fact.disagreements.map((disagreement): Disagreement => {
    const explanation = anew(disagreement.explanation);
    return explanation === disagreement.explanation ? disagreement : { ...disagreement, explanation };
  });
  const isSame = summary === fact.summary && disagreements.every((d, n) => d === fact.disagreements[n]);
  return isSame ? fact : { ...fact, ...(summary === undefined ? {} : { summary }), disagreements };
}
