/** A new random id. `crypto.randomUUID` is missing on plain http, which a school's network may well use. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
