import 'server-only';
import { constants, inflateSync } from 'node:zlib';

/** A page as a picture in print quality has fewer bytes; the words of a page have some thousand. */
const MOST_STREAM_BYTES = 128 * 1024 * 1024;
const MOST_BYTES = 512 * 1024 * 1024;
/** Packed again and again a few hundred bytes hold gigabytes. */
const MOST_LAYERS = 3;

/**
 * Whether the packed parts of a PDF hold more than any article: its reader would unpack them into memory whatever their size.
 * What the file says of its parts is not believed: each is tried, also for packing inside packing.
 * Shape:  bytes of a PDF in.
 * Errors: none. A part that is broken or packed in another way (pictures, LZW) counts as nothing; a thread's time ends those.
 */
export function isPdfBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = MOST_BYTES;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + 1;
    left -= countUnpacked(file.subarray(start), Math.min(left, MOST_STREAM_BYTES), MOST_LAYERS);
    if (left < 0) return true;
  }
  return false;
}

/** Bytes in all layers; endless when there are more than `most`, or more layers than anybody needs. */
function countUnpacked(packed: Buffer, most: number, layers: number): number {
  // The first byte of zlib's head, as every writer makes it.
  if (packed[0] === undefined || (packed[0] & 15) !== 8) return 0;
  if (layers === 0) return Number.POSITIVE_INFINITY;
  try {
    const inner = inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return inner.length + countUnpacked(inner, most, layers - 1);
  } catch (cause) {
    // Too large is the answer that is looked for; anything else is no packing of this kind.
    return (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0;
  }
}
