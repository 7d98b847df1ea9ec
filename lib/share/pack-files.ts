import 'server-only';
import { strToU8, zipSync } from 'fflate';

/** Files in one archive, each by its name. */
export function packFiles(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries([...files].map(([name, content]) => [name, strToU8(content)]));
  return zipSync(bytes, { level: 6 }) as Uint8Array<ArrayBuffer>;
}
