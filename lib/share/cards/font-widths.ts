import 'server-only';
import { inflateSync } from 'node:zlib';

/** How wide a font's characters are: all that is needed to break lines before they are drawn. */
export interface FontWidths {
  has: (codePoint: number) => boolean;
  /** In parts of the font's size; kerning is left out, so a line is never wider than this says by more than a hair. */
  widthOf: (codePoint: number) => number;
}

/**
 * Read the widths from a WOFF 1 file, as @fontsource ships them.
 * Errors: throws on a file that is no WOFF; the files are ours and are read by a test.
 * Source: https://www.w3.org/TR/WOFF/ and the OpenType tables head, hhea, hmtx and cmap (format 4).
 */
export function readWidths(woff: Buffer): FontWidths {
  const table = readTables(woff);
  const unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const hmtx = table('hmtx');
  const glyphOf = readCharacterMap(table('cmap'));
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    widthOf: (codePoint) => hmtx.readUInt16BE(Math.min(glyphOf(codePoint), metrics - 1) * 4) / unitsPerEm,
  };
}

function readTables(woff: Buffer): (name: string) => Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF file.');
  const entries = new Map<string, Buffer>();
  for (let n = 0; n < woff.readUInt16BE(12); n++) {
    const at = 44 + n * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    entries.set(woff.toString('latin1', at, at + 4), packed < length ? inflateSync(bytes) : bytes);
  }
  return (name) => {
    const bytes = entries.get(name);
    if (!bytes) throw new Error(`The font has no table ${name}.`);
    return bytes;
  };
}

/** Glyph of a character, 0 for none: format 4, the ranges of the basic plane, which every one of our fonts has. */
function readCharacterMap(cmap: Buffer): (codePoint: number) => number {
  const count = cmap.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_, n) => cmap.readUInt32BE(4 + n * 8 + 4));
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4.');
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  return (codePoint) => {
    for (let n = 0; n < segments; n++) {
      if (codePoint > cmap.readUInt16BE(ends + n * 2)) continue;
      const first = cmap.readUInt16BE(starts + n * 2);
      if (codePoint < first) return 0;
      const delta = cmap.readUInt16BE(deltas + n * 2);
      const range = cmap.readUInt16BE(ranges + n * 2);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(ranges + n * 2 + range + (codePoint - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
