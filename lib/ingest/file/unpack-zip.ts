import 'server-only';
import { Unzip, UnzipInflate } from 'fflate';

export type Unpacked =
  | { ok: true; files: Record<string, Uint8Array> }
  | { ok: false; why: 'bomb' | 'damaged' | 'encrypted' };

const MOST_FILES = 3000;
/** Small steps, so that a bomb is noticed before its first megabytes have grown to gigabytes. */
const STEP_BYTES = 8192;

/**
 * The wanted files of an archive, counted while they are unpacked: what an archive says of its own sizes is not believed.
 * Shape:  archive, names that are wanted and the most bytes in; their contents out.
 * Errors: bomb (more bytes or files than allowed), damaged, encrypted.
 */
export function unpackZip(bytes: Uint8Array, isWanted: (name: string) => boolean, mostBytes: number): Unpacked {
  if (isEncrypted(bytes)) return { ok: false, why: 'encrypted' };
  if (!hasEnd(bytes)) return { ok: false, why: 'damaged' };
  const chunks = new Map<string, Uint8Array[]>();
  let length = 0;
  let count = 0;
  let broken = false;
  const unzip = new Unzip((file) => {
    if (++count > MOST_FILES || !isWanted(file.name)) return;
    const parts: Uint8Array[] = [];
    chunks.set(file.name, parts);
    file.ondata = (error, chunk) => {
      broken ||= error !== null;
      if (error) return;
      length += chunk.length;
      if (length <= mostBytes) parts.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
      if (length > mostBytes || count > MOST_FILES) return { ok: false, why: 'bomb' };
      if (broken) return { ok: false, why: 'damaged' };
    }
  } catch {
    // The library throws a plain error for every way in which an archive can be broken.
    return { ok: false, why: 'damaged' };
  }
  const files = [...chunks].map(([name, parts]) => [name, new Uint8Array(Buffer.concat(parts))] as const);
  return { ok: true, files: Object.fromEntries(files) };
}

/** Bit 0 of the flags of the first file. */
function isEncrypted(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

/** The list of contents stands at the end: an archive that was cut off has lost it. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.slice(-66_000)).lastIndexOf('PK\u0005\u0006', undefined, 'latin1') !== -1;
}
