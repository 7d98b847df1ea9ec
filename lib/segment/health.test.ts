import { describe, expect, test } from 'vitest';
import { segmentText } from './segment-text';

const healthOf = (body: string, headline: string | null = null) =>
  segmentText({ id: 't', outlet: { name: 'The Harbour Post' }, headline, body, sha256: '' }).health;
const kindsOf = (body: string, headline: string | null = null) =>
  healthOf(body, headline).problems.map(({ kind }) => kind);

const LEAD =
  'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars, Mayor Ana Lopes said.';
const MORE =
  'Lopes said that the bridge over the Tarn would stay closed for at least three weeks while the pillars are repaired.';

describe('signs of a gap', () => {
  test.each([
    ['no_lead', `The meeting took place shortly after Lopes spoke to the council.\n\n${MORE}`],
    ['no_lead', `The talks lasted well over four hours.\n\n${MORE}`],
    ['dangling_reference', `He also said that the bridge was old.\n\n${MORE}`],
    ['dangling_reference', `However, the engineers of Velmar disagreed.\n\n${MORE}`],
    ['no_headline', `According to a report by Norland Radio, Velmar closed its bridge.\n\n${MORE}`],
    ['no_headline', `At TarnTimes, we’ve followed the bridge for years.\n\n${MORE}`],
    ['cut_sentence', `${LEAD}\n\n${MORE} The ferry across the Tarn will run every`],
    ['cut_sentence', `${LEAD}\n\n${MORE} The ferry will run every […]`],
    [
      'missing_post',
      `${LEAD}\n\nThe town has seen this before.\n\n— Ruth Moran (@ruthmoran) November 25, 2025\n\n${MORE}`,
    ],
    ['repeated_paragraph', `${LEAD}\n\n${MORE}\n\nOther towns watched.\n\n${MORE}`],
    ['paywall_notice', `${LEAD}\n\nSubscribe to continue reading this article.`],
    [
      'consent_notice',
      `Velmar closes its bridge\n\nWe use cookies to improve your visit. Accept all cookies?\n\n${LEAD}`,
    ],
    [
      'several_articles',
      `VELMAR (Reuters) - ${LEAD}\n\n${MORE}\n\n${LEAD.replace('Velmar', 'Osk')}\n\nOSLO (Reuters) - The king opened a ski jump on Sunday, and thirty thousand people came to see him do it in the rain.`,
    ],
    [
      'never_introduced',
      `Envoy Otto Falk flew home on Monday.\n\n“We are done,” Falk told Brandel, according to a transcript of the evening.`,
    ],
    [
      'never_introduced',
      `Envoy Otto Falk flew home on Monday.\n\nIn his leaked call he had promised the pillars to the other side.`,
    ],
    ['empty', ' \n '],
    ['empty', 'Subscribe'],
  ])('%s', (kind, body) => expect(kindsOf(body)).toContain(kind));

  test('each points at words', () => {
    const body = `He also said that the bridge was old.\n\n${MORE}\n\nThe ferry across the Tarn will run every`;
    const { problems, status } = healthOf(body);
    expect(problems.map(({ start, end }) => body.slice(start, end))).toEqual([
      'He also said that',
      'The ferry across the Tarn will run every',
    ]);
    expect(status).toBe('incomplete');
  });
  test('what was read off a page that has much more', () => {
    const { problems, status } = segmentText({
      id: 't',
      outlet: { name: 'P' },
      body: `${LEAD}\n\n${MORE}`,
      sha256: '',
      shortened: true,
    }).health;
    expect(problems.map(({ kind }) => kind)).toEqual(['short_extraction']);
    expect(status).toBe('doubtful');
  });
  test('a headline that names the event makes “The meeting …” a fair start', () => {
    expect(
      kindsOf(`The meeting took place on Monday in Velmar.\n\n${MORE}`, 'Mayor and engineers of Velmar hold a meeting'),
    ).toEqual([]);
  });
});

/** Whole articles of our own invention, each in a shape that newsrooms use. */
const HEALTHY: readonly [string, string][] = [
  [
    'wire copy',
    `VELMAR (Reuters) - ${LEAD}\n\n${MORE}\n\n“We are not going to take risks,” Lopes told Reuters. “People cross here every day.”\n\nThe bridge was built in 1931 and carries 12,000 cars a day, according to the town’s own count.\n\n(Reporting by Ruth Moran; editing by Olaf Berg)`,
  ],
  [
    'explainer with headings',
    `Why Velmar closed its bridge\n\nThe cracks were small, but they were many\n\nWhat happened\n\n${LEAD} Nobody was hurt.\n\nWho said what\n\nThe closure is “the only right thing to do,” the engineer Jonas Reik said. The ferry company called it a disaster.\n\nWhat next?\n\nA second inspection is planned for May, and Lopes wants the state to pay for it.`,
  ],
  [
    'one newline a paragraph',
    `Velmar bridge closed after cracks found\nBy Ruth Moran\n${LEAD}\n${MORE}\nAsked about the ferry, she said it would run twice an hour. She told Congress in 2019 that the bridge was old.\n“It is old,” she said.`,
  ],
  [
    'live quotes first',
    `“Nobody crosses this bridge until I say so,” the mayor of Velmar, Ana Lopes, told reporters on Monday.\n\nShe closed the crossing after engineers found cracks.\n\nIt was the third closure this year. Drivers must use the ferry at Osk, eleven miles to the north.`,
  ],
  [
    'local brief without a headline',
    `A fire destroyed a barn near Osk on Tuesday night, killing four cows, police said.\n\nThe fire started at about 9 p.m. and spread to a second building. Farmer Jon Varg, 61, was treated for smoke.\n\nThe cause is not known.`,
  ],
  [
    'column',
    `It is hard to love a bridge\n\nIt is hard to love a bridge that never opens. I have lived in Velmar for thirty years, and I have waited at its gates for two of them.\n\nBut I will miss it. My father painted its rails in 1961, and he told Ana Lopes, who was six, that it would outlast them both.\n\nHe was wrong about that, as he was about so much else.`,
  ],
  [
    'numbered list',
    `Five things to know about the Velmar bridge\n\n${LEAD}\n\n1. It was built in 1931.\n\n2. It carries 12,000 cars a day.\n\n3. It has been closed three times this year, twice because of ice.\n\n4. The ferry at Osk\n\n5. The state owns it, and the town pays`,
  ],
  [
    'german',
    `Velmar sperrt seine Brücke\n\nDie Stadt Velmar hat am Montag ihre Brücke gesperrt, nachdem Ingenieure Risse gefunden hatten. Das sagte Bürgermeisterin Ana Lopes am 3. März.\n\nDie Sperrung dauert laut Lopes etwa drei Wochen. Danach soll z. B. auch der Radweg erneuert werden.`,
  ],
  [
    'arabic',
    `أغلقت مدينة فلمار جسرها يوم الاثنين بعد العثور على شقوق في اثنين من أعمدته.\n\nوقالت رئيسة البلدية إن الجسر سيبقى مغلقا ثلاثة أسابيع على الأقل. ولم يصب أحد بأذى.`,
  ],
];

describe('whole articles raise nothing', () => {
  test.each(HEALTHY)('%s', (_name, body) => expect(healthOf(body)).toEqual({ status: 'complete', problems: [] }));
});
