/** Pairs of words for states that cannot both hold of one thing at one time. Stems as `stemOf` makes them from these words. */
import { stemOf } from '../words/word-stems';

const PAIRS: readonly (readonly [string, string])[] = [
  ['dead|died|killed', 'alive|survived|survives|survive'],
  ['guilty|convicted', 'innocent|acquitted'],
  ['accepted|accepts|accept|approved|approves|approve', 'rejected|rejects|reject|refused|refuses'],
  ['won|wins|win', 'lost|loses|lose'],
  [
    'rose|risen|rises|increased|increases|climbed|gained|grew',
    'fell|fallen|falls|decreased|decreases|dropped|declined|shrank',
  ],
  ['confirmed|confirms|confirm', 'denied|denies|deny'],
  ['upheld|upholds', 'overturned|overturns|quashed'],
  ['signed|signs', 'vetoed|vetoes'],
  ['allowed|allows|permitted|permits|legalised|legalized', 'banned|bans|prohibited|prohibits|outlawed'],
  ['granted|grants', 'withheld|declined'],
  ['succeeded|succeeds', 'failed|fails'],
  ['supported|supports|backed|backs|endorsed|endorses', 'opposed|opposes'],
  ['opened|reopened', 'closed|shut'],
  ['hired|appointed', 'sacked|dismissed|fired'],
  ['passed|passes', 'defeated|blocked'],
  ['arrested|detained|captured', 'escaped|fled|released|freed'],
  ['armed', 'unarmed'],
  ['legal|lawful', 'illegal|unlawful'],
  ['conscious', 'unconscious'],
  ['deliberate|deliberately|intentional|intentionally', 'accidental|accidentally'],
];

const SIDES = new Map<string, string[]>();
for (const [pair, sides] of PAIRS.entries())
  for (const [side, words] of sides.entries())
    for (const word of words.split('|'))
      SIDES.set(stemOf(word), [...(SIDES.get(stemOf(word)) ?? []), `${pair}:${side}`]);

/** True where two stems name states that exclude each other. */
export function areOpposites(a: string, b: string): boolean {
  const [x, y] = [SIDES.get(a), SIDES.get(b)];
  if (!x || !y || a === b) return false;
  return x.some((place) => {
    const [pair, side] = place.split(':');
    return y.includes(`${pair}:${side === '0' ? 1 : 0}`);
  });
}

/** True for a stem that has an opposite at all. */
export const hasOpposite = (stem: string): boolean => SIDES.has(stem);
