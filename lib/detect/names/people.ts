/** Putting the names of one person together: full name, surname, other spelling, role. */
import { isSpelling } from '../words/spelling';
import type { Mention } from './sentence-words';

/** One person (or a thing named like one) with every mention found so far. */
export interface Person {
  /** Lower-case words of the fullest name. */
  name: string[];
  mentions: Mention[];
}

/**
 * People named in the texts.
 * Shape:  mentions of forms person, name and role, in any order of texts; one entry per person, most mentioned first.
 *         A role ("his envoy") joins the one person who is called so, in the same text first; else it is left out.
 * Errors: none. A surname that two people share goes to the one whom the same text names most.
 */
export function groupPeople(mentions: readonly Mention[]): Person[] {
  const people = joinSpellings(fullNames(mentions));
  const bySurname = new Map<string, Person[]>();
  for (const person of people.filter(({ mentions: own }) => own.some(({ form }) => form === 'person')))
    for (const word of new Set([surnameOf(person.name), ...person.mentions.map(({ key }) => surnameOf(key))]))
      bySurname.set(word, [...(bySurname.get(word) ?? []), person]);
  const counts = new Map(people.map((person) => [person, [...person.mentions]]));
  const rest: Mention[] = [];
  for (const mention of mentions) {
    if (mention.form === 'role' || mention.key.length > 1) continue;
    const surname = mention.key[0] ?? '';
    const known = bySurname.get(surname) ?? similarSurname(surname, bySurname);
    const chosen = mostNamed(known, mention, counts);
    if (chosen) chosen.mentions.push(mention);
    else rest.push(mention);
  }
  const singles = new Map<string, Person>();
  for (const mention of rest) {
    const key = mention.key.join(' ');
    const known = singles.get(key) ?? { name: mention.key, mentions: [] };
    known.mentions.push(mention);
    singles.set(key, known);
  }
  const all = [...people, ...singles.values()];
  joinRoles(all, mentions);
  return all;
}

const surnameOf = (name: readonly string[]): string => name[name.length - 1] ?? '';

function fullNames(mentions: readonly Mention[]): Person[] {
  const found = new Map<string, Person>();
  for (const mention of mentions) {
    if (mention.form === 'role' || mention.key.length < 2) continue;
    const key = mention.key.join(' ');
    const known = found.get(key) ?? { name: mention.key, mentions: [] };
    known.mentions.push(mention);
    found.set(key, known);
  }
  return [...found.values()].sort(
    (a, b) => b.mentions.length - a.mentions.length || (a.name.join(' ') < b.name.join(' ') ? -1 : 1),
  );
}

function joinSpellings(people: Person[]): Person[] {
  const joined: Person[] = [];
  for (const person of people) {
    const same = joined.find((other) => samePerson(other.name, person.name));
    if (same) same.mentions.push(...person.mentions);
    else joined.push({ name: person.name, mentions: [...person.mentions] });
  }
  return joined;
}

/** Full names of one person: the same but for spelling, a middle name or an initial. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [surnameOf(a), surnameOf(b)];
  const [p, q] = [a[0] ?? '', b[0] ?? ''];
  const first =
    p === q ||
    (p[0] === q[0] && (p.replace('.', '').length === 1 || q.replace('.', '').length === 1)) ||
    isSpelling(p, q);
  return first && (x === y || isSpelling(x, y));
}

/** A surname alone in another spelling, where the difference is one letter in a long name. */
function similarSurname(surname: string, bySurname: ReadonlyMap<string, Person[]>): Person[] {
  if (surname.length < 7) return [];
  for (const known of [...bySurname.keys()].sort())
    if (known.length >= 7 && isSpelling(known, surname)) return bySurname.get(known) ?? [];
  return [];
}

function mostNamed(
  people: readonly Person[] | undefined,
  mention: Mention,
  full: ReadonlyMap<Person, Mention[]>,
): Person | null {
  if (!people || people.length === 0) return null;
  const here = (person: Person) => (full.get(person) ?? []).filter(({ text }) => text === mention.text).length;
  return [...people].sort(
    (a, b) =>
      here(b) - here(a) ||
      (full.get(b)?.length ?? 0) - (full.get(a)?.length ?? 0) ||
      (a.name.join(' ') < b.name.join(' ') ? -1 : 1),
  )[0] as Person;
}

/** A role without a name goes to the one person who is called so here, or to the last one named before it. */
function joinRoles(people: readonly Person[], mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    if (mention.form !== 'role' || mention.other) continue;
    const role = mention.key[0] ?? '';
    const fits = people.filter(({ mentions: own }) =>
      own.some((m) => m.form !== 'role' && m.titles.includes(role) && agree(m.countries, mention.countries)),
    );
    const here = fits.filter(({ mentions: own }) =>
      own.some((m) => m.text === mention.text && m.titles.includes(role)),
    );
    // Called so in this very text, or just named: else "the champion" may be anybody.
    const chosen = here.length === 1 ? here[0] : lastNamed(here.length > 1 ? here : fits, mention);
    chosen?.mentions.push(mention);
  }
}

/** "Ukraine’s president" is nobody whom no text calls Ukrainian; "the president" may be anybody's. */
const agree = (person: readonly string[], role: readonly string[]): boolean =>
  role.length === 0 || role.some((word) => person.includes(word));

const NEAR_SENTENCES = 3;

function lastNamed(people: readonly Person[], mention: Mention): Person | null {
  let best: { person: Person; at: number } | null = null;
  for (const person of people)
    for (const other of person.mentions) {
      if (other.text !== mention.text || other.form === 'role' || other.start >= mention.start) continue;
      if (mention.sentence.index - other.sentence.index > NEAR_SENTENCES) continue;
      if (!best || other.start > best.at) best = { person, at: other.start };
    }
  return best?.person ?? null;
}
