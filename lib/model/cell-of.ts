/**
 * What a document keyed by the ids of its texts holds for one of them. Ids come from outlets' names, files and addresses,
 * and may be a word that every object has ("constructor").
 * Errors: none. A text that has no entry of its own gives undefined.
 */
export function cellOf<Value>(cells: Readonly<Record<string, Value>>, text: string): Value | undefined {
  return Object.hasOwn(cells, text) ? cells[text] : undefined;
}
