import type { FoundPattern } from './find-patterns';

/** Why a pattern that recheck can't call safe does no harm where it stands. */
export interface PatternBound {
  /** The longest input that it meets, in UTF-16 units. */
  most: number;
  /** What sees to the bound, and what the time is within it. */
  reason: string;
}

/** A text's most characters, where nothing cuts it before. */
const WHOLE_TEXT = 200_000;
const REACH = 'The fuzzer counts a repeat of at most so many as growth; each start reads so far and no farther.';
const OF_WORDS = 'countWords gives a long line a word for every 40 characters, and the rule asks for few words:';
const WORD_BY_WORD = 'A word and its blank can be read in one way only, and the pattern is tied to the start.';
const FIXED_WORDS = 'Words of a list, looked for once at each place; the analysis ends before it has read them all.';
const SCENE = 'sceneOf reads 240 characters back.';
const QUANTITY = 'Read 160 characters to each side of a number.';

/** By file; all patterns of the file that begin so are meant. */
type Bounds = Readonly<Record<string, readonly (readonly [begins: string, most: number, reason: string])[]>>;

const BOUNDS: Bounds = {
  'lib/segment/abbreviations.ts': [['[\\p{L}\\p{N}][', 40, 'isBoundary hands over the 40 characters before a stop.']],
  'lib/segment/boilerplate.ts': [
    ['^[\\s|•·', 800, `${OF_WORDS} 20.`],
    ['^(?:do you )', 3600, `${OF_WORDS} 90. Tied to the start, with one free stretch.`],
    ['\\b(?:is|are) an? ', 8000, `${OF_WORDS} 200. ${REACH}`],
    ['\\b(?:', 3600, `${OF_WORDS} 90. ${REACH}`],
  ],
  'lib/segment/credits.ts': [
    ['^(?:(?:[Bb]y|BY', 800, `${OF_WORDS} 20, which is also the most names there can be.`],
    ['^[[(]?(?:image', 2400, `${OF_WORDS} 60. ${REACH}`],
    ['Credit\\p{Lu}', 2400, `${OF_WORDS} 60. ${REACH}`],
    ['\\b(?:is|was|has been', 4400, `${OF_WORDS} 110. ${REACH}`],
  ],
  'lib/segment/furniture.ts': [
    ['([\\p{L}\\p{N}-]{3,})', 2000, 'markBanner reads 2,000 characters of the last four parts.'],
  ],
  'lib/segment/parts.ts': [['^(?:\\p{Lu}', 120, 'splitParagraph reads the first 120 characters.']],
  'lib/segment/posts.ts': [['https?:', 3600, `${OF_WORDS} 90. Fixed words, one place each.`]],
  'lib/segment/signature.ts': [['[—–-]', 800, `${OF_WORDS} 20; elsewhere the last 140 characters are read.`]],
  'lib/segment/topic.ts': [['(?:^|[.!?:…]', 6, 'isOpening reads six characters.']],
  'lib/segment/introductions.ts': [['\\b(?:an?|the|this', 160, 'isToldBefore reads 160 characters back from a noun.']],
  'lib/detect/date-readings.ts': [['\\b(?:will|would', 160, 'findDates hands over the 160 characters before a date.']],
  'lib/detect/dates.ts': [
    [
      '(?<![A-Za-z',
      WHOLE_TEXT,
      'A number in words is at most a few words long, so each start reads a few words; twice the sentence took twice the time.',
    ],
  ],
  'lib/detect/figure-quantities.ts': [
    [
      '(?<![A-Za-z',
      WHOLE_TEXT,
      'Each start reads one number and its unit, of a few words each; too large to be analysed in time.',
    ],
    ['(\\p{Ll}?', 160, QUANTITY],
    ['\\b(?:ran|run', 160, QUANTITY],
    ['\\p{Lu}\\p{L}+,', 160, QUANTITY],
    ['^\\s(?:', 160, `${QUANTITY} ${WORD_BY_WORD}`],
  ],
  'lib/detect/figure-relation.ts': [['0+$', 25, 'The digits of one number as JavaScript prints it.']],
  'lib/detect/figure-roles.ts': [['\\b(?:', WHOLE_TEXT, FIXED_WORDS]],
  'lib/detect/figure-scene.ts': [
    ['(?:\\b(?:began', 240, SCENE],
    ['\\b(?:another', 240, SCENE],
    ['\\b(?:last', 240, SCENE],
    ['\\b(?:said', 240, SCENE],
    ['^\\s*(?:more', WHOLE_TEXT, WORD_BY_WORD],
  ],
  'lib/detect/figure-shares.ts': [
    ['(?:an?|one', 80, 'A match of FRACTION: words of fixed lists.'],
    ['(?<![A-Za-z', WHOLE_TEXT, 'Each start reads one share, of a few words; too large to be analysed in time.'],
  ],
  'lib/detect/figures.ts': [
    [
      '(?:https?:',
      WHOLE_TEXT,
      'The fuzzer leaves the look-behind out: only the first letter of a run of letters and hyphens can begin an address.',
    ],
  ],
  'lib/detect/invented-texts.ts': [['.+?', 5000, 'Makes texts for tests; it never reads a stranger’s.']],
  'lib/detect/news-organisations.ts': [
    ['\\((', WHOLE_TEXT, `Each line is read once, tied to its start or to a bracket. ${FIXED_WORDS}`],
  ],
  'lib/detect/reporting-verbs.ts': [['^\\s*(?:\\S+\\s)', WHOLE_TEXT, WORD_BY_WORD]],
  'lib/detect/telling-bonds.ts': [['^0+', 25, 'The digits of one number as JavaScript prints it.']],
  'lib/ingest/decode-text.ts': [['<(?:meta', 4096, 'findStatedInMarkup reads the first 4,096 bytes.']],
  'lib/ingest/guess-metadata.ts': [['(?:©', WHOLE_TEXT, REACH]],
  'lib/ingest/join-pdf-lines.ts': [['(\\p{L}+)-$', 80, 'joinWords reads the last 80 characters.']],
  'lib/ingest/page-metadata.ts': [
    ['(?<!\\s)\\s+', WHOLE_TEXT, `Only the first of several blanks can begin a match. ${REACH}`],
  ],
  'lib/ingest/page-walls.ts': [['\\b(?:', 50_000, `findWall reads so far. ${REACH}`]],
  'lib/ingest/split-texts.ts': [['^\\p{Lu}', 240, 'Lines are read 240 characters far.']],
  'lib/ingest/stated-date.ts': [['^(?:first ', 120, 'findStatedDate leaves longer lines alone.']],
};

/** Files that build patterns while they work, and of what: check-patterns can't see these. */
export const BUILT_LATER: Readonly<Record<string, string>> = {
  'lib/detect/news-organisations.ts': 'The names of the outlets compared, each escaped, joined as alternatives.',
  'lib/detect/source-chain.ts': 'The name of one news organisation, escaped; nothing in it repeats.',
};

/** The bound that a person has stated for a pattern, or undefined. */
export function boundOf({ pattern, where }: FoundPattern): PatternBound | undefined {
  const found = BOUNDS[where[0] ?? '']?.find(([begins]) => pattern.startsWith(begins));
  return found && { most: found[1], reason: found[2] };
}
