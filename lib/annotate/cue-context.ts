import type { Cue } from './find-cues';
import type { Guard } from './lexicon';
import type { Word } from './sentence-words';
import { canBeVerb, isFirstPerson, isSaying } from './verb-context';

/** Words that say what field a sentence is about. Own lists, kept to words that rarely stand elsewhere. */
const FIELDS = {
  sport: `match goal goals season league coach team teams tournament striker midfielder goalkeeper quarterback playoff playoffs innings
    championship stadium football soccer basketball baseball tennis cricket rugby olympic olympics referee medal scored`,
  medicine: `patient patients surgery tumor tumour cancer disease cells cell treatment virus vaccine dose doses clinical symptoms drug drugs
    molecule molecules chemotherapy infection bacteria therapy doctors hospital`,
  law: `court courts judge judges jury guilty pleaded plea pleads prosecutor prosecutors indictment indicted charged charges lawsuit trial
    complaint plaintiff plaintiffs defendant defendants attorney affidavit testimony testified convicted sentenced hearing magistrate`,
  disaster: `earthquake hurricane storm tornado flood floods flooding wildfire wildfires tsunami eruption drought cyclone typhoon blaze fire crash
    collapsed collapse explosion explosions avalanche landslide quake rescuers earthquakes hurricanes storms tornadoes cyclones typhoons
    volcano volcanoes volcanic eruptions wildfires droughts tsunamis`,
  collision: `car truck vehicle bus train ball door storm hurricane wall tree wave waves pole van lorry plane boat`,
  review: `film movie album novel actor actress director episode concert exhibition restaurant recipe sequel playwright guitarist`,
  crime: `piracy pirates vessel vessels flight passengers hijacker hijackers plane aircraft trafficking trafficked prostitution sexually`,
  coup: `coup coups junta military army soldiers`,
  claims: `insurance insurer jobless unemployment benefits compensation asylum warranty filed continuing weekly
    territory territorial territories border boundary boundaries sovereignty maritime islands annexed`,
} as const;
type Field = keyof typeof FIELDS;

const FIELD_WORDS = new Map<Field, ReadonlySet<string>>(
  (Object.keys(FIELDS) as Field[]).map((field) => [field, new Set(FIELDS[field].split(/\s+/))]),
);

/** In which fields an entry with this guard is literal. */
const GUARDED: Record<Exclude<Guard, 'title'>, readonly Field[]> = {
  'insurance-claim': ['claims'],
  court: ['law'],
  physical: ['collision', 'disaster', 'sport'],
  literal: ['sport', 'medicine'],
  sport: ['sport'],
  rating: ['review', 'sport'],
  disaster: ['disaster', 'medicine'],
  crime: ['crime'],
  coup: ['coup'],
};

const NEGATIONS = new Set([
  'not',
  'never',
  'no',
  'without',
  'neither',
  'nor',
  "isn't",
  "wasn't",
  "aren't",
  "weren't",
  "don't",
  "doesn't",
  "didn't",
]);
const BEFORE_NOUN = new Set(
  'a an the this that these those any some his her their its our your my no every each of such new recent'.split(' '),
);
const ORGANISATION = new Set(
  'party union league movement army front brigade club fund foundation network republic alliance'.split(' '),
);

/**
 * Whether the surroundings make the words literal, a title or a name, so that nothing is to be noted.
 * Why: law, sport, medicine and party names were the commonest false alarms of every list that was tried.
 */
export function isOutOfPlace(cue: Cue, words: readonly Word[]): boolean {
  return isLiteral(cue, words) || meansElse(cue, words) || isMisread(cue, words);
}

/** By the subject of the sentence or as part of a name. The model's features look no further than this. */
export function isLiteral(cue: Cue, words: readonly Word[]): boolean {
  const { entry } = cue;
  if (isPartOfName(cue, words)) return true;
  if (entry.category === 'loaded_reporting_verb' && cue.to - cue.from === 1 && !entry.onlyAfter && isNoun(cue, words))
    return true;
  if (!entry.unless || entry.unless === 'title') return false;
  const fields = GUARDED[entry.unless];
  return words.some(
    (word, at) => (at < cue.from || at >= cue.to) && fields.some((field) => FIELD_WORDS.get(field)?.has(word.norm)),
  );
}

