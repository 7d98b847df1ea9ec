/** The things that an operation sets, and to what: two operations that set one thing differently cannot both hold. */
import type { Passage } from '../model/text';
import { fieldsOf, type Operation } from './operation';

/** Name of the thing → its value, both as words to be compared. */
export type Slots = ReadonlyMap<string, string>;

const word = (value: unknown): string => JSON.stringify(value ?? null);
const spot = ({ text, start, end }: Passage): string => `passage ${text} ${start}-${end}`;

/** What an operation sets. */
export function findSlots(operation: Operation): Slots {
  return new Map(listSlots(operation));
}

function listSlots(operation: Operation): [string, string][] {
  switch (operation.kind) {
    case 'merge_facts': {
      const { from, into } = operation;
      const merged = `merged into ${into.id}`;
      // The row that goes has no title, order or tellings of its own any more; both keep their passages.
      return [
        ...['title', 'hidden', 'tellings', 'order', 'merged'].map((part): [string, string] => [
          `fact ${from.id} ${part}`,
          merged,
        ]),
        [`fact ${from.id} shape`, 'whole'],
        [`fact ${into.id} shape`, 'whole'],
        // Merged into each other, neither would be left.
        [`fact ${into.id} merged`, 'stays'],
      ];
    }
    case 'split_fact':
      return [
        [`fact ${operation.fact.id} shape`, 'split'],
        ...operation.passages.map((passage): [string, string] => [spot(passage), `split ${word(operation.title)}`]),
      ];
    case 'move_passage':
      return [[spot(operation.passage), `in ${operation.to.id}`]];
    case 'take_out':
      return [
        [spot(operation.passage), 'out'],
        [`${spot(operation.passage)} in ${operation.fact.id}`, 'out'],
      ];
    case 'add_passage':
      return [[`${spot(operation.passage)} in ${operation.fact.id}`, 'in']];
    case 'rename_fact':
      return [[`fact ${operation.fact.id} title`, word(operation.title)]];
    case 'move_fact':
      return [[`fact ${operation.fact.id} order`, word(operation.before?.id)]];
    case 'hide_fact':
      return [[`fact ${operation.fact.id} hidden`, word(operation.hidden)]];
    case 'judge_disagreement': {
      const { fact, disagreement, verdict, becomes } = operation;
      const { kind, between, evidence } = disagreement;
      const which = word([kind, [...between].sort(), (evidence ?? []).map(spot)]);
      return [[`fact ${fact.id} disagreement ${which}`, word([verdict, becomes ?? kind])]];
    }
    case 'set_tellings': {
      const groups = operation.groups.map((group) => [...group].sort().join(' ')).sort();
      return [[`fact ${operation.fact.id} tellings`, word(groups)]];
    }
    case 'set_role':
      return [[`role ${operation.range.text} ${operation.range.start}-${operation.range.end}`, operation.role]];
    case 'edit_text':
      return fieldsOf(operation.changes).map((field) => [
        `text ${operation.text} ${field}`,
        word(operation.changes[field]),
      ]);
    case 'rename_comparison':
      return [['title', word(operation.title)]];
    case 'change_note':
      return [
        [`note ${operation.note.id} there`, 'yes'],
        ...Object.entries(operation.words).map(([part, value]): [string, string] => [
          `note ${operation.note.id} ${part}`,
          word(value),
        ]),
      ];
    case 'judge_note':
      return [
        [`note ${operation.note.id} there`, 'yes'],
        [`note ${operation.note.id} status`, operation.status],
      ];
    case 'remove_note':
      return [[`note ${operation.note.id} there`, 'no']];
    case 'undo':
    case 'redo':
      return [[`entry ${operation.entry}`, operation.kind]];
    default:
      return [];
  }
}
