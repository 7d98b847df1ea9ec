import { expect, test } from 'vitest';
import { parseAlignModel } from '../pairs/align-model';
import { stemEnglish } from './stem-english';

test.each([
  'leak leaked leaking leaks',
  'resign resigned resigns resignation',
  'negotiate negotiation negotiators negotiated',
  'apologize apology apologises',
  'shoot shot shootings',
  'decide decision',
  'stop stopped stopping',
])('one stem: %s', (line) => {
  const [first = '', ...others] = line.split(' ');
  for (const word of others) expect(stemEnglish(word)).toBe(stemEnglish(first));
});

test.each([
  ['governor', 'government'],
  ['former', 'form'],
  ['party', 'part'],
  ['officer', 'official'],
])('two stems: %s, %s', (a, b) => {
  expect(stemEnglish(a)).not.toBe(stemEnglish(b));
});

test('words of other scripts stay as they are', () => {
  for (const word of ['größe', 'niño', 'غرقت', '船']) expect(stemEnglish(word)).toBe(word);
});

test('a broken model names the field', () => {
  expect(() => parseAlignModel({ format: 'tellings.align/1', pair: { bias: 0, weights: { x: 'y' } } })).toThrow();
  expect(() => parseAlignModel(null)).toThrow('model is no object');
});
