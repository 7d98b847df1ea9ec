import 'server-only';
import { createHash } from 'node:crypto';

/** About 60 KB each. */
const MOST_KEPT = 200;

const kept = new Map<string, Promise<Uint8Array>>();

/** A name for what a picture shows: another content has another name, and the same content is drawn once. */
export function nameContent(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

/** The picture of this name, drawn at most once while it is remembered; the longest unused is forgotten first. */
export function keepPicture(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = kept.get(name);
  kept.delete(name);
  const picture = known ?? draw();
  kept.set(name, picture);
  picture.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return picture;
}
