import 'server-only';
import { findObstacle, type RequestedText } from '../api/comparison-request';
import { failure, type Result, success } from '../errors';
import type { TextInput } from '../model/text';
import type { Store } from '../store/store';
import { buildInput } from './create-comparison';
import { COMPARE_JOB } from './run-comparisons';
import { assignTextIds, slugOf } from './text-ids';

type TextsStore = Pick<Store, 'getComparison' | 'replaceInputs'>;

/**
 * Add a text to a comparison and have it compared anew; until then the old document stays.
 * Shape:  the new text's id out.
 * Errors: those of a request; comparison_changed when somebody else was faster; not_found.
 */
export function addText(store: TextsStore, id: string, text: RequestedText, nowMs: number): Promise<Result<string>> {
  return change(store, id, nowMs, (inputs) => {
    // The ids that are taken come first and keep their names: facts and notes point at them.
    const textId = assignTextIds([...inputs.map((input) => input.id), slugOf(text.outlet)]).at(-1) ?? '';
    return success({ inputs: [...inputs, buildInput(text, textId)], answer: textId });
  });
}

/** Take a text out of a comparison and have the others compared anew. Errors: as `addText`; text_unknown, too_few_texts. */
export function removeText(store: TextsStore, id: string, textId: string, nowMs: number): Promise<Result<string>> {
  return change(store, id, nowMs, (inputs) => {
    const left = inputs.filter((input) => input.id !== textId);
    return left.length === inputs.length ? failure('text_unknown') : success({ inputs: left, answer: textId });
  });
}

type Change = (inputs: TextInput[]) => Result<{ inputs: TextInput[]; answer: string }>;

async function change(store: TextsStore, id: string, nowMs: number, build: Change): Promise<Result<string>> {
  const stored = await store.getComparison(id);
  if (!stored) return failure('not_found');
  const changed = build(stored.inputs);
  if (!changed.ok) return changed;
  const { inputs, answer } = changed.value;
  const obstacle = findObstacle(inputs.map(({ outlet, body }) => ({ outlet: outlet.name, body })));
  if (obstacle) return obstacle;
  const job = { kind: COMPARE_JOB, runAtMs: nowMs };
  const isSaved = await store.replaceInputs(id, stored.version, inputs, job, nowMs);
  return isSaved ? success(answer) : failure('comparison_changed');
}
