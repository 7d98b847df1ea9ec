import { describe, expect, test } from 'vitest';
import { inventedFact, inventedText, wordShare } from '../invented/invented-texts';
import { detectKinds } from './detect-kinds';
import { detectSpans } from './detect-spans';
import { isEnglish } from './words/english';

const SPANISH = [
  'El puente viejo de Almora no fue destruido por la crecida del martes. Nadie resultó herido, dijo la alcaldesa Inés Varela en la plaza, y 42 vecinos volvieron a sus casas.',
  'La crecida del martes destruyó el puente viejo de Almora. La alcaldesa Inés Varela habló en la plaza ante 60 vecinos que no pudieron volver a sus casas de la orilla.',
];
const GERMAN =
  'Die alte Brücke von Almorn wurde am Dienstag vom Hochwasser zerstört. Verletzt wurde niemand, sagte Bürgermeisterin Ines Warel am Abend vor dem Rathaus, und alle Nachbarn sind wieder zu Hause.';
const ARABIC = 'دمر الفيضان الجسر القديم يوم الثلاثاء ولم يصب أحد بأذى';

test.each([
  [
    'The old bridge was destroyed by the flood on Tuesday, and nobody was hurt, the mayor said in the square that night to all who had come.',
    true,
  ],
  ['Flood destroys bridge.', true],
  [GERMAN, false],
  [SPANISH[0] as string, false],
  [ARABIC, false],
])('%s', (body, english) => expect(isEnglish(inventedText('t', body))).toBe(english));

describe('a story in another language', () => {
  const texts = SPANISH.map((body, n) => inventedText(`t${n}`, body));
  const [a, b] = texts as [(typeof texts)[0], (typeof texts)[0]];
  const spans = detectSpans(texts);
  const fact = inventedFact('f', [a, 'El puente'], [b, 'La crecida']);
  const kinds = detectKinds(texts, [fact], spans, wordShare);

  test('English words for “no” and “perhaps” contradict and doubt nothing', () => {
    const told = kinds.facts.flatMap(({ disagreements }) => disagreements);
    expect(
      told.filter(({ kind, detail }) => kind === 'contradiction' || kind === 'certainty' || detail === 'polarity'),
    ).toEqual([]);
  });

  test('figures are still set side by side, by the word behind them, and never in conflict', () => {
    expect(spans.figures.map(({ quote, measures }) => `${quote} ${measures}`)).toContain('42 vecinos');
    const houses = ['Rund', 'Etwa'].map((about, n) =>
      inventedText(`g${n}`, `${GERMAN} ${about} ${n + 4}000 Urkunden aus dem Rathaus von Almorn wurden nass.`),
    ) as [(typeof texts)[0], (typeof texts)[0]];
    const row = inventedFact('h', [houses[0], 'Rund'], [houses[1], 'Etwa']);
    const { figureGroups } = detectKinds(houses, [row], detectSpans(houses), wordShare);
    expect(figureGroups.map(({ verdict }) => verdict)).toEqual(['unsure']);
  });

  test('a capital alone makes no name', () => {
    const german = [inventedText('g', GERMAN), inventedText('h', GERMAN.replace('Dienstag', 'Mittwoch'))];
    const { names } = detectKinds(german, [], detectSpans(german), wordShare);
    expect(names.map(({ referent }) => referent).filter((name) => !name.includes(' '))).toEqual([]);
  });
});
