import type { Cue } from './find-cues';
import type { Guard } from './lexicon';
import type { Word } from './sentence-words';

/** Words that say what field a sentence is about. Own lists, kept to words that rarely stand elsewhere. */
const FIELDS = {
  sport: `match goal goals season league coach team teams tournament striker midfielder goalkeeper quarterback playoff playoffs innings
    championship stadium football soccer basketball baseball tennis cricket rugby olympic olympics referee medal scored`,
  medicine: `patient patients surgery tumor tumour cancer disease cells cell treatment virus vaccine dose doses clinical symptoms drug drugs
    molecule molecules chemotherapy infection bacteria therapy doctors hospital`,
  law: `court courts judge judges jury guilty pleaded plea pleads prosecutor prosecutors indictment indicted charged charges lawsuit trial
    complaint plaintiff plaintiffs defendant defendants attorney affidavit testimony testified convicted sentenced hearing magistrate`,
  disaster: `earthquake hurricane storm tornado flood floods flooding wildfire wildfires tsunami eruption drought cyclone typhoon blaze fire crash
    collapsed collapse explosion avalanche landslide quake rescuers`,
  collision: `car truck vehicle bus train ball door storm hurricane wall tree wave waves pole van lorry plane boat`,
  review: `film movie album novel actor actress director episode concert exhibition restaurant recipe sequel playwright guitarist`,
  claims: `insurance insurer jobless unemployment benefits compensation asylum warranty filed continuing weekly`,
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

/** Most words capitalised: a headline, where capitals say nothing. */
export function isTitleCase(words: readonly Word[]): boolean {
  const spoken = words.filter((word) => !word.mark);
  return spoken.length >= 4 && spoken.filter(startsUpper).length >= spoken.length * 0.6;
}

export function startsUpper(word: Word): boolean {
  const first = word.text[0] ?? '';
  return first !== first.toLowerCase();
}
