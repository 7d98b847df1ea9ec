/** What an operation did, as a sentence of the history. */
import type { Comparison } from '../model/comparison';
import type { Passage } from '../model/text';
import { FIELD_WORDS } from '../page-words/text-names';
import type { Change, FactRef, NoteRef, Operation, TextChanges } from './operation';
import { shortWords } from './short-words';

type Titles = { title: string; texts: readonly Pick<Comparison['texts'][number], 'id' | 'outlet'>[] };

const SENTENCE_WORDS = 60;

/**
 * One plain sentence without its subject: merged “Length of the call” into “The call”.
 * Shape:  names rows by the titles they had then, texts by their outlets' names now. `changeOf` finds what an undo is about.
 */
export function describeOperation(
  operation: Operation,
  document: Titles,
  changeOf: (entryId: string) => Change | null = () => null,
): string {
  if (operation.kind !== 'undo' && operation.kind !== 'redo') return describeChange(operation, document);
  const change = changeOf(operation.entry);
  const said = change ? describeChange(change, document) : 'an unknown change';
  return operation.kind === 'undo' ? `undid: ${said}` : `did again: ${said}`;
}

type Describers = { [K in Change['kind']]: (change: Extract<Change, { kind: K }>, document: Titles) => string };

const DESCRIBERS: Describers = {
  merge_facts: ({ from, into }) => `merged ${row(from)} into ${row(into)}`,
  split_fact: ({ fact, passages, title }, d) =>
    `split ${quoted(passages, d)} off ${row(fact)}${title ? ` as ${said(title)}` : ''}`,
  new_fact: ({ passages, title }, d) => `made a row${title ? ` ${said(title)}` : ''} of ${quoted(passages, d)}`,
  rename_fact: ({ fact, title }) => `renamed ${row(fact)} to ${said(title)}`,
  move_fact: ({ fact, before }) => `put ${row(fact)} ${before ? `before ${row(before)}` : 'last'}`,
  hide_fact: ({ fact, hidden }) => (hidden ? `hid ${row(fact)}` : `showed ${row(fact)} again`),
  move_passage: ({ passage, from, to }, d) => `moved ${quoted([passage], d)} from ${row(from)} to ${row(to)}`,
  add_passage: ({ passage, fact }, d) => `added ${quoted([passage], d)} to ${row(fact)}`,
  take_out: ({ passage, fact }, d) => `took ${quoted([passage], d)} out of ${row(fact)}`,
  judge_disagreement: ({ fact, disagreement: { kind, between }, verdict, becomes }, d) => {
    const judged = becomes && becomes !== kind ? `${becomes}, not ${kind}` : `${verdict}: ${kind}`;
    return `marked a disagreement in ${row(fact)} as ${judged} (${between.map((id) => outletOf(id, d)).join(', ')})`;
  },
  set_tellings: ({ fact, groups }, d) => {
    const names = groups.map((group) => group.map((id) => outletOf(id, d)).join(' with '));
    return `set the tellings of ${row(fact)}: ${names.join('; ')}`;
  },
  set_role: ({ range, role }, d) =>
    `marked ${said(shortWords(range.head ?? '', SENTENCE_WORDS))} (${outletOf(range.text, d)}) as ${role.replace('_', ' ')}`,
  edit_text: ({ text, changes }, d) => `changed ${outletOf(text, d)}: ${describeFields(changes)}`,
  rename_comparison: ({ title }) => `renamed the comparison to ${said(title)}`,
  add_note: ({ targets, words }, d) => `noted at ${quoted(targets, d)}: ${shortWords(words.explanation, 120)}`,
  change_note: ({ note }, d) => `changed the note ${at(note, d)}`,
  judge_note: ({ note, status }, d) =>
    status === 'suggested' ? `left open the note ${at(note, d)}` : `${status} the note ${at(note, d)}`,
  remove_note: ({ note }, d) => `removed the note ${at(note, d)}`,
};

function describeChange(change: Change, document: Titles): string {
  const describe = DESCRIBERS[change.kind] as ((change: Change, document: Titles) => string) | undefined;
  return describe ? describe(change, document) : 'made a change that this Tellings does not know';
}

const said = (words: string) => `“${words}”`;
const row = ({ title, id }: FactRef) => said(title || id);
const outletOf = (id: string, { texts }: Titles) => texts.find((text) => text.id === id)?.outlet.name ?? id;

function quoted(passages: readonly Passage[], document: Titles): string {
  const [first] = passages;
  if (!first) return 'nothing';
  const more = passages.length > 1 ? ` and ${passages.length - 1} more` : '';
  return `${said(shortWords(first.quote, SENTENCE_WORDS))} (${outletOf(first.text, document)})${more}`;
}

function at({ target }: NoteRef, document: Titles): string {
  return target ? `at ${quoted([target], document)}` : 'that was there';
}

function describeFields(changes: TextChanges): string {
  const say = (value: unknown) => (value && typeof value === 'object' && 'name' in value ? value.name : value);
  const parts = Object.entries(changes).map(([field, value]) => {
    const name = FIELD_WORDS[field as keyof TextChanges];
    return value === null ? `${name} to none` : `${name} to ${said(shortWords(String(say(value)), SENTENCE_WORDS))}`;
  });
  return parts.join(', ');
}

/** The words of a person or a text that an operation holds, whole, so that none is lost with it. */
export function wordsOf(operation: Operation): string {
  const parts = Object.entries(operation).flatMap(([key, value]) => wordsIn(key, value));
  return [...new Set(parts)].join('\n');
}

const WORD_FIELDS = new Set('quote title explanation neutral head name published headline byline url'.split(' '));
/** Where rows are pointed at: their titles and passages are no words of the operation itself. */
const ROW_FIELDS = new Set(['fact', 'from', 'to', 'into', 'before', 'disagreement']);

function wordsIn(key: string, value: unknown): string[] {
  if (typeof value === 'string') return WORD_FIELDS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(key, item));
  if (!value || typeof value !== 'object' || ROW_FIELDS.has(key)) return [];
  return Object.entries(value).flatMap(([part, inner]) => wordsIn(part, inner));
}
