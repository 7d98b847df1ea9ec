/** Which differences in print do not make two words different. */
import { keyed } from '../model/keyed';
export interface Folding {
  ignoreCase: boolean;
  ignorePunctuation: boolean;
  ignoreQuoteStyle: boolean;
  ignoreSpelling: boolean;
}

/** A code unit folded to this is left out of the comparison. */
export const LEFT_OUT = 1;

const APOSTROPHES = /[‘’‚‛′ʼ`´]/;
const QUOTATION_MARKS = /["'‘’‚‛“”„‟‹›«»「」『』″′`´]/;
const HYPHENS = /[\u2010\u2011]/;
const LATIN_ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;
/** Letters whose base is not in their canonical decomposition. */
const BASES = keyed({ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' });

function foldCharacter(given: string, folding: Folding): number {
  let character = given;
  if (character === '\u00ad') return LEFT_OUT;
  if (folding.ignoreQuoteStyle) {
    if (APOSTROPHES.test(character)) character = "'";
    if (HYPHENS.test(character)) character = '-';
  }
  if (folding.ignorePunctuation && character === '.') return LEFT_OUT;
  if (folding.ignoreSpelling) {
    if (/[\u0300-\u036f]/.test(character)) return LEFT_OUT;
    if (LATIN_ACCENTED.test(character)) character = BASES.get(character) ?? character.normalize('NFD').charAt(0);
  }
  if (folding.ignoreCase) character = character.toLowerCase().replace('ς', 'σ');
  return character.charCodeAt(0);
}

const tables = new Map<number, Uint16Array>();

/**
 * The table of folded code units for one set of switches; 0 means not asked for yet, see foldUnit.
 * Shape:  65,536 entries, filled as they are needed and kept: four switches make at most sixteen tables.
 */
export function foldTable(folding: Folding): Uint16Array {
  const key =
    (folding.ignoreCase ? 1 : 0) |
    (folding.ignorePunctuation ? 2 : 0) |
    (folding.ignoreQuoteStyle ? 4 : 0) |
    (folding.ignoreSpelling ? 8 : 0);
  const known = tables.get(key);
  if (known) return known;
  const table = new Uint16Array(0x10000);
  tables.set(key, table);
  return table;
}

/**
 * What a code unit of a word is compared as.
 * Errors: none. Surrogates stand for themselves.
 */
export function foldUnit(table: Uint16Array, code: number, folding: Folding): number {
  const known = table[code] as number;
  if (known !== 0) return known;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = (surrogate ? code : foldCharacter(String.fromCharCode(code), folding)) || LEFT_OUT;
  table[code] = folded;
  return folded;
}

/** Whether a punctuation mark opens or closes quoted words, in whatever style. */
export function isQuotationMark(character: string): boolean {
  return QUOTATION_MARKS.test(character);
}
