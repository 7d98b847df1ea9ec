/** One change on a draft. */
import type { Draft } from './draft';
import { hideFact, makeNewFact, mergeFacts, moveFact, renameFact, splitFact } from './fact-operations';
import { judgeDisagreement, setTellings } from './judge-operations';
import { addNote, changeNote, judgeNote, removeNote } from './note-operations';
import type { Change } from './operation';
import { addPassage, movePassage, takeOut } from './passage-operations';
import { editText, renameComparison, setRole } from './text-operations';

type Appliers = {
  [K in Change['kind']]: (draft: Draft, change: Extract<Change, { kind: K }>, entryId: string) => string | null;
};

const APPLIERS: Appliers = {
  merge_facts: mergeFacts,
  split_fact: splitFact,
  new_fact: makeNewFact,
  rename_fact: renameFact,
  move_fact: moveFact,
  hide_fact: hideFact,
  move_passage: movePassage,
  add_passage: addPassage,
  take_out: takeOut,
  judge_disagreement: judgeDisagreement,
  set_tellings: setTellings,
  set_role: setRole,
  edit_text: editText,
  rename_comparison: renameComparison,
  add_note: addNote,
  change_note: changeNote,
  judge_note: judgeNote,
  remove_note: removeNote,
};

/**
 * Carry out one change. `entryId` names what it makes.
 * Errors: why it does not apply, in a plain sentence, and nothing is changed then; null when it does.
 */
export function applyChange(draft: Draft, change: Change, entryId: string): string | null {
  const apply = APPLIERS[change.kind] as ((draft: Draft, change: Change, entryId: string) => string | null) | undefined;
  // The log can hold what a later version wrote.
  return apply ? apply(draft, change, entryId) : 'A newer Tellings made this change; this one does not know it.';
}
