import { describe, expect, it } from 'vitest';
import type { ComparedText } from '../../model/comparison';
import type { HealthProblem } from '../../model/text';
import { listTexts } from './text-lines';

const text = (body: string | null, problems: HealthProblem[] = []): ComparedText => ({
  id: 'vale-wire',
  outlet: { name: 'Vale Wire' },
  headline: 'Ferry aground',
  byline: null,
  published: null,
  url: null,
  body,
  length: 0,
  sha256: '',
  segments: [],
  health: { status: problems.length ? 'doubtful' : 'complete', problems },
  words: 3,
  paragraphs: [],
});
const problem = { kind: 'dangling_reference', message: 'Who is she?', start: 4, end: 12 };

describe('listTexts', () => {
  it('shows the words that a problem points at, cut between words where they are many', () => {
    const [line] = listTexts([text('Why she said it was so.', [problem])]);
    expect(line).toMatchObject({ headline: 'Ferry aground', text: { letter: 'A', outlet: 'Vale Wire' } });
    expect(line?.problems).toEqual([{ message: 'Who is she?', words: 'she said' }]);
    const long = 'She said so. '.repeat(30);
    const words = listTexts([text(long, [{ ...problem, start: 0, end: long.length }])])[0]?.problems[0]?.words ?? '';
    expect(words.length).toBeLessThan(145);
    expect(words).toMatch(/(She|said|so\.) …$/);
  });

  it('has none where a problem points nowhere, or the body is not there', () => {
    const nowhere = { kind: 'no_headline', message: 'No headline.' };
    expect(listTexts([text('Words.', [nowhere])])[0]?.problems).toEqual([{ message: 'No headline.', words: null }]);
    expect(listTexts([text(null, [problem])])[0]?.problems).toEqual([{ message: 'Who is she?', words: null }]);
  });
});
