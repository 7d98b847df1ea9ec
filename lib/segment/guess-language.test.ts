import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRowsFile } from '../cli/golden-rows';
import { guessLanguage } from './guess-language';

const stories = path.resolve(import.meta.dirname, '../../data/stories');
const bodiesIn = (folder: string) =>
  readdirSync(path.join(stories, folder))
    .filter((file) => !isRowsFile(file))
    .map((file) => ({ body: readFileSync(path.join(stories, folder, file), 'utf8') }));

describe('the language of several texts', () => {
  test.each([
    ['harbour-bridge', 'en'],
    ['languages/de', 'de'],
    ['languages/es', 'es'],
    ['languages/ar', 'ar'],
  ])('%s is %s, together and text by text', (folder, language) => {
    const texts = bodiesIn(folder);
    expect(guessLanguage(texts)).toBe(language);
    expect(texts.map((text) => guessLanguage([text]))).toEqual(texts.map(() => language));
  });

  test.each([
    ['fr', 'La ministre a démissionné mardi après la publication du rapport, selon son porte-parole.'],
    ['it', 'La ministra si è dimessa martedì dopo la pubblicazione del rapporto, ha detto il portavoce.'],
    ['ru', 'Министр подал в отставку во вторник после публикации доклада.'],
    ['uk', 'Міністерка пішла у відставку у вівторок після публікації звіту.'],
    ['ja', '大臣は火曜日に辞任した。報告書が公表された後だった。'],
    ['ko', '장관이 보고서가 공개된 뒤 화요일에 사임했다.'],
    ['he', 'השרה התפטרה ביום שלישי לאחר פרסום הדוח.'],
  ])('%s: one sentence', (language, body) => {
    expect(guessLanguage([{ body }])).toBe(language);
  });

  test('names from elsewhere do not sway it', () => {
    const body =
      'Oberhausener Hafengesellschaft and Krzysztof Wójcik of Łódź signed the contract in Mönchengladbach on Friday, and the harbour will be dredged before the winter, both sides said.';
    expect(guessLanguage([{ body }])).toBe('en');
  });

  test('nothing to go by is taken for English', () => {
    expect(guessLanguage([])).toBe('en');
    expect(guessLanguage([{ body: '12 345 – 6 %' }, { body: '' }])).toBe('en');
    expect(guessLanguage([{ body: 'NATO' }])).toBe('en');
  });

  test('law: two small letters, whatever the words and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ body: fc.string({ unit: 'grapheme' }) }), { maxLength: 4 }), (texts) => {
        const language = guessLanguage(texts);
        expect(language).toMatch(/^[a-z]{2}$/);
        expect(guessLanguage([...texts].reverse())).toBe(language);
      }),
    );
  });
});
