import type { HealthProblem, Segment, SegmentedText, Sentence } from '../model/text';
import { problemAt } from './problem';

type Unjudged = Omit<SegmentedText, 'health'>;

const END = /[.!?。！？؟।۔…:;]["'”’»)\]\s]*$/;
const TORN = /(?:\[(?:…|\.{3})\]|\[\+\d+ chars\]|\((?:…|\.{3})\)|(?<=[\p{L},])\s?(?:…|\.{3}))\s*$/u;

/** The last sentence of the article stops in the middle. A list, a signature or a heading may end without a mark. */
export function findCut({ body, sentences, segments }: Unjudged): HealthProblem[] {
  const last = sentences.findLast(({ role }) => role === 'body' || role === 'off_topic');
  const next = segments.find(({ start }) => last !== undefined && start >= last.end);
  if (!last || isListItem(body, last, segments) || next?.reason === 'A bare link.') return [];
  const words = body.slice(last.start, last.end);
  const count = last.tokens.filter(({ kind }) => kind !== 'mark').length;
  const torn = TORN.test(words);
  // A list of headlines has no full stops at all.
  const stops = sentences.some(
    (other) => other !== last && other.role === 'body' && END.test(body.slice(other.start, other.end)),
  );
  if (!torn && (!stops || END.test(words) || count < 4 || !/[\p{Ll}\p{Lo}]/u.test(words))) return [];
  return [
    problemAt(
      last,
      'cut_sentence',
      'The last sentence stops without a full stop: the end of the article may be missing.',
    ),
  ];
}

function isListItem(body: string, sentence: Sentence, segments: readonly Segment[]): boolean {
  const before = segments.findLast(({ end }) => end <= sentence.start);
  return (
    before?.reason === 'A list marker.' ||
    /^\s*(?:[-–—*•]|\d{1,2}[.)])\s/.test(body.slice(sentence.start, sentence.start + 5))
  );
}

/** The page that the text was read from has much more prose than was read; where the rest would stand nobody can say, so the end is shown. */
export function findShortened({ shortened, sentences }: Unjudged): HealthProblem[] {
  const last = sentences.findLast(({ role }) => role === 'body');
  if (!shortened || !last) return [];
  const message = 'The page has much more text than was read from it: parts of the article may be missing.';
  return [problemAt(last, 'short_extraction', message)];
}

/** The signature of an embedded post without the post above it. */
export function findMissingPosts({ segments }: Unjudged): HealthProblem[] {
  return segments.flatMap((segment, index) => {
    if (segment.reason !== 'The signature of an embedded post.') return [];
    const above = segments.slice(Math.max(0, index - 2), index).some(({ role }) => role === 'quoted_post');
    return above
      ? []
      : [
          problemAt(
            segment,
            'missing_post',
            'This is the signature of an embedded post, but the words of the post are missing above it.',
          ),
        ];
  });
}

/** Notices of the web page which mean that the copy shows less than the article. */
export function findNotices({ body, segments }: Unjudged): HealthProblem[] {
  const problems: HealthProblem[] = [];
  const words = segments
    .filter(({ role }) => role === 'body')
    .reduce((sum, { start, end }) => sum + body.slice(start, end).split(/\s+/).length, 0);
  for (const segment of segments) {
    if (segment.reason === 'A paywall notice.')
      problems.push(
        problemAt(
          segment,
          'paywall_notice',
          'A paywall notice stands in the text: the rest of the article may be missing.',
        ),
      );
    // A cookie banner above a long article hides nothing.
    if (segment.reason === 'A cookie or consent notice.' && words < 120)
      problems.push(
        problemAt(
          segment,
          'consent_notice',
          'A consent notice stands here and little else: the article may not have loaded.',
        ),
      );
  }
  return problems;
}

/** Two datelines or two authors' lines with paragraphs between them: two articles in one paste. */
export function findSeveralArticles({ body, segments }: Unjudged): HealthProblem[] {
  const starts = segments.flatMap((segment, index) => (opensArticle(body, segment) ? [index] : []));
  const second = starts.find((index) => {
    const first = starts[0] as number;
    const between = segments
      .slice(first, index)
      .filter(({ role, start, end }) => role === 'body' && end - start > 80).length;
    const after = segments.slice(index).filter(({ role, start, end }) => role === 'body' && end - start > 80).length;
    return index > first && between >= 2 && after >= 1;
  });
  if (second === undefined) return [];
  return [
    problemAt(
      segments[second] as Segment,
      'several_articles',
      'A second article seems to start here: give each article as a text of its own.',
    ),
  ];
}

function opensArticle(body: string, { role, reason, start, end }: Segment): boolean {
  if (role === 'dateline') return reason === 'Place and agency before the first sentence.';
  return role === 'byline' && reason === 'The author.' && /^by\s/i.test(body.slice(start, end));
}
