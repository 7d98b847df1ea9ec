import { expect, test } from 'vitest';
import { markOffTopic } from './mark-off-topic';
import { segmentText } from './segment-text';

const segment = (id: string, body: string) => segmentText({ id, outlet: { name: id }, body, sha256: '' });

const LEAD =
  'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars, Mayor Ana Lopes said.';
const MORE =
  'Lopes said that the bridge over the Tarn would stay closed for at least three weeks while the pillars are repaired.';
const OTHER =
  'The Oberland Museum sold a portrait by Irma Sund to a collector in Tokyo for an unknown sum, and its director Pavel Roth resigned.';
const SECOND =
  'Pavel Roth had bought the portrait from the heirs of Countess Ebba Thorn in Vienna shortly after the Great Fire of Oberland.';
const LAST = 'Engineers will look at the closed bridge of Velmar again in May, and Lopes wants the state to pay.';
const a = segment('a', ['Velmar closes its bridge', LEAD, MORE, OTHER, LAST].join('\n\n'));
const b = segment('b', ['Cracks shut Velmar bridge', LEAD, LAST].join('\n\n'));
const c = segment(
  'c',
  ['Velmar bridge shut after museum sale', LEAD, `Lopes said that ${OTHER.replace('The', 'the')}`, LAST].join('\n\n'),
);

const offTopic = (texts: ReturnType<typeof markOffTopic>) =>
  Object.fromEntries(
    texts.map(({ id, body, sentences }) => [
      id,
      sentences.filter(({ role }) => role === 'off_topic').map(({ start, end }) => body.slice(start, end)),
    ]),
  );

test('a paragraph that shares no name with the start or with any other text is set apart', () => {
  expect(offTopic([a])).toEqual({ a: [] });
  expect(offTopic(markOffTopic([a, b]))).toEqual({ a: [OTHER], b: [] });
});
test('names that another text brings too belong to the event', () => {
  expect(offTopic(markOffTopic([a, b, c]))).toEqual({ a: [], b: [], c: [] });
  const long = segment('a', ['Velmar closes its bridge', LEAD, MORE, OTHER, SECOND, LAST].join('\n\n'));
  expect(offTopic([long])).toEqual({ a: [OTHER, SECOND] });
  expect(offTopic(markOffTopic([long, c]))).toEqual({ a: [], c: [] });
});
test('the order of the texts changes nothing, and doing it twice neither', () => {
  const once = markOffTopic([a, b, c]);
  expect(markOffTopic([c, a, b]).sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(once);
  expect(markOffTopic(once)).toEqual(once);
});
