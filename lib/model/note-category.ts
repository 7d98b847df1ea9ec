/** The categories of framing notes: one table that the engine, the interface and the documentation read. */

export const NOTE_CATEGORY_IDS = [
  'loaded_word',
  'label_or_epithet',
  'loaded_reporting_verb',
  'subjective_qualifier',
  'sensationalism',
  'built_in_certainty',
  'motive_reading',
  'opinion_as_fact',
  'sweeping_claim',
  'doubt_or_distance',
  'unnamed_source',
  'hidden_agent',
  'selection_and_placement',
] as const;
export type NoteCategoryId = (typeof NOTE_CATEGORY_IDS)[number];

/** A: a wording choice, marked. B: a craft signal, shown neutrally and never counted. C: comes from the comparison. */
export type NoteTier = 'A' | 'B' | 'C';
export const NOTE_GROUPS = ['Words', 'Names', 'Verbs', 'Certainty', 'What’s missing'] as const;
export type NoteGroup = (typeof NOTE_GROUPS)[number];

export interface NoteCategory {
  id: NoteCategoryId;
  /** For readers. */
  title: string;
  definition: string;
  tier: NoteTier;
  group: NoteGroup;
}

const category = (
  id: NoteCategoryId,
  title: string,
  tier: NoteTier,
  group: NoteGroup,
  definition: string,
): NoteCategory => ({ id, title, tier, group, definition });

/**
 * Every category once, in the order in which readers meet them.
 * Source: the taxonomy measured on labelled sets, docs in design/notes.md; five groups because thirteen names are too many to teach.
 */
export const NOTE_CATEGORIES: readonly NoteCategory[] = [
  category('loaded_word', 'Loaded word', 'A', 'Words', 'A word that approves or disapproves beyond the fact.'),
  category(
    'label_or_epithet',
    'Label',
    'A',
    'Names',
    'A contested class is put on a person, a group or a thing instead of a description.',
  ),
  category(
    'loaded_reporting_verb',
    'Loaded verb of saying',
    'A',
    'Verbs',
    'A verb of saying that grades the speaker: claimed, admitted, slammed.',
  ),
  category(
    'subjective_qualifier',
    'Rating word',
    'A',
    'Words',
    'An adjective or adverb that rates instead of describing.',
  ),
  category('sensationalism', 'Drama', 'A', 'Words', 'A word of size or drama that raises the temperature.'),
  category(
    'built_in_certainty',
    'Built-in certainty',
    'A',
    'Certainty',
    'Wording that treats a point that can be disputed as settled.',
  ),
  category(
    'motive_reading',
    'Motive reading',
    'A',
    'Certainty',
    'Says what somebody wants, fears or intends without saying how it is known.',
  ),
  category(
    'opinion_as_fact',
    'View as fact',
    'A',
    'Certainty',
    'A judgement or a pointed question that nobody is named for.',
  ),
  category(
    'sweeping_claim',
    'Sweeping claim',
    'A',
    'Certainty',
    'A claim about all, always or never, or about a whole group.',
  ),
  category('doubt_or_distance', 'Distance', 'B', 'Certainty', 'Wording that holds a statement at arm’s length.'),
  category('unnamed_source', 'Unnamed source', 'B', 'What’s missing', 'A source that cannot be checked.'),
  category(
    'hidden_agent',
    'Hidden agent',
    'B',
    'What’s missing',
    'A sentence that leaves out who acted, where another text says it.',
  ),
  category(
    'selection_and_placement',
    'Selection and place',
    'C',
    'What’s missing',
    'A fact that one text has and another lacks, or that stands first in one and last in another.',
  ),
];

const BY_ID = new Map<string, NoteCategory>(NOTE_CATEGORIES.map((entry) => [entry.id, entry]));

/** The category of an id, or null for a category that a person wrote. */
export function findNoteCategory(id: string): NoteCategory | null {
  return BY_ID.get(id) ?? null;
}
