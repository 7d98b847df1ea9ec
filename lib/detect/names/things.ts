/** Putting the labels of one event or document together: "the call", "a leaked conversation", "the discussions". */
import type { Mention } from './sentence-words';

/**
 * Events and documents that the texts label.
 * Shape:  mentions of form thing; per class one group for each figure that tells them apart (a 20-point plan is not the
 *         28-point plan) or place (a war elsewhere). A label without figure or place goes to the group told in most texts.
 * Errors: none. "Another call", "similar talks" are left out: the text itself says that they are not the one.
 */
export function groupThings(mentions: readonly Mention[]): Mention[][] {
  const classes = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.other) continue;
    const name = mention.key[0] ?? '';
    classes.set(name, [...(classes.get(name) ?? []), mention]);
  }
  return [...classes.keys()].sort().flatMap((name) => {
    const all = classes.get(name) ?? [];
    // A figure counts the parts of a document; of an event it may be the length or the toll, which tells nothing apart.
    return splitBy(all, ({ kind, numbers }) => (kind === 'document' ? numbers : [])).flatMap((group) =>
      splitBy(group, ({ countries }) => countries),
    );
  });
}

/** Groups joined by a shared mark; what carries none goes to the group that most texts know. */
function splitBy(mentions: readonly Mention[], marksOf: (mention: Mention) => readonly string[]): Mention[][] {
  const groups: { marks: Set<string>; mentions: Mention[] }[] = [];
  for (const mention of mentions) {
    const marks = marksOf(mention);
    if (marks.length === 0) continue;
    const same = groups.filter((group) => marks.some((mark) => group.marks.has(mark)));
    const joined = {
      marks: new Set([...marks, ...same.flatMap((group) => [...group.marks])]),
      mentions: [...same.flatMap((group) => group.mentions), mention],
    };
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  const texts = (list: readonly Mention[]) => new Set(list.map(({ text }) => text)).size;
  groups.sort(
    (a, b) =>
      texts(b.mentions) - texts(a.mentions) ||
      b.mentions.length - a.mentions.length ||
      ([...a.marks].sort().join() < [...b.marks].sort().join() ? -1 : 1),
  );
  const bare = mentions.filter((mention) => marksOf(mention).length === 0);
  if (groups.length === 0) return bare.length ? [bare] : [];
  groups[0]?.mentions.push(...bare);
  return groups.map((group) => group.mentions);
}
