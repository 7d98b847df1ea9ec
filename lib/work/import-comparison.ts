import 'server-only';
import type { ComparedText, Comparison } from '../model/comparison';
import type { TextInput } from '../model/text';
import { createId, createToken, hashToken } from '../share/tokens';
import type { Store } from '../store/store';

/**
 * Keep a comparison that was read from a file, as it is.
 * Shape:  its id, and the secret of its edit link, which is stored nowhere.
 *         A text without its body (a quote-only file) has an empty input: what is there can be read, not compared anew.
 */
export async function importComparison(
  store: Pick<Store, 'createComparison'>,
  document: Comparison,
  nowMs: number,
): Promise<{ id: string; editToken: string }> {
  const id = createId();
  const editToken = createToken();
  const inputs = document.texts.map(inputOf);
  const given = { id, title: document.title, inputs, editHash: hashToken(editToken), createdAtMs: nowMs, document };
  await store.createComparison(given, null);
  return { id, editToken };
}

function inputOf({ id, outlet, via, headline, byline, published, url, body, sha256 }: ComparedText): TextInput {
  return { id, outlet, ...(via ? { via } : {}), headline, byline, published, url, body: body ?? '', sha256 };
}