/** By its neighbours: "toxic waste", "co-operative". No tagger may mark it either. */
export function meansElse(cue: Cue, words: readonly Word[]): boolean {
  return isBesideBarred(cue, words) || isCompound(cue, words);
}

/** A noun that looks like a verb, a verb that strikes instead of speaking, a speaker on himself. */
function isMisread(cue: Cue, words: readonly Word[]): boolean {
  const { entry } = cue;
  if (SELF_SAID.has(entry.category) && isFirstPerson(cue, words)) return true;
  if (words[cue.from]?.text === 'May' && cue.from > 0) return true;
  if (entry.onlyBefore && !has(entry.onlyBefore, neighbour(words[cue.to]))) return true;
  if (entry.isVerb && !canBeVerb(cue, words)) return true;
  return entry.category === 'loaded_reporting_verb' && !isSaying(cue, words);
}

/** A capital inside a sentence that goes on as a name: Socialist Party, Radical Records, a title in capitals. */
function isPartOfName(cue: Cue, words: readonly Word[]): boolean {
  const first = words[cue.from];
  if (!first || !startsUpper(first)) return false;
  const next = words[cue.to];
  if (next && startsUpper(next) && ORGANISATION.has(next.norm)) return true;
  if (cue.from === 0 || isTitleCase(words)) return false;
  const before = words[cue.from - 1];
  const opens = before?.mark && !',-–—('.includes(before.text);
  if (opens) return false;
  return Boolean((next && !next.mark && startsUpper(next)) || (before && !before.mark && startsUpper(before)));
}

/** What people say of themselves is neither mind-reading nor a graded verb. */
const SELF_SAID: ReadonlySet<string> = new Set(['motive_reading', 'loaded_reporting_verb', 'sweeping_claim']);

/** A neighbour that makes the entry's words mean something else: "toxic waste", "hearing claims by". */
function isBesideBarred({ entry, from, to }: Cue, words: readonly Word[]): boolean {
  const before = neighbour(words[from - 1]);
  const after = neighbour(words[to]);
  return has(entry.notAfter, before) || has(entry.notBefore, after);
}

function has(set: ReadonlySet<string> | null, forms: readonly string[]): boolean {
  return forms.some((form) => set?.has(form));
}

/** A neighbour as the lists may name it: by its form, as a name, or as a figure. */
function neighbour(word: Word | undefined): string[] {
  if (!word) return [];
  if (/\p{N}/u.test(word.text)) return [word.norm, '<number>'];
  return !word.mark && startsUpper(word) ? [word.norm, '<name>'] : [word.norm];
}

const PREFIXES = new Set('re co non un pre over under out sub self'.split(' '));

/** "co-operative", "re-asserting": another word than the one on the list. */
function isCompound({ entry, from }: Cue, words: readonly Word[]): boolean {
  const first = words[from];
  const before = words[from - 1];
  if (!first?.part || !before?.part || before.end + 1 !== first.start) return false;
  return entry.words.every((one) => !one.includes('-')) && PREFIXES.has(before.norm);
}

/** Whether a reporting verb's word is used as a noun here: "a claim", "the blast". */
function isNoun(cue: Cue, words: readonly Word[]): boolean {
  const before = words[cue.from - 1];
  const next = words[cue.to];
  if (before && !before.mark && (BEFORE_NOUN.has(before.norm) || /['’]s$/u.test(before.text))) return true;
  return next?.norm === 'of' || next?.norm === 'responsibility';
}

export function isNegated(cue: Cue, words: readonly Word[]): boolean {
  return words.slice(Math.max(0, cue.from - 3), cue.from).some((word) => NEGATIONS.has(word.norm));
}

/** Longer runs of capitals are lists of names. */
const LONGEST_HEADLINE = 24;

/** Most words capitalised: a headline, where capitals say nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const spoken = words.filter((word) => !word.mark);
  return (
    spoken.length >= 4 && spoken.length <= LONGEST_HEADLINE && spoken.filter(startsUpper).length >= spoken.length * 0.6
  );
}

export function startsUpper(word: Word): boolean {
  const first = word.text[0] ?? '';
  return first !== first.toLowerCase();
}
