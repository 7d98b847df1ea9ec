import { describe, expect, test } from 'vitest';
import { inventedText, NO_SPANS } from '../../invented/invented-texts';
import { buildTitleFacts, findTitleClashes } from '../kinds/title-rows';
import { readTexts } from '../reading/reading';
import { findNames } from './names';

/** Labels of the referent that holds a label with these words. */
function labelsWith(words: string, ...bodies: string[]): string[] {
  const found = findNames(bodies.map((body, n) => inventedText(`t${n}`, body)));
  return (
    found.find(({ labels }) => labels.some(({ quote }) => quote.includes(words)))?.labels.map(({ quote }) => quote) ??
    []
  );
}

describe('people', () => {
  test('title, role, surname and possessive are one person', () => {
    const labels = labelsWith(
      'Mara Quill',
      'On Monday President Mara Quill spoke. Then Quill left.',
      'The speech of former President Mara Quill was short. Later Quill’s aides wept.',
    );
    expect(labels).toEqual(['President Mara Quill', 'Quill', 'former President Mara Quill', 'Quill’s']);
  });

  test('two spellings of one surname are one person', () => {
    expect(
      labelsWith('Mirevskyy', 'On Friday Danylo Mirevskyy spoke.', 'On Friday Danylo Mirevskiy spoke.'),
    ).toHaveLength(2);
  });

  test('two people with one surname stay apart', () => {
    expect(
      labelsWith(
        'Hela Brandt',
        'On Friday Hela Brandt met Otto Brandt. Again Hela Brandt spoke. Again Otto Brandt spoke.',
      ),
    ).toEqual(['Hela Brandt', 'Hela Brandt']);
  });

  test('a role before a name and one in apposition belong to the name', () => {
    const labels = labelsWith(
      'Pavo Lind',
      'They called a senior palace official, Pavo Lind, at once.',
      'They called palace aide Pavo Lind at once. Pavo Lind, a veteran diplomat, agreed.',
    );
    expect(labels).toEqual([
      'a senior palace official, Pavo Lind',
      'palace aide Pavo Lind',
      'Pavo Lind, a veteran diplomat',
    ]);
  });

  test('a role alone goes to the person who is called so; a foreign office does not', () => {
    const body = 'On Monday US envoy Pavo Lind flew home. A US envoy should rest. France’s envoy stayed.';
    expect(labelsWith('Pavo Lind', body)).toEqual(['US envoy Pavo Lind', 'A US envoy']);
  });
});

describe('countries', () => {
  test('capital, people, officials and government are one', () => {
    const labels = labelsWith(
      'Paris',
      'In Paris they met. French officials spoke. Then France agreed.',
      'The French government agreed.',
    );
    expect(labels).toEqual(['Paris', 'French officials', 'France', 'French government']);
  });
});

describe('events and documents', () => {
  test('call, conversation and discussion are one event', () => {
    expect(
      labelsWith(
        'phone call',
        'They made a short phone call. The call was friendly.',
        'A leaked conversation caused anger.',
      ),
    ).toEqual(['a short phone call', 'The call', 'A leaked conversation']);
  });

  test('figures tell two plans apart', () => {
    const bodies = [
      'They saw the 22-point peace plan. The plan was odd.',
      'Then the 22-point proposal failed.',
      'A 14-point framework was floated.',
    ];
    expect(labelsWith('22-point', ...bodies)).toEqual(['the 22-point peace plan', 'The plan', 'the 22-point proposal']);
  });

  test('verbs that look like nouns are none', () => {
    expect(labelsWith('call', 'They will call him. They call her. The plan calls for rest.')).toEqual([]);
  });

  test('what the text itself calls another one is left out', () => {
    expect(labelsWith('call', 'The call was short. The call was odd. Another call came.')).toEqual([
      'The call',
      'The call',
    ]);
  });
});

test('labels never overlap, and each says its words', () => {
  const text = inventedText(
    't',
    'The US envoy Pavo Lind read the 22-point peace plan on the war in France in Paris. Lind wept over the war.',
  );
  const labels = findNames([text])
    .flatMap((referent) => referent.labels)
    .sort((a, b) => a.start - b.start);
  for (const [n, label] of labels.entries()) {
    expect(text.body.slice(label.start, label.end)).toBe(label.quote);
    expect(label.start).toBeGreaterThanOrEqual(labels[n - 1]?.end ?? 0);
  }
});

describe('titles that clash', () => {
  const clashes = (...bodies: string[]) => {
    const texts = bodies.map((body, n) => inventedText(`t${n}`, body));
    return { readings: readTexts(texts, NO_SPANS), names: findNames(texts) };
  };

  test('former here, in office there', () => {
    const { readings, names } = clashes(
      'On Monday former President Mara Quill spoke.',
      'On Monday President Mara Quill spoke.',
    );
    const [fact] = buildTitleFacts(readings, names);
    expect(fact?.disagreements[0]).toMatchObject({ kind: 'contradiction', between: ['t0', 't1'] });
    expect(fact?.disagreements[0]?.explanation).toContain('former President Mara Quill');
  });

  test('inside one text: former, then sitting', () => {
    const { readings, names } = clashes(
      'On Monday former President Mara Quill spoke. Quill was tired. Nobody may try a sitting president.',
    );
    expect(findTitleClashes(readings, names)).toHaveLength(1);
  });

  test.each([
    ['the same title twice', 'On Monday President Mara Quill spoke.', 'On Monday President Mara Quill slept.'],
    ['another office', 'On Monday former Governor Mara Quill spoke.', 'On Monday President Mara Quill spoke.'],
    ['an office of another time', 'On Monday President Mara Quill spoke.', 'In youth then-President Mara Quill spoke.'],
    [
      'somebody else’s office',
      'On Monday former President Mara Quill spoke.',
      'The president’s aide Mara Quill spoke.',
    ],
  ])('%s is no clash', (_, a, b) => {
    const { readings, names } = clashes(a, b);
    expect(findTitleClashes(readings, names)).toEqual([]);
  });
});
