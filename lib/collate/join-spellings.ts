import { figureKey } from './figure-key';
import { type Folding, foldUnit, LEFT_OUT } from './fold-unit';
import { skeletonUnit, spellingKey } from './spelling-key';
import { FIGURE, WORD } from './tokenize-words';

/** What is needed of the types here; see WordTypes. */
interface Joinable {
  sides: { ids: number[] }[];
  count: number;
  weights: number[];
  kinds: number[];
  texts: string[];
  starts: number[];
  ends: number[];
}

/** Shorter words have no second spelling worth the look. */
const SHORTEST = 4;
/** Stop words weigh less than this and are left alone. */
const CONTENT = 20;

/**
 * Give the spellings of one word, and the notations of one figure, one number.
 * Shape:  changes the numbers in the lists; the first one seen stays. Types that nothing uses any more keep their number.
 * Errors: none. Candidates are found by a hash of what spellings have in common, so that most words never meet a rule.
 */
export function joinSpellings(types: Joinable, table: Uint16Array, folding: Folding): void {
  const candidates = candidatesOf(types, table, folding);
  const joined = candidates && joinedNumbers(types, candidates, folding);
  if (!joined) return;
  for (const { ids } of types.sides) {
    for (let word = 0; word < ids.length; word++) ids[word] = joined[ids[word] as number] as number;
  }
}

let keptSlots = new Int32Array(256);

/** Per type the latest earlier type with the same skeleton, or nothing; null where there is none at all. */
function candidatesOf(types: Joinable, table: Uint16Array, folding: Folding): number[] | null {
  let size = 64;
  while (size < 2 * types.count) size *= 2;
  if (keptSlots.length < size) keptSlots = new Int32Array(size);
  const slots = keptSlots.fill(0, 0, size);
  const hashes: number[] = [];
  let earlier: number[] | null = null;
  for (let type = 0; type < types.count; type++) {
    const length = (types.ends[type] as number) - (types.starts[type] as number);
    const kind = types.kinds[type];
    hashes.push(0);
    if (kind === WORD ? length < SHORTEST || (types.weights[type] as number) < CONTENT : kind !== FIGURE) continue;
    const hash = kind === FIGURE ? FIGURE_HASH : skeletonHash(types, type, table, folding);
    hashes[type] = hash;
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (slots[slot] !== 0 && hashes[(slots[slot] as number) - 1] !== hash) slot = (slot + 1) & (size - 1);
    if (slots[slot] !== 0) {
      earlier ??= [];
      earlier[type] = (slots[slot] as number) - 1;
    }
    slots[slot] = type + 1;
  }
  return earlier;
}

const IN_ASCII = /^[!-~]*$/;
const FIGURE_HASH = 0x5bd1e995;

function skeletonHash(types: Joinable, type: number, table: Uint16Array, folding: Folding): number {
  const text = types.texts[type] as string;
  const end = types.ends[type] as number;
  let hash = 0;
  let last = 0;
  let unit = 0;
  // Read backwards, so that the unit behind is known.
  for (let at = end - 1; at >= (types.starts[type] as number); at--) {
    const next = unit;
    const code = text.charCodeAt(at);
    unit = (table[code] as number) || foldUnit(table, code, folding);
    if (unit < 0x80) unit |= unit >= 0x41 && unit <= 0x5a ? 0x20 : 0;
    const counts = unit === LEFT_OUT ? 0 : skeletonUnit(unit, next);
    if (counts !== 0 && counts !== last) hash = Math.imul(hash ^ counts, 0x01000193) ^ (hash >>> 17);
    if (counts !== 0) last = counts;
  }
  return hash;
}

function joinedNumbers(types: Joinable, earlier: number[], folding: Folding): number[] | null {
  const keys = new Map<string, number>();
  const wanted = new Uint8Array(types.count);
  // A sparse list: only the types with a candidate are visited.
  earlier.forEach((other, type) => {
    wanted[type] = 1;
    wanted[other] = 1;
  });
  let joined: number[] | null = null;
  for (let type = 0; type < types.count; type++) {
    if (!wanted[type]) continue;
    const key = keyOf(types, type, folding);
    const known = keys.get(key);
    if (known === undefined) keys.set(key, type);
    else {
      joined ??= Array.from({ length: types.count }, (_, own) => own);
      joined[type] = known;
    }
  }
  return joined;
}

function keyOf(types: Joinable, type: number, folding: Folding): string {
  const printed = (types.texts[type] as string).slice(types.starts[type], types.ends[type]);
  // The sign in front keeps figures and words apart.
  if (types.kinds[type] === FIGURE) return `#${figureKey(printed.toLowerCase())}`;
  const plain = IN_ASCII.test(printed)
    ? printed
    : printed
        .normalize('NFD')
        .replace(/[\u0300-\u036f\u00ad]/g, '')
        .replace(folding.ignoreQuoteStyle ? /[’‘]/g : /(?!)/g, "'");
  const key = spellingKey(plain.toLowerCase(), /^\p{Lu}/u.test(plain));
  // Two spellings are one word here, but not where a capital that only one has is to count.
  return folding.ignoreCase ? key : `${capitalsOf(plain)}${key}`;
}

/** How a word is written: all capitals, one at its start, or none. */
function capitalsOf(word: string): string {
  if (!/^\p{Lu}/u.test(word)) return 'a ';
  return /\p{Ll}/u.test(word) ? 'Aa ' : 'A ';
}
