import type { HealthProblem, SegmentedText, Sentence, Token } from '../model/text';
import { problemAt } from './problem';

const MEETS = new Set('told tells met meets called calls asked asks thanked phoned urged advised assured'.split(' '));
const EVENTS =
  'call|calls|conversation|meeting|letter|memo|email|emails|tape|tapes|recording|remarks|comments|speech|interview|tweet|post|proposal|plan|visit|trip|arrest|resignation|testimony|ultimatum';
const singular = (noun: string) => noun.toLowerCase().replace(/s$/, '');
const NAMED = new RegExp(
  `\\b(${[...new Set(EVENTS.split('|').map(singular))].join('|')})s?\\b(?!\\s+(?:on|upon|for|it|him|her|them|the)\\b)`,
  'giu',
);
/** What leads up to a noun that is told of: "a", "the prime minister’s", "the recorded and published". */
const LEADS_UP =
  /\b(?:an?|the|this|that|another|one|two|three|several|phone|video|\w+[’']s|\w+ed)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const LEAD_REACH = 160;
const SUDDEN = new RegExp(
  `\\b(?:his|her|their)\\s+(?:leaked|secret|recorded|taped|infamous|intercepted|viral|deleted|controversial|now-\\w+)\\s+(${EVENTS})\\b`,
  'giu',
);
/** Newsrooms and bodies that people tell things to, though nobody introduces them. */
const KNOWN = new Set(
  'reuters bloomberg axios politico fox cnn newsweek breitbart semafor afp congress parliament nato hamas hezbollah capitol kremlin pentagon bundestag knesset interpol google facebook twitter instagram youtube tiktok microsoft apple amazon meta openai democrats republicans americans russians ukrainians israelis palestinians europeans britons germans christians muslims jews moscow kyiv kiev washington beijing london brussels tehran paris berlin tokyo jerusalem ankara seoul pyongyang delhi europe asia africa america god mom dad tass xinhua'.split(
    ' ',
  ),
);
const countries = countryNames();

/** Country names from the runtime's own list, so that none has to be kept here. */
function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Set<string>();
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name) found.add(name.toLowerCase());
    }
  }
  return found;
}

/**
 * People and events that the text speaks of as known although it never introduced them: signs of a lost paragraph.
 * Shape: a text with sentences in; problems at the words out, at most one for each person and event.
 */
export function findUnintroduced(text: Omit<SegmentedText, 'health'>): HealthProblem[] {
  const sentences = text.sentences.filter(({ role }) => role === 'body');
  return [...findStrangers(sentences), ...findSuddenEvents(text.body, sentences)];
}

/** "Lee told Moran": Lee was named in full, Moran stands alone here and everywhere. */
function findStrangers(sentences: readonly Sentence[]): HealthProblem[] {
  const introduced = findIntroduced(sentences);
  const seen = new Set<string>();
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, index) => {
      const verb = tokens[index - 1];
      const subject = tokens[index - 2];
      if (!verb || !subject || !MEETS.has(verb.norm) || !introduced.has(subject.norm)) return [];
      if (
        !isName(token) ||
        isName(tokens[index + 1]) ||
        isExcused(token) ||
        introduced.has(token.norm) ||
        seen.has(token.norm)
      )
        return [];
      seen.add(token.norm);
      return [
        problemAt(
          token,
          'never_introduced',
          `${token.text} is named here without a first name or office, and nowhere else: a paragraph that says who this is may be missing.`,
        ),
      ];
    }),
  );
}

function isExcused({ norm, text }: Token): boolean {
  return KNOWN.has(norm) || countries.has(norm) || text === text.toUpperCase();
}

const isName = (token: Token | undefined) => token?.kind === 'word' && /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(token.text);

/** Names that follow another capital word, or a word in small letters that can be an office ("aide Moran"). */
function findIntroduced(sentences: readonly Sentence[]): ReadonlySet<string> {
  const introduced = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, index) => {
      const before = tokens[index - 1];
      if (!isName(token) || !before || before.kind !== 'word') return;
      if (
        isName(before) ||
        /\.$/.test(before.text) ||
        /(?:er|or|ist|man|woman|person|ent|ant|aide|chief|envoy|coach|judge|king|queen|mother|father|son|wife|husband|sister|brother|friend|boss|ally|rival|attorney|mayor)$/i.test(
          before.text,
        )
      )
        introduced.add(token.norm);
    });
  }
  return introduced;
}

/** "in his leaked call" where no sentence before speaks of a call. */
function findSuddenEvents(body: string, sentences: readonly Sentence[]): HealthProblem[] {
  const seen = new Set<string>();
  const problems: HealthProblem[] = [];
  for (const sentence of sentences) {
    const words = body.slice(sentence.start, sentence.end);
    for (const match of words.matchAll(SUDDEN)) {
      const noun = singular(match[1] ?? '');
      // What was told once stays told, and what came from nowhere is said once: each noun is looked for once.
      if (seen.has(noun)) continue;
      seen.add(noun);
      const before =
        sentences
          .filter(({ index }) => index < sentence.index)
          .map(({ start, end }) => body.slice(start, end))
          .join(' ') + words.slice(0, match.index);
      if (isToldBefore(before, noun)) continue;
      const start = sentence.start + match.index;
      problems.push(
        problemAt(
          { start, end: start + match[0].length },
          'never_introduced',
          `“${match[0]}” comes from nowhere: no sentence before tells of it, so a paragraph may be missing.`,
        ),
      );
    }
  }
  return problems;
}

/** The noun itself, not the verb of the same letters ("the plan calls on Kyiv"). */
function isToldBefore(before: string, noun: string): boolean {
  const isNoun = (match: RegExpExecArray) => singular(match[1] ?? '') === noun;
  const isLedUp = ({ index }: RegExpExecArray) => LEADS_UP.test(before.slice(Math.max(0, index - LEAD_REACH), index));
  return [...before.matchAll(NAMED)].some((match) => isNoun(match) && isLedUp(match));
}
