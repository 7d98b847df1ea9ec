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
  /** What the rules look at. */
  signal: string;
  /** A sentence of our invention; the words that would be marked stand in brackets. */
  example: string;
  /** What the rules are known to get wrong. */
  misses: string;
}

const category = (
  id: NoteCategoryId,
  title: string,
  tier: NoteTier,
  group: NoteGroup,
  definition: string,
): NoteCategory => ({ id, title, tier, group, definition, ...EXPLAINED[id] });

const EXPLAINED: Record<NoteCategoryId, Pick<NoteCategory, 'signal' | 'example' | 'misses'>> = {
  loaded_word: {
    signal: 'Entries of our lists; words that the trained tagger is sure of.',
    example: 'The council [rammed through] the harbour tax on a Friday night.',
    misses: 'Irony; words of war and disaster in reports of them; a party’s own use of a word such as propaganda.',
  },
  label_or_epithet: {
    signal:
      'Labels for people, groups and governments; a side given in one adjective (Tolland-friendly). Each party’s label stands in one entry with its counterpart.',
    example: 'The [hardline] minister refused to meet the delegation.',
    misses: 'What people call themselves; historical names of movements; names of parties in lists.',
  },
  loaded_reporting_verb: {
    signal: 'Verbs that grade a speaker, where they report speech and do not strike, claim land or name a noise.',
    example: 'Mayor Tolland [slammed] the council over the late repair.',
    misses: 'Nouns that look like the verb in a title or a list of works; a true admission outside a court.',
  },
  subjective_qualifier: {
    signal: 'Adjectives and adverbs of rating.',
    example: '[Sadly], the bill passed without debate.',
    misses: 'Fixed terms such as extreme poverty that are not on our list of them.',
  },
  sensationalism: {
    signal: 'Words of size and drama; emptied where the sentence is about a real disaster.',
    example: 'The letter was a [bombshell] for the party.',
    misses: 'Disasters whose word is not in the same sentence; pictures on a flag or a map.',
  },
  built_in_certainty: {
    signal: 'of course, clearly, proves, exposed, so-called, the only way.',
    example: '[Of course] the minister knew about the letter.',
    misses: 'so-called before a name that simply is called so; points that really are settled.',
  },
  motive_reading: {
    signal: 'Aims, wishes and feelings stated of others; never of “we” or “I”.',
    example: 'Brill, [desperate to] keep his seat, voted with the other side.',
    misses: 'Wishes for the future; aims that were stated one sentence earlier.',
  },
  opinion_as_fact: {
    signal: 'should and must of duty, verdicts, forecasts, questions that the text asks in its own name.',
    example: 'The vote [raises questions] about the board.',
    misses: 'Headings of an explainer that are written as questions.',
  },
  sweeping_claim: {
    signal: 'All, never, nobody, a whole group with a verb of mind.',
    example: '[Everyone knows] that the vote was bought.',
    misses: 'Promises and appeals (every single child); what somebody else is quoted as claiming.',
  },
  doubt_or_distance: {
    signal: 'allegedly, reportedly, supposedly; two or more words of guessing in one sentence.',
    example: 'The letter was [supposedly] sent in March.',
    misses: 'Ordinary care about the weather or the future.',
  },
  unnamed_source: {
    signal: 'critics say, officials familiar with, it is believed; sources found in the text that name nobody.',
    example: '[Critics say] the bridge cost too much.',
    misses: 'Groups that are named a sentence earlier.',
  },
  hidden_agent: {
    signal: 'A passive without “by”, only where another text of the comparison names who acted.',
    example: 'The documents [were published] on Monday.',
    misses: 'Most passives: a single text never shows one.',
  },
  selection_and_placement: {
    signal:
      'A fact at the top of one text and in the last third of another; a fact that most texts have and one complete text lacks.',
    example: 'In three of four texts, not found in the fourth.',
    misses: 'Facts told in words that the alignment did not recognise; length and time of publication explain much.',
  },
};

/**
 * Every category once, in the order in which readers meet them.
 * Source: the taxonomy measured on labelled sets, docs/decisions/0006-notes.md; five groups because thirteen names are too many to teach.
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
