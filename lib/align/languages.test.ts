import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRowsFile } from '../cli/golden-rows';
import type { AlignedFact } from '../model/comparison';
import type { SegmentedText } from '../model/text';
import { markOffTopic } from '../segment/mark-off-topic';
import { segmentText } from '../segment/segment-text';
import { alignTexts, parseAlignModel } from './align-texts';

// Invented stories: no such towns, people, outlets or events. The weights were learned from English labels alone.

const model = parseAlignModel(
  JSON.parse(readFileSync(new URL('../../data/models/align.json', import.meta.url), 'utf8')),
);

function read(language: string): SegmentedText[] {
  const folder = new URL(`../../data/stories/languages/${language}/`, import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => !isRowsFile(name))
    .sort()
    .map((name, at) => {
      const body = readFileSync(new URL(name, folder), 'utf8');
      return segmentText({ id: name, outlet: { name }, body, sha256: `${at}`.padStart(64, '0') });
    });
  return markOffTopic(texts);
}

interface Expected {
  /** Words of sentences that one fact must hold. */
  joined: string[][];
  /** Words of two sentences that no fact may hold together. */
  apart: [string, string][];
  /** Words of sentences that only one text has. */
  alone: string[];
}

const STORIES: Record<string, Expected> = {
  de: {
    joined: [
      ['Rund 4000 Urkunden', 'etwa 6000 Urkunden', 'Mehrere Tausend Urkunden'],
      ['stand das Wasser im Keller', 'Im Keller stand das Wasser'],
      ['liegen nun tiefgefroren in einem Kühlhaus', 'lagern in einem Kühlhaus', 'tiefgefroren und später getrocknet'],
      ['Schon im Frühjahr hatte Lohbeck', 'Von einer Warnung vor Rost', 'schon im Frühjahr vor Rost'],
      ['dass ein Gutachter bis Ende', 'Ein Gutachter soll die Ursache', 'Ein Gutachter klärt bis Ende'],
      ['Die Leitung stammt aus', 'Die gebrochene Leitung stammt'],
    ],
    apart: [
      ['Die Leitung stammt aus', 'stand das Wasser'],
      ['Ein Gutachter klärt', 'Von einer Warnung'],
    ],
    alone: ['Sommerfest', 'Puppentheater', 'Parkgebühren', 'zwei Euro je Stunde', 'Waffenstillstand', 'Ortsschildern'],
  },
  es: {
    joined: [
      ['Un incendio destruyó en la madrugada', 'quedó destruido por un incendio'],
      ['arrasaron 42 puestos', 'al menos 60 puestos'],
      ['El fuego empezó en un almacén', 'las llamas empezaron en un almacén', 'El fuego comenzó en un almacén'],
      ['ya no había techo», afirmó', 'ya no había techo», dijo'],
      ['Los comerciantes venderán desde el lunes', 'los comerciantes venderán en carpas'],
      ['denuncia que el mercado no pasaba', 'recuerda que el mercado no pasaba'],
      ['se inauguró en 1927', 'fue inaugurado en 1927'],
      ['prometió reconstruir el mercado', 'prometió que el mercado será'],
    ],
    apart: [
      ['se inauguró en 1927', 'inspección desde 2018'],
      ['Los comerciantes venderán', 'El fuego comenzó'],
    ],
    alone: ['reloj que regalaron', 'feria del libro', 'cien litros', 'ajedrez', 'sea pública'],
  },
  ar: {
    joined: [
      ['انهار جزء من سد النخيل', 'بعد انهيار جزء من سد', 'انهيار جزء من سد النخيل قرب مدينة'],
      ['ظهرت في جسم السد قبل شهرين. ', 'أكدت أن الشقوق ظهرت', 'الشقوق كانت ظاهرة'],
      ['تنام العائلات الآن', 'وتنام العائلات', 'تقيم العائلات'],
      ['وأضافت: «كتبنا', 'وقالت: «كتبنا'],
      ['ووعد المحافظ', 'وعد المحافظ نادر الكسواني المزارعين'],
      ['ويبلغ عمر السد أربعين عاما.', 'ويبلغ عمر السد أربعين عاما ولم'],
    ],
    apart: [
      ['تنام العائلات الآن', 'وعد المحافظ نادر الكسواني المزارعين'],
      ['ويبلغ عمر السد أربعين عاما.', 'وقالت: «كتبنا'],
    ],
    alone: ['مهرجان التمور', 'بكأس الناشئين', 'محصول القمح', 'الخط العربي'],
  },
};

describe.each(Object.entries(STORIES))('a story in %s', (language, { joined, apart, alone }) => {
  let texts: SegmentedText[] = [];
  let facts: AlignedFact[] = [];
  beforeAll(() => {
    texts = read(language);
    facts = alignTexts(texts, model);
  });
  const quotesOf = (fact: AlignedFact) => Object.values(fact.cells).flatMap((spans) => spans.map(({ quote }) => quote));
  const holds = (fact: AlignedFact, words: string) => quotesOf(fact).some((quote) => quote.includes(words.trim()));

  test('has three texts of 80–130 words that hold what is expected', () => {
    expect(texts).toHaveLength(3);
    for (const { body } of texts) {
      expect(body.trim().split(/\s+/).length).toBeGreaterThanOrEqual(80);
      expect(body.trim().split(/\s+/).length).toBeLessThanOrEqual(130);
    }
    for (const words of [...joined.flat(), ...apart.flat(), ...alone])
      expect(
        texts.some(({ body }) => body.includes(words.trim())),
        words,
      ).toBe(true);
  });

  test.each(joined.map((words) => [words]))('joins %s', (words) => {
    expect(facts.some((fact) => words.every((each) => holds(fact, each)))).toBe(true);
  });

  test.each(apart)('keeps %s apart from %s', (a, b) => {
    expect(facts.filter((fact) => holds(fact, a) && holds(fact, b)).map(quotesOf)).toEqual([]);
  });

  test.each(alone.map((words) => [words]))('leaves %s alone', (words) => {
    expect(facts.filter((fact) => holds(fact, words)).map(quotesOf)).toEqual([]);
  });

  test('has verbatim passages and titles in its own words', () => {
    for (const fact of facts) {
      for (const [id, spans] of Object.entries(fact.cells)) {
        const body = texts.find((text) => text.id === id)?.body ?? '';
        for (const { start, end, quote } of spans) expect(body.slice(start, end)).toBe(quote);
      }
      expect(fact.title).not.toMatch(/\b(?:and|the)\b|^Fact /);
    }
    expect(new Set(facts.map(({ title }) => title)).size).toBe(facts.length);
  });
});
