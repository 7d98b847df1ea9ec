import 'server-only';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { keyed } from '../../model/keyed';

/** More layers than one are a way to hide a bomb; no site needs them. */
const MOST_LAYERS = 2;

const UNPACKERS = keyed<() => Transform>({
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
});

/**
 * All bytes of an answer, unpacked; reading stops as soon as there are more than allowed, however small they came packed.
 * Shape:  a stream and its Content-Encoding in; the bytes out, or null when there are more than `mostBytes`.
 * Errors: rejects when the stream breaks off, its packing is broken or unknown, or the signal fires.
 */
export async function readUnpacked(
  packed: Readable,
  encoding: string,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const layers = encoding
    .split(',')
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer && layer !== 'identity');
  const unpackers = layers.reverse().map((layer) => UNPACKERS.get(layer)?.());
  if (unpackers.length > MOST_LAYERS || unpackers.some((unpacker) => !unpacker)) {
    packed.on('error', () => {});
    packed.destroy();
    throw new Error(`Unknown packing: ${encoding.slice(0, 60)}`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      length += chunk.length;
      if (length > mostBytes) throw new Error('Too large');
      chunks.push(chunk);
    }
  };
  try {
    await runAll([packed, ...unpackers, collect], { signal });
    return Buffer.concat(chunks);
  } catch (cause) {
    // Which of the streams complains first differs: the count alone tells.
    if (length > mostBytes) return null;
    throw signal.aborted ? signal.reason : cause;
  }
}

/** Node's types know lists of streams only; a last stage that is a function is documented and allowed. */
const runAll = pipeline as unknown as (stages: unknown[], options: { signal: AbortSignal }) => Promise<void>;
