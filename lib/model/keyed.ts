/**
 * A table that is asked with a word from outside: of a text, a unit, a name, a language, a field of a file. A plain object
 * would answer "constructor" and "toString" too, with what every object has.
 * Shape:  an object literal in, its own entries out.
 * Errors: none. A word that the table does not hold gives undefined.
 */
export function keyed<Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(table));
}
