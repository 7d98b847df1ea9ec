import 'server-only';
import type { ComparisonRequest, RequestedText } from '../api/comparison-request';
import { buildTextInput } from '../ingest/words/build-text-input';
import type { TextInput } from '../model/text';
import { createId, createToken, hashToken } from '../share/tokens';
import type { Store } from '../store/store';
import { COMPARE_JOB } from './run-comparisons';
import { assignTextIds, slugOf } from './text-ids';

/**
 * Keep a new comparison and the job to make it. When this resolves, neither can be lost any more.
 * Shape:  its id, and the secret of its edit link, which is stored nowhere.
 */
export async function createComparison(
  store: Pick<Store, 'createComparison'>,
  request: ComparisonRequest,
  nowMs: number,
): Promise<{ id: string; editToken: string }> {
  const id = createId();
  const editToken = createToken();
  const given = { id, title: request.title, inputs: buildInputs(request.texts), editHash: hashToken(editToken) };
  await store.createComparison({ ...given, createdAtMs: nowMs }, { kind: COMPARE_JOB, runAtMs: nowMs });
  return { id, editToken };
}

function buildInputs(texts: RequestedText[]): TextInput[] {
  const ids = assignTextIds(texts.map((text) => slugOf(text.outlet)));
  return texts.map((text, index) => buildInput(text, ids[index] ?? ''));
}

/** A requested text as the engine takes it. Shape: the text and its id in the comparison in. */
export function buildInput({ outlet, via, published, publishedFrom, ...fields }: RequestedText, id: string): TextInput {
  return buildTextInput({
    ...fields,
    id,
    outletName: outlet,
    viaName: via ?? undefined,
    published: published ? { value: published, from: publishedFrom ?? 'person' } : null,
  });
}
