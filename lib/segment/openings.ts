import type { HealthProblem, SegmentedText, Sentence } from '../model/text';
import { problemAt } from './problem';

const EVENT =
  'meeting|call|calls|conversation|talks|discussions?|summit|decision|move|announcement|incident|attacks?|ruling|verdict|vote|statement|remarks|comments|report|deal|agreement|plan|proposal|strikes?|crash|explosion|blast|fire|arrests?|interview|speech|visit|lawsuit|suit|suspects?|victims?|pair|duo|trio|man|woman|couple|latter|former|two|three|men|women|case|charges|allegations|letter|video|footage|launch|vessel|aircraft|plane|shooting';
/** "The meeting took place": an event with "the" and at once its verb, nothing that says which. */
const DEFINITE = new RegExp(
  `^["“]?(?:The|This|That|These|Those|Such)\\s+(?:${EVENT})(?:\\s+(?:also|then|later|itself|themselves))?\\s+(?:took|take|came|comes|was|were|is|are|had|has|have|will|would|could|lasted|ended|began|begins|followed|follows|occurred|happened|marks?|marked|drew|stretched|went|said|says|told|prompted|sparked|did|does|also)\\b`,
);
const PRONOUN =
  /^["“]?(?:He|She|They|It|His|Her|Their|Its|Him|Them)\s+(?!is\s+(?:a\s+)?(?:hard|difficult|easy|time|no|not|rare|often|clear|unclear|likely|possible|the|a|an|one)\b|was\s+(?:a|an|the|not|just|only|one|supposed|meant)\b|(?:takes?|took|seems?|looks?|turns?|may|might)\b|[’'])(?:\p{Ll})/u;
const CONNECTIVE =
  /^(?:But|However|Meanwhile|Also|Additionally|Furthermore|Moreover|Nevertheless|Instead|Similarly|Likewise|Otherwise|Besides|In addition|As a result|Consequently|Afterwards?|Elsewhere|The same day)\b,?\s/;
const RELAY =
  /^(?:According to|Citing|In)\s+(?:(?:a|an|the|new|recent)\s+)?(?:\w+\s+){0,2}(?:report|reports|story|article|investigation|interview|transcript)\b.{0,30}\b(?:by|in|from|with)\s+(?:the\s+)?\p{Lu}/u;
const OWN_OUTLET = /^(?:Here\s+)?[Aa]t\s+\p{Lu}[\p{L}.]+,\s+we(?:[’']ve|[’']re|\s)/u;

/**
 * Signs that the top of the article is missing: a first sentence that points back, or a page's furniture with no headline.
 * Shape: a text with sentences in; at most one problem out.
 */
export function findDanglingStart(text: Omit<SegmentedText, 'health'>): HealthProblem[] {
  const first = text.sentences.find(({ role }) => role === 'body');
  if (!first) return [];
  const words = text.body.slice(first.start, first.end);
  const titled = hasHeadline(text);
  if (DEFINITE.test(words) && !(titled && isNamedAbove(text, first, words))) {
    return [
      problemAt(
        headOf(first),
        'no_lead',
        `The text starts with “${wordsOf(text.body, first)}” and never said which: the first paragraph seems to be missing.`,
      ),
    ];
  }
  if (PRONOUN.test(words) && !titled)
    return [
      problemAt(
        headOf(first),
        'dangling_reference',
        `The first sentence starts with “${first.tokens[0]?.text}”, who or what was not named before: the first paragraph seems to be missing.`,
      ),
    ];
  if (CONNECTIVE.test(words) && !titled)
    return [
      problemAt(
        headOf(first),
        'dangling_reference',
        `The first sentence goes on from something before it (“${wordsOf(text.body, first)}”): the first paragraph seems to be missing.`,
      ),
    ];
  if (!titled && (RELAY.test(words) || OWN_OUTLET.test(words)))
    return [
      problemAt(
        headOf(first),
        'no_headline',
        'The text opens by naming another report or its own site, and has no headline, author or date: check who wrote these words.',
      ),
    ];
  return [];
}

function hasHeadline({ headline, segments }: Omit<SegmentedText, 'health'>): boolean {
  return Boolean(headline) || segments.some(({ role }) => role === 'headline');
}

/** Whether headline or dek already name the event that the first sentence points at. */
function isNamedAbove(
  { body, sentences, headline }: Omit<SegmentedText, 'health'>,
  first: Sentence,
  words: string,
): boolean {
  const noun = /^["“]?\w+\s+(\w+)/.exec(words)?.[1]?.toLowerCase().replace(/s$/, '') ?? '';
  const above = sentences.filter((other) => other.start < first.start).map(({ start, end }) => body.slice(start, end));
  return [headline ?? '', ...above].join(' ').toLowerCase().includes(noun);
}

function headOf({ tokens, start, end }: Sentence): { start: number; end: number } {
  return { start, end: tokens[Math.min(3, tokens.length - 1)]?.end ?? end };
}

function wordsOf(body: string, sentence: Sentence): string {
  const { start, end } = headOf(sentence);
  return body.slice(start, end);
}
