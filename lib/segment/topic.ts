import type { Part } from './parts';

/** Words that news of any subject holds; with them alone two paragraphs share nothing. */
const COMMON = new Set(
  'about above according across added administration after again against agency ahead allow along already also although always among amid announced another around asked because become been before began behind being believe below between both bring came campaign case change city close come comes coming company concern continue could country county court current days deal decision department despite does doing down during each early earlier effort efforts eight else end even event ever every expect expected face fact federal final find first five following former found four friday from full further gave general give given going government group groups half have head held help here high hold home hour hours house however include included including including independent instead into issue issued just keep kind know known large last late later latest law lead leader leaders least left less like likely line local long look made main major make makes making many march matter media meet meeting member members might million minister ministry monday month months more morning most move much must name national near nearly need never news next night none number office official officials often once only open order other others over part party past people percent place plan plans point police policy political possible power present president press previous public question recent recently regarding remain report reported reportedly reporters reports result return right round said same saturday saying says second secretary security seek seen senior series service seven several should show side significant since situation small some source sources speak speaking spokesman spokesperson spokeswoman state stated statement states still such sunday support take taken talk tell than that their them then there these they thing think third this those though thought three through thursday time times today together told took toward towards tuesday turn under united until update upon used using various very want warned week weeks well went were what when where whether which while white whole whom whose will with within without wednesday work working world would year years yesterday your'
    .split(' ')
    .map(stem),
);
const CUE =
  /^(?:in (?:other|unrelated|separate)(?: \w+){0,2} (?:news|developments?|matters)|in other news|elsewhere(?: in the news)?,|on (?:an?other|an unrelated) (?:note|topic|front|matter)|in unrelated|also in the news|on the \w+ front,|in \w+ news,|turning to (?:\w+ )?news)/i;
const BACK_REFERENCE = /^[^\p{L}]*(?:\p{L}[^\p{L}]+)?\b(?:he|she|his|her|they|their|him|them|this|these|such)\b/iu;
/** The reason of what one text alone shows to be other news. */
export const OFF_TOPIC_REASON = 'Other news: shares no name or subject with the start of this text.';
/** The main topic holds a text together when at least this share of its paragraphs mentions it. */
const COVERAGE = 0.5;
const HEAP_COVERAGE = 0.6;
/** So many paragraphs tell whether a long list has a subject. */
const SAMPLE = 200;

/** What a text is about: the stems of its top, as far as they come back. */
export interface Topic {
  terms: ReadonlySet<string>;
  /** Those of the terms that are names. */
  names: ReadonlySet<string>;
  /** 0–1: share of the paragraphs that are about it. */
  coverage: number;
}

