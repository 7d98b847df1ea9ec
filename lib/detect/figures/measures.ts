/** What a figure counts: the words around it that name the thing, found by position and closed word classes alone. */
import { keyed } from '../../model/keyed';

const STOP = new Set(
  (
    'a an the this that these those his her its their our your my and or but nor so yet if as at by for from in into on onto to with within without over under ' +
    'after before between during since until against among through about around near than then when where while who whom whose which what how why because although though ' +
    'is are was were be been being am has have had do does did will would shall should can could may might must not no also just still only even ' +
    'he she it they we you i him them us more most less fewer other another said says told according including such both each every ago later earlier there here amid despite ' +
    'last next this past reported announced confirmed claimed added noted warned'
  ).split(' '),
);
/** Past forms that stand after the thing counted ("28 proposals unveiled"), so that they end its name. */
const VERBLIKE = /(?:ed|ing)$/;
const KEEP = new Set([
  'killed',
  'wounded',
  'injured',
  'dead',
  'missing',
  'hurt',
  'arrested',
  'detained',
  'displaced',
  'building',
  'evening',
  'morning',
  'meeting',
  'funding',
  'spending',
  'fighting',
]);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu;
const BREAK = /[,;:!?()[\]“”"«»—–]|\.(?=\s|$)/u;

/** The words of the noun phrase at the start of `after`, at most `limit` of them. */
function phraseAfter(after: string, limit: number): string[] {
  const stop = BREAK.exec(after)?.index ?? after.length;
  const words: string[] = [];
  for (const [word] of after.slice(0, stop).matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (lower === 'or' && words.length && KEEP.has(words.at(-1) ?? '')) {
      words.push(word);
      continue;
    }
    if ((STOP.has(lower) && word !== 'US') || lower === 'of' || words.length === limit || /^\d/.test(word)) break;
    if (VERBLIKE.test(lower) && words.length && !KEEP.has(lower)) break;
    words.push(word);
  }
  while (words.at(-1) === 'or') words.pop();
  return words;
}

/** The words just before the figure, back to a break or a function word, at most `limit` of them. */
function phraseBefore(before: string, limit: number): string[] {
  const words = [...(before.split(BREAK).at(-1) ?? '').matchAll(WORD)].map(([word]) => word);
  while (words.length && (STOP.has((words.at(-1) ?? '').toLowerCase()) || (words.at(-1) ?? '').toLowerCase() === 'of'))
    words.pop();
  const phrase: string[] = [];
  while (words.length && phrase.length < limit) {
    const word = words.pop() ?? '';
    if (STOP.has(word.toLowerCase()) || /^\d/.test(word)) break;
    // "the death toll rose to 31" counts the toll, not the rise.
    if (!phrase.length && CHANGE.test(word)) continue;
    phrase.unshift(word);
  }
  return phrase[0]?.toLowerCase() === 'of' ? phrase.slice(1) : phrase;
}

/** "$250 million in aid": without an article, what stands behind "in" is the thing counted. */
const IN_KIND = /^\s*in (?!the\b|an?\b|his\b|her\b|its\b|their\b|total\b|all\b)(?=\p{Ll})/u;
const RATE =
  /^\s*(?:an?|per|each|every)\s+(second|minute|hour|day|night|week|month|year|person|head|barrel|household)\b(?!\s(?:ago|earlier|later|before|after))/i;
const CHANGE =
  /^(?:rose|rises|rising|fell|falls|falling|reached|reaches|hit|hits|climbed|climbs|stood|stands|jumped|dropped|drops|totalled|totaled|increased|decreased|grew|surged|dipped|declined|cost|costs|paid|pay|worth)$/i;
/** What befell the people counted tells two counts of people apart. */
const FATE =
  'killed|dead|died|wounded|injured|hurt|missing|arrested|detained|displaced|trapped|evacuated|rescued|hospitali[sz]ed|charged|convicted|sentenced';
const FATE_AFTER = new RegExp(
  `^\\s*(?:who )?(?:(?:were|was|are|is|have been|has been|had been|being|have|had) )?(?:(?:also|reportedly|confirmed|feared|been|left|found|believed) )*(${FATE})\\b`,
  'i',
);
const FATE_BEFORE = /\b(kill|wound|injur|arrest|detain|displac|trap|evacuat|rescu)(?:ed|ing|es|s|ped|ping)?\s*$/i;
const STEMS = keyed({
  injur: 'injured',
  displac: 'displaced',
  trap: 'trapped',
  evacuat: 'evacuated',
  rescu: 'rescued',
});
const WHOLE = /^\s*of\s+((?:(?:the|its|his|her|their|all|those|these|a|an)\s+)*)/i;

/**
 * Name what a figure counts: "casualties a month", "points of the peace plan", "Ukrainian territory".
 * Shape:  the sentence before and after the figure and the figure's own hyphenated word in; a short phrase out, or undefined.
 * Errors: none. Where grammar gives nothing, undefined rather than a guess.
 */
export function measuresOf(before: string, after: string, compound: string | null): string | undefined {
  if (compound === 'age') return 'age';
  if (compound) {
    const rest = phraseAfter(after, 3);
    const plural = compound.endsWith('s') ? compound : `${compound}s`;
    return rest.length ? `${plural} of the ${rest.join(' ')}` : plural;
  }
  const rate = RATE.exec(after);
  const head = phraseAfter(rate ? after.slice(rate[0].length) : after, 4);
  const consumed = head.length ? after.slice(after.indexOf(head.at(-1) ?? '') + (head.at(-1) ?? '').length) : after;
  const lateRate = rate ?? RATE.exec(consumed);
  const whole = WHOLE.exec(consumed) ?? (head.length ? null : IN_KIND.exec(consumed));
  const parts = whole ? phraseAfter(consumed.slice(whole[0].length), 3) : [];
  const back = head.length || parts.length ? [] : phraseBefore(before, 3);
  const named = [...back, ...head, ...(parts.length ? [...(head.length ? ['of'] : []), ...parts] : [])];
  const fate = fateOf(before, consumed);
  if (back.length && FATE_BEFORE.test(before)) named.splice(0, back.length);
  if (fate && !named.includes(fate)) named.push(fate);
  if (lateRate) named.push('a', (lateRate[1] ?? '').toLowerCase());
  return named.length ? named.join(' ') : undefined;
}

function fateOf(before: string, after: string): string | null {
  const later = FATE_AFTER.exec(after)?.[1];
  if (later) return later.toLowerCase();
  const stem = FATE_BEFORE.exec(before)?.[1]?.toLowerCase();
  return stem ? (STEMS.get(stem) ?? `${stem}ed`) : null;
}

/** What a date dates: the noun it stands before ("the 14 October call"), else the words it follows ("visit Russia"). */
export function datedThing(before: string, after: string): string | undefined {
  const head = /^\s\p{Ll}/u.test(after) ? phraseAfter(after, 2) : [];
  if (head.length && !/^(?:night|morning|evening|afternoon)$/.test(head[0] ?? '')) return head.join(' ');
  const words = phraseBefore(before, 4);
  return words.length ? words.join(' ') : undefined;
}
