import type { Fact, NamedReferent } from '../../model/comparison';
import { byId } from '../../model/plain-order';
import { stableId } from '../../model/stable-id';
import type { Passage } from '../../model/text';
import { listed } from '../../page-words/plain-words';
import type { TextReading } from '../reading/reading';
import { OFFICES } from '../word-lists/name-words';
import { saySides, sidesOf } from './brief-words';
import type { Finding } from './finding';

/** What one label says of an office: held once, or held now. */
interface Claim {
  label: Passage;
  office: string;
  past: boolean;
  /** "Sitting", "incumbent": nothing but now. A bare title may be a courtesy to somebody who held it once. */
  emphatic: boolean;
}

const PAST = /(?:^|[\s(])(?:former|ex-|ex |onetime|one-time)\s*/i;
const NOW = /\b(?:sitting|incumbent|current)\b/i;
/** "Then-President": the label speaks of another time. */
const THEN = /\b(?:then|late|acting|future|next|elect|designate)\b/i;

/**
 * People whom the texts give titles that can't both be true: "former President" here, "President" or "sitting president" there.
 * Shape:  readings and names in; per person and office the claims of both sides, as passages by text.
 * Errors: none. Labels about another time ("then-Governor") and other offices are left out.
 */
export function findTitleClashes(
  readings: readonly TextReading[],
  names: readonly NamedReferent[],
): { title: string; claims: Claim[]; person: NamedReferent }[] {
  const known = new Set(readings.map(({ text }) => text.id));
  return names.flatMap((person) => {
    if (person.kind !== 'person') return [];
    const claims = person.labels.filter(({ text }) => known.has(text)).flatMap((label) => claimOf(label));
    return [...new Set(claims.map(({ office }) => office))].sort(byId).flatMap((office) => {
      const own = claims.filter((claim) => claim.office === office);
      if (!own.some(({ past }) => past) || own.every(({ past }) => past)) return [];
      return [{ title: `Office of ${person.referent}`, claims: own, person }];
    });
  });
}

/** The office in the words before the name; words after a comma belong to an apposition and may name another's office. */
function claimOf(label: Passage): Claim[] {
  if (THEN.test(label.quote)) return [];
  const words = label.quote.match(/[\p{L}][\p{L}.-]*/gu) ?? [];
  const at = words.findIndex((word) => OFFICES.has(word.toLowerCase()));
  const office = words[at]?.toLowerCase();
  // "Trump’s envoy", "the president’s lawyer": the office is somebody else’s.
  if (
    !office ||
    label.quote.slice(0, label.quote.toLowerCase().indexOf(office) + office.length + 2).match(/[’']s?(?:\s|$)/)
  )
    return [];
  const before = words.slice(0, at).join(' ');
  return [{ label, office, past: PAST.test(`${before} `), emphatic: NOW.test(before) }];
}

/** A row of its own for each clash, with the naming passages as cells. The other texts' cells are filled by the caller. */
export function buildTitleFacts(
  readings: readonly TextReading[],
  names: readonly NamedReferent[],
): (Pick<Fact, 'id' | 'title' | 'cells'> & { disagreements: Finding[] })[] {
  return findTitleClashes(readings, names).map(({ title, claims, person }) => {
    const cells = new Map<string, Fact['cells'][string]>();
    for (const { text } of readings) {
      const own = claims
        .filter(({ label }) => label.text === text.id)
        .map(({ label: { start, end, quote } }) => ({ start, end, quote }));
      if (own.length > 0) cells.set(text.id, { passages: own });
    }
    const outlet = (id: string) => readings.find(({ text }) => text.id === id)?.outlet ?? id;
    return {
      id: stableId('f', 'office', ...claims.map(({ label }) => `${label.text}:${label.start}`)),
      title,
      cells: Object.fromEntries(cells),
      disagreements: [clashOf(person, claims, outlet)],
    };
  });
}

function clashOf(person: NamedReferent, claims: readonly Claim[], outlet: (id: string) => string): Finding {
  const past = claims.filter((claim) => claim.past);
  const now = claims.filter((claim) => !claim.past);
  const say = ({ label }: Claim) => `“${label.quote}” in ${outlet(label.text)}`;
  const [a, b] = [past[0] as Claim, now.find(({ emphatic }) => emphatic) ?? (now[0] as Claim)];
  const inside = past.some(({ label }) => now.some((claim) => claim.label.text === label.text));
  return {
    kind: 'contradiction',
    between: [...new Set(claims.map(({ label }) => label.text))].sort(byId),
    evidence: claims.map(({ label }) => label),
    explanation: `${person.referent} either holds the office or held it once: ${listed([say(a), say(b)])} can’t both be right${inside ? '. One text uses both' : ''}.`,
    confidence: now.some(({ emphatic }) => emphatic) ? 0.85 : 0.7,
    detail: 'title',
    brief: saySides(
      sidesOf([a, b].map(({ label }) => ({ outlet: outlet(label.text), quote: label.quote }))),
      'both can’t be right.',
    ),
  };
}
