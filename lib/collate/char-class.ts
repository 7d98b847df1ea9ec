/** What a UTF-16 code unit can be in a passage. Decided once per code unit and kept, so that a scan is one array read per character. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const PUNCTUATION = 4;
const SYMBOL = 5;
export const CURRENCY = 6;
/** A letter of a script that is written without spaces between words. */
export const UNSPACED = 7;
export const SURROGATE = 8;

const classes = new Uint8Array(0x10000);

const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Zero-width joiners and the soft hyphen stand inside words; every other invisible sign counts as white space. */
const INSIDE_WORDS = /[\u00ad\u200c\u200d]/;

function decide(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(code);
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (INSIDE_WORDS.test(character)) return LETTER;
  if (/[\s\p{C}]/u.test(character)) return SPACE;
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return UNSPACED_SCRIPT.test(character) ? UNSPACED : LETTER;
  if (/\p{Sc}/u.test(character)) return CURRENCY;
  // The grave and acute accents standing alone are typewriter quotation marks.
  return /[\p{P}`´]/u.test(character) ? PUNCTUATION : SYMBOL;
}

/**
 * The class of one UTF-16 code unit.
 * Shape:  code unit in, one of the constants above out. Surrogates have to be looked at in pairs by the caller.
 * Errors: none.
 */
export function classOfUnit(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const found = decide(code);
  classes[code] = found;
  return found;
}
