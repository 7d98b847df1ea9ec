import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedText } from '../invented/invented-texts';
import type { SegmentRole } from '../model/text';
import { detectSpans } from './detect-spans';

const spansOf = (body: string, roles?: SegmentRole[]) => detectSpans([inventedText('t', body, roles ? { roles } : {})]);
const speakersOf = (body: string, roles?: SegmentRole[]) =>
  spansOf(body, roles).quotations.map(({ quote, speaker }) => `${quote} ${speaker}`);
const sourcesOf = (body: string) =>
  spansOf(body).sources.map(({ attribution, source }) => `${attribution.quote} → ${source}`);

describe('quotations', () => {
  test('curly, straight and single marks, guillemets and German ones', () => {
    const quotes = (body: string) => spansOf(body).quotations.map(({ quote }) => quote);
    expect(quotes('Mara Quill said “it is late” today.')).toEqual(['“it is late”']);
    expect(quotes('Mara Quill said "it is late" today.')).toEqual(['"it is late"']);
    expect(quotes("'The miners' pay must rise,' Mara Quill said.")).toEqual(["'The miners' pay must rise,'"]);
    expect(quotes('„Wir gehen“, sagte sie. «Nous restons», dit-il.')).toEqual(['„Wir gehen“', '«Nous restons»']);
    expect(quotes('She didn’t say it wasn’t the dogs’ food.')).toEqual([]);
    expect(quotes('A 5" nail and a 6" nail.')).toEqual([]);
  });

  test('a straight quotation in a curly text, and one inside another', () => {
    const quotes = spansOf(
      '“It is late,” Mara Quill said. She called it "a long day". “He told me ‘never’ and left,” she said.',
    ).quotations;
    expect(quotes.map(({ quote }) => quote)).toEqual([
      '“It is late,”',
      '"a long day"',
      '“He told me ‘never’ and left,”',
    ]);
  });

  test('a quotation split by its attribution has one speaker', () => {
    expect(speakersOf('“We heard it,” said Marta Olsen, a baker. “Then it fell.”')).toEqual([
      '“We heard it,” Marta Olsen',
      '“Then it fell.” Marta Olsen',
    ]);
  });

  test('a quotation over paragraphs opens in each', () => {
    expect(speakersOf('“The steel was tired,” Marta Olsen said. “All knew it.\n\n“Nobody paid,” she added.')).toEqual([
      '“The steel was tired,” Marta Olsen',
      '“All knew it. Marta Olsen',
      '“Nobody paid,” Marta Olsen',
    ]);
  });

  test('surnames and pronouns lead to the full name', () => {
    expect(
      speakersOf('Mayor Piet Vander spoke on Monday. He called it “a tragedy”. “We will act,” Vander said.'),
    ).toEqual(['“a tragedy” Piet Vander', '“We will act,” Piet Vander']);
  });

  test('a sentence in marks after an attributed one carries its speaker', () => {
    expect(
      speakersOf('The plan “cannot stand,” Senator Tom Bayer (R-Ohio) said on social media. “Who wrote this?”'),
    ).toEqual(['“cannot stand,” Tom Bayer', '“Who wrote this?” Tom Bayer']);
  });

  test('terms and scare marks have no speaker', () => {
    expect(speakersOf('The city’s so-called “smart budget” starved repairs.')).toEqual(['“smart budget” null']);
    expect(speakersOf('Mara Quill said drones had hit tankers of the island’s “ghost fleet” at sea.')).toEqual([
      '“ghost fleet” null',
    ]);
  });

  test('participles and nouns of saying', () => {
    expect(speakersOf('Her deputy, Lisa Conti, disagreed, telling reporters that it was "weak".')).toEqual([
      '"weak" Lisa Conti',
    ]);
    expect(speakersOf('Despite Quill’s claim that it was “routine”, the council met.')).toEqual(['“routine” Quill']);
  });

  test('a post without marks is spoken by its signer', () => {
    const post = 'I cannot believe this. What a day.\n\n— Ana Lind (@analind) May 4, 2024';
    expect(speakersOf(post, ['quoted_post', 'byline'])).toEqual(['I cannot believe this. What a day. Ana Lind']);
  });

  test('a colon hands over, an unresolved pronoun names nobody', () => {
    expect(speakersOf('Her rival, Mia Torr, hit back: "He is scared."')).toEqual(['"He is scared." Mia Torr']);
    expect(speakersOf('"Why now?" she asked.')).toEqual(['"Why now?" null']);
    expect(speakersOf('One man said it was "loud". "A disaster": so it went.')).toEqual([
      '"loud" One man',
      '"A disaster" null',
    ]);
  });

  test('boilerplate is not read', () => {
    expect(speakersOf('“Sign up now,” says our editor Ana Lind.', ['boilerplate'])).toEqual([]);
  });
});

