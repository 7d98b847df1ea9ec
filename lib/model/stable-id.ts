/**
 * A short id that depends only on the words given, so that recomputing the same passage gives the same id.
 * Shape:  prefix plus 11 characters of 0–9 a–z; 53 bits of a mixed hash, enough for tens of thousands of ids a document.
 * Source: two 32-bit multiplicative hashes (Knuth), mixed as MurmurHash3 ends; FNV-1a has only 32 bits.
 */
export function stableId(prefix: string, ...parts: (string | number)[]): string {
  const words = parts.join('\u0000');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const mixed = 4294967296 * (2097151 & low) + (high >>> 0);
  return prefix + mixed.toString(36).padStart(11, '0');
}
