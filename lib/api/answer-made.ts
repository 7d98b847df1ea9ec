import 'server-only';
import { buildEditPath } from '../share/edit-cookie';
import { type Browser, keepKey } from '../share/library';
import type { Store } from '../store/store';
import { jsonAnswer } from './answer';

interface Made {
  id: string;
  editToken: string;
  status: 'working' | 'ready';
}

/**
 * The answer to a comparison that was just made or imported: where it is, and the only copy of the secret that opens it.
 * Shape:  the key is kept in the browser's library. Where that fails the comparison is there all the same: the answer says
 *         so (`kept` is false), and the edit link is the only way back.
 */
export async function answerMade(store: Store, browser: Browser, { id, editToken, status }: Made): Promise<Response> {
  const kept = await keepKey(store, browser, { kind: 'comparison', thing: id, shareId: null });
  if (!kept.ok) console.error('A key was not kept:', kept.error.kind, kept.error.cause ?? '');
  const answer = { id, editUrl: buildEditPath(id, editToken), status, kept: kept.ok };
  return jsonAnswer(answer, 201, { location: `/c/${id}` }, kept.ok ? kept.value : []);
}
