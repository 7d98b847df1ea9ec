/** What befell the people that a figure counts, and what a sum of money is for: roles by which figures meet across texts. */

/** The roles that are told apart. */
export type FigureRole =
  | 'casualties'
  | 'killed'
  | 'injured'
  | 'evacuated'
  | 'missing'
  | 'arrested'
  | 'rescued'
  | 'attended'
  | 'living there'
  | 'laid off'
  | 'cost'
  | 'fine'
  | 'grant'
  | 'income'
  | 'loss'
  | 'pay';

/** What figures of a role measure, in a sentence on their group; null where the texts' own words say it better. */
export const ROLE_NAMES = {
  casualties: 'killed and wounded',
  killed: 'people killed',
  injured: 'people injured',
  evacuated: 'people moved out',
  missing: 'people missing',
  arrested: 'people arrested',
  rescued: 'people rescued',
  attended: 'people who came',
  'living there': null,
  'laid off': 'jobs lost',
  cost: 'cost',
  fine: 'fine or settlement',
  grant: 'grant or aid',
  income: 'income',
  loss: 'loss',
  pay: 'pay',
} as const satisfies Record<FigureRole, string | null>;

/** The title of a row made for such figures alone; null for a role of which no such row is made. */
export const ROLE_ROW_TITLES = {
  casualties: 'Number of killed and wounded',
  killed: 'Number of people killed',
  injured: 'Number of people injured',
  evacuated: 'Number of people moved out',
  missing: 'Number of people missing',
  arrested: 'Number of people arrested',
  rescued: 'Number of people rescued',
  attended: 'Number of people who came',
  'living there': null,
  'laid off': 'Number of jobs lost',
  cost: null,
  fine: null,
  grant: null,
  income: null,
  loss: null,
  pay: null,
} as const satisfies Record<FigureRole, string | null>;

interface Role {
  name: FigureRole;
  words: RegExp;
}

const role = (name: FigureRole, source: string): Role => ({ name, words: new RegExp(`\\b(?:${source})\\b`, 'gi') });

const HOMES = '(?:their |the )?(?:homes?|houses|beds)';
const INSIDE = '(?:[^\\s.;]+ ){0,4}';

/** "Killed or wounded" is a role of its own, told apart from either alone. */
const FATES: readonly Role[] = [
  role('casualties', 'casualt\\w+|(?:killed|dead) (?:and|or) (?:wounded|injured|hurt)'),
  role(
    'killed',
    'kill(?:s|ed|ing)?|dead|died|dies|deaths?|death toll|fatalit\\w+|perished|lives lost|lost their lives',
  ),
  role('injured', 'injur\\w+|wound(?:ed|s|ing)|hurt|hospitali[sz]ed|treated for'),
  role(
    'evacuated',
    `evacuat\\w+|(?:leav(?:e|es|ing)|left|fle(?:e|es|d|eing)|forced (?:out of|from)|driven (?:out of|from)|ordered (?:out of|from|to leave)) ${HOMES}|turned out of|mov(?:e|ed|es|ing) ${INSIDE}out of`,
  ),
  role('missing', 'missing|unaccounted for'),
  role('arrested', 'arrest\\w*|detain\\w*|taken into custody|held by police'),
  role('rescued', 'rescu\\w+|pulled from|saved from'),
  role(
    'attended',
    'protest\\w*|march\\w*|demonstrat\\w*|rall(?:y|ied|ies)|attend\\w*|turned out for|crowd\\w*|gathered',
  ),
  role('living there', 'home to|population of|populated by|inhabitants|(?:live|lived|living|lives) (?:in|on|there)'),
  role('laid off', 'laid off|layoffs?|job cuts|jobs? (?:lost|cut)|redundan\\w+|dismissals'),
];

const MONEY: readonly Role[] = [
  role('cost', 'costs?|bill|repairs?|price|price tag|expens\\w+|rebuild\\w*|to pay|damage'),
  role('fine', 'fin(?:e|es|ed)|penalt\\w+|settle\\w*|compensation|damages'),
  role('grant', 'grants?|funding|aid|subsid\\w+|donat\\w+|pledg\\w+'),
  role('income', 'profits?|revenues?|sales|turnover|earnings|takings'),
  role('loss', 'loss(?:es)?|deficit|shortfall|debts?'),
  role('pay', 'salar\\w+|wages?|bonus\\w*|paid a year|pension'),
];

/** Letters on each side of the figure in which its role must stand. */
const REACH = 70;

/** Counted beings: a count of anything else has no fate of its own ("killed 12 jobs"). */
const PEOPLE =
  /\b(?:people|persons?|residents?|civilians?|passengers?|villagers?|inhabitants?|men|women|children|students?|pupils?|workers?|miners?|staff|employees|soldiers?|troops|fighters?|officers?|migrants?|refugees?|tourists?|patients?|families|protesters?|demonstrators?|marchers?|victims?|casualt\w+|others|homes|killed|dead|wounded|injured|hurt|missing|arrested|evacuated|rescued|leave|left)\b/i;

/**
 * What befell the people counted, by the nearest word that says so.
 * Shape:  the sentence and the figure's place in it; a role's name or null.
 * Errors: none. A figure that counts no people has none.
 */
export function fateOfCount(sentence: string, start: number, end: number, measures: string): FigureRole | null {
  const after = sentence.slice(end, end + 25);
  if (!PEOPLE.test(measures) && !PEOPLE.test(after)) return null;
  return nearestRole(FATES, sentence, start, end);
}

/** What a sum of money is for, by the nearest word that says so; null where none stands near. */
export const roleOfMoney = (sentence: string, start: number, end: number): FigureRole | null =>
  nearestRole(MONEY, sentence, start, end);

function nearestRole(roles: readonly Role[], sentence: string, start: number, end: number): FigureRole | null {
  const from = Math.max(0, start - REACH);
  const window = sentence.slice(from, end + REACH);
  let best: { name: FigureRole; gap: number } | null = null;
  for (const { name, words } of roles)
    for (const match of window.matchAll(words)) {
      const [first, last] = [from + match.index, from + match.index + match[0].length];
      const gap = Math.max(0, first - end, start - last);
      // In a list of roles the first wins a tie: "killed or wounded" lies over "killed".
      if (!best || gap < best.gap) best = { name, gap };
    }
  return best?.name ?? null;
}