/** A paragraph's content words and names, each once, as stems. */
export interface Content {
  stems: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/** The first six letters stand for the word: "Ukraine" and "Ukrainian" meet, and no language's grammar is needed. */
export function stem(word: string): string {
  const low = word.toLowerCase().replace(/['’]s$/, '');
  return low.length > 6
    ? low.slice(0, 6)
    : low.replace(/(?:ed|es|s)$/, (end) => (low.length - end.length >= 4 ? '' : end));
}

/** Content words and names of some words. Names are capital words that do not merely open a sentence. */
export function findContent(text: string): Content {
  const stems = new Set<string>();
  const names = new Set<string>();
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
    const word = match[0];
    if (word.length < 4) continue;
    const key = stem(word);
    if (COMMON.has(key)) continue;
    stems.add(key);
    if (/^\p{Lu}/u.test(word) && !isOpening(text, match.index)) names.add(key);
  }
  return { stems, names };
}

function isOpening(text: string, at: number): boolean {
  return at === 0 || /(?:^|[.!?:…]["”’)]?\s+)["“‘«(\s]*$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** The content of each part; of page furniture none. */
export function findContents(parts: readonly Part[]): Content[] {
  const isContent = ({ role }: Part) => role === 'body' || role === 'headline' || role === 'dek';
  return parts.map((part) => (isContent(part) ? findContent(part.text) : NOTHING));
}

const NOTHING: Content = { stems: new Set(), names: new Set() };

/** The topic of a text from its headline and first paragraphs. */
export function findTopic(parts: readonly Part[], contents: readonly Content[]): Topic {
  const body = indexes(parts, (part) => part.role === 'body');
  const top = indexes(parts, (part) => part.role === 'headline' || part.role === 'dek');
  const terms = new Set<string>();
  for (const index of top.length > 0 ? top : body.slice(0, 1))
    for (const key of (contents[index] as Content).stems) terms.add(key);
  for (const index of body.slice(0, top.length > 0 ? 1 : 2))
    for (const key of (contents[index] as Content).names) terms.add(key);
  const held = [...top, ...body].map((index) => contents[index] as Content);
  for (const key of terms) if (held.filter(({ stems }) => stems.has(key)).length < 2) terms.delete(key);
  const names = new Set([...terms].filter((key) => contents.some((content) => content.names.has(key))));
  const covered = body.filter((index) => isAbout(contents[index] as Content, { terms, names })).length;
  return { terms, names, coverage: body.length === 0 ? 0 : covered / body.length };
}

function indexes(parts: readonly Part[], test: (part: Part) => boolean): number[] {
  return parts.flatMap((part, index) => (test(part) ? [index] : []));
}

/** One name of the topic, or two of its other words: "claims" alone joins a pay claim to a claim of sabotage. */
function isAbout(content: Content, { terms, names }: Pick<Topic, 'terms' | 'names'>): boolean {
  const shared = [...content.stems].filter((key) => terms.has(key));
  return shared.length >= 2 || shared.some((key) => names.has(key));
}

const holdsAny = (content: Content, terms: ReadonlySet<string>) => [...content.stems].some((key) => terms.has(key));

/** Whether a long list of paragraphs has one subject: its five most frequent names and words of the top reach most of them. */
export function hasTopic(all: readonly Part[], allContents: readonly Content[]): boolean {
  const step = Math.ceil(all.length / SAMPLE);
  const isSampled = (_: unknown, index: number) => index < 12 || index % step === 0;
  const parts = all.filter(isSampled);
  const contents = allContents.filter(isSampled);
  const { terms } = findTopic(parts, contents);
  const body = indexes(parts, (part) => part.role === 'body');
  const reach = (keys: ReadonlySet<string>) =>
    body.filter((index) => holdsAny(contents[index] as Content, keys)).length;
  const best = [...terms]
    .map((key) => [reach(new Set([key])), key] as const)
    .sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1));
  return body.length > 0 && reach(new Set(best.slice(0, 5).map(([, key]) => key))) >= HEAP_COVERAGE * body.length;
}

/**
 * Give runs of paragraphs about other news the role off_topic, from this text alone. Changes roles in place.
 * Shape: parts in. Only runs of two or more paragraphs, or one that says so itself ("In other news"), that bring names of
 * their own and hold no word of the topic; a profile or a piece of history shares at least a name with the top.
 */
export function markOwnOffTopic(parts: Part[], contents: readonly Content[]): void {
  for (const run of findStrangeRuns(parts, contents)) {
    for (const index of run)
      [(parts[index] as Part).role, (parts[index] as Part).reason] = ['off_topic', OFF_TOPIC_REASON];
  }
}

/**
 * Runs of paragraphs that share nothing with the topic and bring names of their own.
 * Shape: parts, and the words of other texts on the same event where there are any; runs of indexes into parts out.
 */
export function findStrangeRuns(
  parts: readonly Part[],
  contents: readonly Content[],
  known: ReadonlySet<string> = new Set(),
): number[][] {
  const topic = findTopic(parts, contents);
  if (topic.coverage < COVERAGE) return [];
  const body = indexes(parts, (part) => part.role === 'body' && part.words > 0);
  const runs: number[][] = [];
  let run: number[] = [];
  for (const index of body.slice(body.length > 4 ? 2 : 1)) {
    const part = parts[index] as Part;
    const announced = CUE.test(part.text) || (run.length > 0 && CUE.test((parts[run[0] as number] as Part).text));
    if (isStrange(part, contents[index] as Content, topic, announced)) run.push(index);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.filter((found) => isOtherNews(found, parts, contents, body, known));
}

/** After "In other news" the text's main person may still be named; without it one shared name keeps a paragraph. */
function isStrange(part: Part, content: Content, topic: Topic, announced: boolean): boolean {
  if (part.words < 8 || part.item) return false;
  if (!isAbout(content, topic)) return true;
  return announced && [...content.stems].filter((key) => topic.terms.has(key)).length <= 1;
}

function isOtherNews(
  run: readonly number[],
  parts: readonly Part[],
  contents: readonly Content[],
  body: readonly number[],
  known: ReadonlySet<string>,
): boolean {
  const first = parts[run[0] as number] as Part;
  const outside = new Set(
    body.filter((index) => !run.includes(index)).flatMap((index) => [...(contents[index] as Content).stems]),
  );
  const own = run.map((index) => [...(contents[index] as Content).names].filter((name) => !outside.has(name)));
  const total = own.flat().length;
  // Names that another text on the event brings too belong to the event.
  if (own.flat().filter((name) => known.has(name)).length * 3 > total) return false;
  if (CUE.test(first.text)) return total >= 1;
  if (BACK_REFERENCE.test(first.text) || /^["“]/.test(first.text)) return false;
  const alone = known.size > 0 && run.length === 1 && first.words >= 20 && !own.flat().some((name) => known.has(name));
  return (run.length >= 2 || alone) && total >= 3 * run.length && own.every((names) => names.length >= 1);
}