describe('sources', () => {
  test('verbs of saying before and after', () => {
    expect(sourcesOf('Minister Jorge Vall said the road was safe.')).toEqual(['Minister Jorge Vall said → Jorge Vall']);
    expect(sourcesOf('The road was safe, the ministry said in a statement.')).toEqual([
      'the ministry said in a statement → ministry',
    ]);
    expect(sourcesOf('“It is safe,” said Amal Idri, who runs the mill.')).toEqual(['said Amal Idri → Amal Idri']);
    expect(sourcesOf('Jorge Vall, who flew in overnight, warned that rain would come.')).toEqual([
      'Jorge Vall, who flew in overnight, warned → Jorge Vall',
    ]);
  });

  test('according to, reported by, citing', () => {
    expect(sourcesOf('According to people familiar with the matter, it was late.')).toEqual([
      'According to people familiar with the matter → people familiar with the matter',
    ]);
    expect(sourcesOf('The memo, reported by The Harbor Post, was short.')).toEqual([
      'reported by The Harbor Post → The Harbor Post',
    ]);
    expect(sourcesOf('The Harbor Post reported, citing two officials, that it fell.')).toEqual([
      'The Harbor Post reported → The Harbor Post',
      'citing two officials → two officials',
    ]);
  });

  test('transparency', () => {
    const kinds = (body: string) =>
      spansOf(body).sources.map(({ source, transparency }) => `${source} ${transparency}`);
    expect(kinds('Critics argue that it is weak.')).toEqual(['critics vague']);
    expect(kinds('Two officials said it is weak.')).toEqual(['Two officials unnamed']);
    expect(kinds('The Harbor Post said it is weak.')).toEqual(['The Harbor Post named']);
    expect(kinds('The mill reportedly closed.')).toEqual(['reportedly vague']);
    expect(kinds('Shares fell amid fears that the mill would close.')).toEqual(['fears vague']);
  });

  test('what only looks like an attribution', () => {
    expect(sourcesOf('The claims of the council were rejected.')).toEqual([]);
    expect(sourcesOf('Neither Quill nor Vander disclosed the cost.')).toEqual([]);
    expect(sourcesOf('I say we wait. You may say no.')).toEqual([]);
    expect(sourcesOf('The Evening Post moved to a new building.')).toEqual([]);
    expect(sourcesOf('He was accused of theft and told to leave.')).toEqual([]);
  });

  test('who only seems to speak', () => {
    expect(sourcesOf('The camp lies in Orsel’s Unity state on the river.')).toEqual([]);
    expect(sourcesOf('Orsel was sued by his aide, Ada Bell, alleging theft.')).toEqual([]);
    expect(sourcesOf('The mayor’s alleged debts were paid.')).toEqual([]);
    expect(sourcesOf('He posted a video in December announcing his wedding.')).toEqual([]);
    expect(sourcesOf('Bell, who won a prize, arrived on Monday and declared that she was fit.')).toEqual([
      'Bell, who won a prize, arrived → Bell',
    ]);
    expect(sourcesOf('Constable Lind told a news conference today a man had fled.')).toEqual([
      'Constable Lind told a news conference → Lind',
    ]);
  });

  test('a title tells he from she; an office names no person', () => {
    expect(sourcesOf('Mr. Vall was seen with Ada Bell. She said that it was late.')).toEqual(['She said → Ada Bell']);
    expect(
      sourcesOf('Jorge Vall wrote to the Office of Congressional Ethics. He promised that he would pay.'),
    ).toContain('He promised → Jorge Vall');
  });

  test('the clause that a source answers for', () => {
    const [source] = spansOf('Mara Quill said that the bridge had cracks.').sources;
    expect(source?.content?.quote).toBe('the bridge had cracks.');
    const [after] = spansOf('The bridge had cracks, Mara Quill said.').sources;
    expect(after?.content?.quote).toBe('The bridge had cracks');
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    ...'Mara Quill said that “ ” " \' ’ ‘ , . — ( ) who he according to the officials reported by 12 , adding critics argue „ « » reportedly ,” \n\n'.split(
      ' ',
    ),
  );
  const body = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  test('every passage is what stands at its place; quotations never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(body, fc.string({ unit: 'grapheme', maxLength: 80 })), (words) => {
        const { figures, quotations, sources } = spansOf(words);
        const passages = [
          ...figures,
          ...quotations,
          ...sources.flatMap(({ attribution, content }) => (content ? [attribution, content] : [attribution])),
        ];
        for (const { start, end, quote } of passages) {
          expect(words.slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
        }
        for (const [n, quotation] of quotations.entries())
          expect(quotation.start).toBeGreaterThanOrEqual(quotations[n - 1]?.end ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  test('the order of the texts changes nothing', () => {
    fc.assert(
      fc.property(body, body, (a, b) => {
        const [one, two] = [inventedText('a', a), inventedText('b', b)];
        const seen = (texts: (typeof one)[]) => {
          const { quotations, sources } = detectSpans(texts);
          return [...quotations, ...sources].map((span) => JSON.stringify(span)).sort();
        };
        expect(seen([one, two])).toEqual(seen([two, one]));
      }),
      { numRuns: 100 },
    );
  });
});
