import 'server-only';
import { createHash } from 'node:crypto';
import { parseOperationRequest } from '../api/operation-request';
import { failure, type Result, success } from '../errors';
import type { ReadAnnotations } from '../exchange/web-annotations';
import { readRevised } from '../share/read-revised';
import type { Store } from '../store/store';
import { takeOperation } from './take-operation';

/**
 * Add notes that were read from a file to a comparison, each as a change of its own that can be undone.
 * Shape:  how many were added, and in plain sentences why others were not. The same file adds its notes once.
 * Errors: not_found, not_ready.
 */
export async function importNotes(
  store: Store,
  comparisonId: string,
  { notes, problems }: ReadAnnotations,
  maker: { by: string; nowMs: number },
): Promise<Result<{ added: number; problems: string[] }>> {
  const trouble = [...problems];
  let added = 0;
  for (const [n, note] of notes.entries()) {
    const revised = await readRevised(store, comparisonId);
    if (!revised) return failure('not_found');
    const { targets, category, voice, explanation, neutral = null, strength } = note;
    const id = nameOf([category, explanation, ...targets.flatMap(({ text, start, end }) => [text, start, end])]);
    const words = { category, voice, explanation, neutral, strength };
    const given = parseOperationRequest({ id, madeOn: revised.place, operation: { kind: 'add_note', targets, words } });
    const taken = given.ok ? await takeOperation(store, comparisonId, given.value, maker) : given;
    if (taken.ok && taken.value.taken) added++;
    else
      trouble.push(
        `Note ${n + 1} could not be added${taken.ok || !taken.error.detail ? '' : `: ${taken.error.detail}`}.`,
      );
  }
  return success({ added, problems: trouble });
}

/** A UUID that the same note always has, so that it is taken once (version 8: made by ourselves). */
function nameOf(parts: (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
