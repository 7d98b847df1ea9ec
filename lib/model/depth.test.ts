import { expect, test } from 'vitest';
import { inventedText, passageIn } from '../invented/invented-texts';
import { findDepth } from './depth';

const text = inventedText(
  'lantern',
  'Ferry runs aground\n\nAll aboard are safe\n\nThe ferry ran aground at dawn.\n\nHow it happened\n\nThe wind was strong.\n\nSign up for our letter.\n\nA bakery opened nearby.',
  { roles: ['headline', 'dek', 'body', 'subheading', 'body', 'boilerplate', 'off_topic'] },
);

test.each([
  ['Ferry runs', { place: 'headline', paragraph: 0, of: 3 }],
  ['All aboard', { place: 'dek', paragraph: 0, of: 3 }],
  ['The ferry ran', { place: 'paragraph', paragraph: 1, of: 3 }],
  ['wind was', { place: 'paragraph', paragraph: 2, of: 3 }],
  ['A bakery', { place: 'paragraph', paragraph: 3, of: 3 }],
])('%s stands at its depth; headings and furniture do not count', (words, depth) => {
  expect(findDepth(text, passageIn(text, words))).toEqual(depth);
});

test('a text without paragraphs gives paragraph 0 of 0', () => {
  expect(findDepth({ segments: [], paragraphs: [] }, { start: 0, end: 0 })).toEqual({
    place: 'paragraph',
    paragraph: 0,
    of: 0,
  });
});
