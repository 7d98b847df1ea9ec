import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SegmentedText, SegmentRole } from '../model/text';
import { segmentText } from './segment-text';

const segment = (body: string, outlet = 'The Harbour Post'): SegmentedText =>
  segmentText({ id: 't', outlet: { name: outlet }, body, sha256: '' });

/** Lines are written as "role: words"; the words alone are the text. */
function check(lines: readonly [SegmentRole, string][], between = '\n\n') {
  const text = segment(lines.map(([, words]) => words).join(between));
  const roleAt = (at: number) => text.segments.find(({ start, end }) => start <= at && at < end)?.role;
  let at = 0;
  const found = lines.map(([, words]): [SegmentRole | undefined, string] => {
    const role = roleAt(at);
    at += words.length + between.length;
    return [role, words];
  });
  expect(found).toEqual(lines);
}

const LEAD =
  'The harbour town of Velmar closed its bridge on Monday after engineers found cracks in two pillars, Mayor Ana Lopes said.';
const MORE =
  'Lopes said that the bridge over the Tarn would stay closed for at least three weeks while the pillars are repaired.';
const LAST = 'Engineers from Velmar University will inspect the bridge again in May, the mayor said.';

describe('roles', () => {
  test('headline, dek, byline, date, subheading', () =>
    check([
      ['headline', 'Velmar closes its bridge after cracks are found'],
      ['dek', 'Engineers say that repairs of the pillars may take three weeks'],
      ['byline', 'By Ruth Moran'],
      ['dateline', 'Nov. 26, 2025, 9:30 a.m.'],
      ['body', LEAD],
      ['subheading', 'What happens next'],
      ['body', MORE],
      ['body', LAST],
    ]));
  test('the same with one newline between the lines', () =>
    check(
      [
        ['headline', 'Velmar closes its bridge after cracks are found'],
        ['body', LEAD],
        ['subheading', 'What Happens Next?'],
        ['body', MORE],
        ['body', LAST],
      ],
      '\n',
    ));
  test('picture, credit, widgets, promotion, bio, copyright', () =>
    check([
      ['boilerplate', 'Share and Follow'],
      ['headline', 'Velmar closes its bridge'],
      ['caption', 'The bridge of Velmar on Monday'],
      ['caption', '(Image credit: Olaf Berg / Getty Images)'],
      ['body', LEAD],
      ['boilerplate', 'The Harbour Post'],
      ['boilerplate', 'Get the news behind the news, plus your daily puzzle.'],
      ['boilerplate', 'SUBSCRIBE & SAVE'],
      ['boilerplate', 'Sign up for our free newsletter'],
      ['body', MORE],
      ['boilerplate', 'Related articles'],
      ['boilerplate', 'Ten bridges you should see before they fall'],
      ['boilerplate', 'Why the Tarn is rising faster than engineers thought'],
      ['body', LAST],
      ['byline', 'Ruth Moran, The Harbour Post'],
      [
        'boilerplate',
        'Ruth has worked as a reporter at The Harbour Post since 2011. She covers the coast for the paper.',
      ],
      ['boilerplate', '© 2025 The Harbour Post. All rights reserved.'],
    ]));
  test('lone bullets and items with a title', () =>
    check(
      [
        ['headline', 'Velmar closes its bridge'],
        ['body', LEAD],
        ['boilerplate', '-'],
        ['body', `Delay: ${MORE}`],
        ['boilerplate', '-'],
        ['body', 'Will the pillars hold until the repairs are done?'],
        ['boilerplate', '-'],
        ['body', LAST],
      ],
      '\n',
    ));
  test('an embedded post and its signature', () =>
    check([
      ['body', LEAD],
      ['quoted_post', 'I can’t believe they closed it again! #velmar'],
      ['byline', '— Ruth Moran (@ruthmoran) November 25, 2025'],
      ['body', MORE],
    ]));
  test('a signature alone takes no words from the outlet', () =>
    check([
      ['body', LEAD],
      ['body', 'The town has seen this before.'],
      ['byline', '— Ruth Moran (@ruthmoran) November 25, 2025'],
      ['body', MORE],
    ]));
  test('a dateline before the first words', () => {
    const text = segment(`VELMAR, Norland (Reuters) - ${LEAD}\n${MORE}`);
    expect(text.segments.map(({ role, start, end }) => [role, text.body.slice(start, end)]).slice(0, 2)).toEqual([
      ['dateline', 'VELMAR, Norland (Reuters) -'],
      ['body', LEAD],
    ]);
  });
  test('a link glued to the end', () => {
    const text = segment(`${LEAD} https://t.co/abc1\n${MORE}`);
    expect(text.segments[1]).toMatchObject({ role: 'boilerplate' });
    expect(text.sentences).toHaveLength(3);
  });
  test('a heading that lost its line break', () => {
    const text = segment(
      `${LEAD}\nWhy It MattersThe bridge is the only road to Velmar, and the ferry does not run in winter.\n${MORE}`,
    );
    expect(text.segments.map(({ role }) => role)).toEqual(['body', 'subheading', 'body', 'body']);
  });
  test('a wire credit at the end; a quotation that speaks of newsletters stays', () =>
    check([
      ['body', LEAD],
      ['body', '“Sign up for the newsletter of the town if you want to know when it opens,” Lopes said on Monday.'],
      ['body', MORE],
      ['byline', 'Reuters'],
    ]));
  test('one sentence a line: every line is a sentence of its own', () => {
    const lines = [
      'Velmar closes bridge',
      'The bridge closed on Monday.',
      'Nobody was hurt',
      'Mayor Ana Lopes said so.',
      '“We are sorry.',
      'It will take weeks,” she said.',
    ];
    const text = segment(lines.join('\n'));
    expect(text.sentences.map(({ start, end }) => text.body.slice(start, end))).toEqual(lines);
  });
  test('a credit after the article’s own words takes none of them along', () =>
    check([
      ['headline', 'Velmar closes its bridge'],
      ['body', `${LEAD} Harbour Post writer Jon Varg contributed to this report.`],
      ['byline', 'Harbour Post writer Jon Varg contributed to this report.'],
    ]));
  test('labels of the site around the headline', () =>
    check([
      ['boilerplate', 'World News'],
      ['headline', 'Velmar closes its bridge after cracks are found'],
      ['dateline', 'Updated 3:15 PM EST, Wed November 26, 2025'],
      ['boilerplate', 'This is a developing story and will be updated.'],
      ['body', LEAD],
      ['boilerplate', 'READ MORE: Ten bridges that fell'],
      ['caption', 'The bridge on Monday. Photograph: Olaf Berg/EPA'],
      ['body', MORE],
    ]));
  test('a report about newsletters and paywalls is no promotion', () =>
    check([
      ['headline', 'Velmar paper drops its paywall'],
      [
        'body',
        'The paper of Velmar, which asked readers to subscribe to continue reading most of its articles since 2011, will sign up new members for its newsletters only in the shops of the town.',
      ],
      ['body', LAST],
    ]));
  test('Chinese: headline and body', () =>
    check([
      ['headline', '维尔马关闭大桥'],
      ['body', '维尔马市周一关闭了大桥，工程师发现两根桥墩有裂缝，市长安娜·洛佩斯说。大桥将关闭至少三周。'],
      ['body', '没有人受伤。'],
    ]));
  test('lines broken at a fixed width are joined', () => {
    const text = segment(
      'The bridge over the Tarn was closed on Monday after the\nengineers found cracks in two of its pillars, the mayor of\nthe town said. She did not say when it would open again,\nbut asked for patience.\n\nA second paragraph follows here.',
    );
    expect(text.paragraphs).toHaveLength(2);
    expect(text.sentences).toHaveLength(3);
  });
  test('a heap of unrelated paragraphs loses nothing', () => {
    const word = (n: number) =>
      `${'bcdfgklm'[n % 8]}${'aeiou'[n % 5]}${'rstvzn'[n % 6]}${'aeiou'[(n * 7) % 5]}${n.toString(36).replace(/\d/g, 'x')}`;
    const lines = Array.from(
      { length: 300 },
      (_, n) =>
        `The ${word(n * 31)} of ${word(n * 17).replace(/^./, (c) => c.toUpperCase())} ${word(n * 57)} ${word(n * 91)}${n % 4 ? '.' : ''}`,
    );
    expect(segment(lines.join('\n\n')).segments.filter(({ role }) => role !== 'body' && role !== 'headline')).toEqual(
      [],
    );
  });
  test('a cue and strange names: other news', () =>
    check(
      [
        ['headline', 'Velmar closes its bridge after cracks are found'],
        ['body', LEAD],
        ['body', MORE],
        [
          'body',
          'In other news, the Oberland Museum sold a portrait by Irma Sund to a collector in Tokyo for an unknown sum.',
        ],
        [
          'body',
          'Sund painted the portrait of Countess Ebba Thorn in Vienna shortly before the Great Fire of Oberland.',
        ],
        ['body', 'The closed bridge over the Tarn will be inspected again in May, the mayor of Velmar said.'],
      ].map(
        ([role, words], index) => [index === 3 || index === 4 ? 'off_topic' : role, words] as [SegmentRole, string],
      ),
    ));
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'The',
    'town',
    'said.',
    '-',
    '\n',
    '\n\n',
    '“No!”',
    '— A B (@ab)',
    'By Ann Lee',
    '他。',
    '😀',
    'Sign up for our newsletter',
    '© 2025',
    ' ',
    'https://x.org/a',
    'U.S.',
  );
  const body = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  );
  const blank = /^[\s\u0085\u200b\u2060\ufeff]*$/;

  test('segments and sentences tile what is not blank; tokens stand where they say; same in, same out', () => {
    fc.assert(
      fc.property(body, (given) => {
        const text = segment(given);
        for (const ranges of [text.segments, text.sentences]) {
          let at = 0;
          for (const { start, end } of ranges) {
            expect(given.slice(at, start)).toMatch(blank);
            at = end;
          }
          expect(given.slice(at)).toMatch(blank);
        }
        text.sentences.forEach((sentence, index) => {
          expect(sentence.index).toBe(index);
          expect(text.segments.find(({ start, end }) => start <= sentence.start && sentence.end <= end)?.role).toBe(
            sentence.role,
          );
          for (const token of sentence.tokens) expect(given.slice(token.start, token.end)).toBe(token.text);
        });
        expect(segment(given)).toEqual(text);
      }),
    );
  });
  test('every role but body has its reason', () => {
    fc.assert(
      fc.property(body, (given) =>
        segment(given).segments.every(({ role, reason }) => (role === 'body') === (reason === undefined)),
      ),
    );
  });
  test('a long line without any mark takes linear time', () => {
    for (const unit of ['a ', '(', '. ', '“', 'Ab. ', '— ', '1.', '@', '.', 'aB', 'https://', '- ', 'Mr. ']) {
      const began = performance.now();
      segment(unit.repeat(20_000));
      expect(performance.now() - began, unit).toBeLessThan(3_000);
    }
  });
});
