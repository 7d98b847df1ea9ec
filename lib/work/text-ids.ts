/**
 * An id for each text, made from its name: short enough to read in an exported document.
 * Shape:  as many ids as names, in their order; all different. A name that comes again gets -2, -3 …
 */
export function assignTextIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let id = name;
    for (let count = 2; taken.has(id); count++) id = `${name}-${count}`;
    taken.add(id);
    return id;
  });
}

/** A name as it may stand in an address: Latin letters, digits and single hyphens; "text" where nothing is left. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'text'
  );
}
