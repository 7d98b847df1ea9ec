const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Words whose full stop is part of the word, lower case, without the stop. Always followed by a name or a number: never the end of a sentence. */
const BEFORE_NAME = set(
  'mr mrs ms mx dr rep reps sen sens gov govs gen col lt sgt capt cmdr cdr adm maj brig prof rev hon pres supt det insp const cpl pvt pfc fr msgr amb atty ald asst messrs mme mlle mt ft st ste vs v nos fig figs vol pp cf viz approx ca sra srta dra ud uds núm pág nr z.b d.h u.a bzw vgl sog evtl ggf hr fr prim',
);
/** Often followed by more of the same sentence; the end only before a word that starts sentences. */
const INSIDE = set(
  'inc corp co ltd bros jr sr ave blvd rd dept univ assn intl natl mfg esq plc cos dist ed eds est max min mio mrd tsd abs art str sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta',
);
const MONTHS =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mai|juni|juli|mär|januar|februar|märz|april|august|september|oktober|november|dezember|january|february|march|june|july|october|december)\b/i;
/** A capital letter at the start of one of these means that a sentence starts. */
const STARTER =
  /^(?:the|he|she|it|they|we|you|i|but|and|in|on|at|a|an|this|that|these|those|there|his|her|its|their|our|my|if|when|while|as|after|before|since|although|though|because|however|meanwhile|also|so|yet|for|from|with|by|to|no|not|one|two|some|many|most|all|both|what|who|why|how|where|asked|according|despite|during|among|under|over|earlier|later|last|now|then|still|der|die|das|er|sie|es|ein|eine|im|am|und|aber|auch|el|los|las|una|un|en|pero|según|le|les|il|elle|il|la)(?![\p{L}])/iu;
const NOT_AFTER_TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|gmt|bst|cet|cest|utc|eastern|central|pacific|mountain|local)\b/i;

/** Whether a word that stands first in a sentence more often than inside one opens this text. */
export function isStarter(text: string): boolean {
  return STARTER.test(text) && /^\p{Lu}/u.test(text);
}

/**
 * Whether the full stop after `before` belongs to an abbreviation, an initial or an ordinal, and the sentence goes on.
 * Shape: up to 40 characters before the stop, the words after it, whether a closing mark stands between; yes or no out.
 */
export function endsInAbbreviation(before: string, after: string, closed: boolean): boolean {
  const word = before.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&]*$/u)?.[0] ?? '';
  const low = word.toLowerCase();
  const starts = isStarter(after);
  if (/^\d{1,2}$/.test(word)) return isOrdinal(before, word, after);
  if (low === 'no' || low === 'nos') return /^[\d#]/.test(after);
  if (low === 'a.m' || low === 'p.m') return NOT_AFTER_TIME.test(after) || !/^\p{Lu}/u.test(after);
  if (low === 'etc' || low === 'al') return false;
  if (/^\p{L}$/u.test(word)) return !starts;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !starts;
  if (/^\p{Lu}\.\s?\p{Lu}\p{Ll}?$/u.test(word)) return !starts;
  if (low === 'st' || low === 'ft' || low === 'mt') return !starts;
  // "Sen. Le Blanc": after a title even a word like "Le" is a name.
  if (BEFORE_NAME.has(low)) return /^\p{Lu}/u.test(word) && !closed ? true : !starts;
  if (/^ph\.d$/.test(low)) return !starts;
  if (INSIDE.has(low) && /^\p{Lu}/u.test(word)) return !starts || (MONTHS.test(low) && /^\d/.test(after));
  if (low === 'mio' || low === 'mrd' || low === 'tsd' || low === 'uu' || low === 'ee') return !starts;
  return false;
}

// "1. Mai", "am 3. Oktober", and the number of a list item that opens its paragraph.
function isOrdinal(before: string, word: string, after: string): boolean {
  // "a 6. 1-magnitude quake": a decimal torn apart by some text tools.
  return MONTHS.test(after) || before.trim() === word || /^\d(?!\d)/.test(after);
}
