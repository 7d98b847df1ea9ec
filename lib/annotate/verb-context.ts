import type { Cue } from './find-cues';
import type { Word } from './sentence-words';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Before a verb in the present: "to slam", "would blast", "they claim". */
const BEFORE_VERB = words(
  `to will would can could may might must should shall did do does don't doesn't didn't won't wouldn't can't cannot not never also then still even
  i you he she it we they who which that people critics nobody everyone`,
);
/** Verbs of the lists whose plain form is a noun or an adjective too. */
const NOUNS = words(
  `claim blast slam savage trash torch hammer rant whine fume gush sneer crow thunder bluster gripe moan wail snarl grumble boast cave gut slash
  axe butcher duck dodge gag parrot snub purge loot plunder swindle fleece smear scramble skirt exploit float ditch dump scrap snatch grab
  push champion spearhead pledge vow brand leverage coach slap trumpet splurge saddle siphon torpedo hijack bully railroad silence muzzle
  cripple scapegoat pounce lament mock ridicule pander show highlight`,
);
const FIRST = words('i we us you let');
/** What can stand between "we" and its verb. */
const BETWEEN = words(
  `have has had will would can could may might must should shall do did does am are were been be not never also still always really just only if to
  going want wanted don't didn't can't cannot won't wouldn't even again ever continue carefully clearly simply fully`,
);
const REACH = 5;

/** "We condemn", "I have no intention of": speakers' words on themselves. */
export function isFirstPerson({ from }: Cue, sentence: readonly Word[]): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const word = sentence[at];
    if (!word || word.mark) return false;
    if (FIRST.has(word.norm) || /^(?:i|we|you|let)'/u.test(word.norm)) return true;
    if (!BETWEEN.has(word.norm)) return false;
  }
  return false;
}

/**
 * Whether a verb can stand here. Most forms pass; "blast", "claims" or "caves" are nouns as well and need a subject or an
 * auxiliary before them.
 * Why no tagger: three word shapes decide nearly all cases, and one that is left out costs a mark, not a false one.
 */
export function canBeVerb({ from }: Cue, sentence: readonly Word[]): boolean {
  const first = sentence[from];
  if (
    !first ||
    !(NOUNS.has(first.norm) || NOUNS.has(first.norm.replace(/e?s$/u, '')) || NOUNS.has(first.norm.replace(/s$/u, '')))
  ) {
    return true;
  }
  const before = sentence[from - 1];
  if (!before) return false;
  if (before.mark) return before.text === ',' || isQuote(before);
  if (BEFORE_VERB.has(before.norm) || before.norm.endsWith('ly')) return true;
  if (/['’]s$/u.test(before.text)) return false;
  return isCapital(before) || (/[^s]s$/u.test(before.norm) && !first.norm.endsWith('s')) || isPerson(before);
}
const PERSON =
  /(?:man|woman|men|women|person|people|er|or|ist|ian|president|agent|student|chief|king|queen|aide|judge|mayor|envoy|minister|party)$/u;

function isPerson(word: Word): boolean {
  return word.norm.length > 3 && PERSON.test(word.norm);
}

/** Opens what was claimed: "claimed that", "claims she", "claimed the vote was". */
const CLAIM_OPENS = words(
  `that to he she it they we i you there the a an this these those his her their its no some most all many only such not nothing credit victims
  falsely last earlier yesterday repeatedly`,
);
const CLAIM_VERBS = /^(?:claim|alleg|purport|contend|assert|maintain)/u;
const PASSIVE = words('is are was were be been being often also so much long as');
/** What is claimed, but not by speaking. */
const TAKEN = words(
  `lives life title titles medal medals gold silver bronze crown throne prize victory seat seats territory land islands refund benefits allowance
  control authority dominance right rights independence order peace contact`,
);
const STRIKE =
  /^(?:slam|blast|hammer|torch|savag|trash|pummel|skewer|thunder|gush|sputter|rip|tear|tore|lash|crow|whin|fum)/u;
/** "the whining", "shouting, bellowing": a noise, not a speech. */
const MANNER = /^(?:whin|gloat|bellow|rant|snarl|moan|wail|cackl|grumbl|grip|blath|bleat|sputter)\w*ing$/u;
const BE = words('is are was were be been am started kept began stopped');
const SMALL = words('and or after before of in at by is was are were has had from with for');

function isDone(before: Word | undefined): boolean {
  return before !== undefined && !before.mark && (BE.has(before.norm) || isCapital(before));
}

/** After these a verb of striking strikes. */
const STRUCK = words(
  'shut into on against down off home through together open from past along out up over toward towards across',
);
const THINGS = words(
  'brake brakes door doors gate gates window windows lid collection collections can bin nail nails fence',
);

/** Whether a verb that grades a speaker reports speech here, or strikes, claims land, holds a view of the sea. */
export function isSaying({ from, to, entry }: Cue, sentence: readonly Word[]): boolean {
  if (!entry.isVerb || to - from > 1) return true;
  const verb = sentence[from]?.norm ?? '';
  const next = sentence[to];
  const after = sentence.slice(to, to + 4).map((word) => word.norm);
  if (CLAIM_VERBS.test(verb)) {
    if (PASSIVE.has(sentence[from - 1]?.norm ?? '')) return false;
    if (after.some((word) => TAKEN.has(word))) return false;
    const third = sentence[to + 1];
    if (next?.norm === 'to' && third && isCapital(third)) return false;
    return (
      !next || isQuote(next) || next.text === ',' || next.text === ':' || isCapital(next) || CLAIM_OPENS.has(next.norm)
    );
  }
  if (verb.startsWith('boast'))
    return !next || !/^(?:a|an|the|some|more|over|about|nearly|one|two|several|many|no)$|^\p{N}/u.test(next.norm);
  if (verb.startsWith('admit'))
    return next?.norm !== 'to' || !/^(?:hospital|the|a|practice|membership|intensive)$/u.test(after[1] ?? '');
  if (MANNER.test(verb)) return isDone(sentence[from - 1]);
  if (!STRIKE.test(verb)) return true;
  if (NOUNS.has(verb) && (!next || next.mark || SMALL.has(next.norm))) return false;
  return !(next && STRUCK.has(next.norm)) && !after.some((word) => THINGS.has(word));
}

function isQuote(word: Word): boolean {
  return /^["“”‘’':]$/u.test(word.text);
}

function isCapital(word: Word): boolean {
  const first = word.text[0] ?? '';
  return first !== first.toLowerCase();
}
