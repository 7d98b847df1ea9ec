import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outletLink } from './outlet-link';

const PAGE = 'https://quay.example/a';

describe('outletLink', () => {
  it.each([
    ['The ferry was late again', '#:~:text=The%20ferry%20was%20late%20again'],
    ['A 28-point plan, he said', '#:~:text=A%2028%2Dpoint%20plan%2C%20he%20said'],
    ['Salt & vinegar, at 3 %', '#:~:text=Salt%20%26%20vinegar%2C%20at%203%20%25'],
    [
      'One two three four five six seven eight nine ten eleven twelve thirteen',
      '#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
    ['First line\n\nsecond line', '#:~:text=First%20line,second%20line'],
    ['  spaced   words  are  joined ', '#:~:text=spaced%20words%20are%20joined'],
  ])('%j', (quote, expected) => expect(outletLink(PAGE, quote)).toBe(PAGE + expected));

  it('names few words by what stands around them in the same line', () => {
    const link = outletLink(PAGE, 'late', {
      before: 'Other line\nThe ferry was very',
      after: ' again, it said.\nMore',
    });
    expect(link).toBe(`${PAGE}#:~:text=ferry%20was%20very-,late,-again%2C%20it%20said.`);
    expect(outletLink(PAGE, 'late', {})).toBe(`${PAGE}#:~:text=late`);
  });

  it('keeps the place in the page and replaces an older fragment', () => {
    expect(outletLink(`${PAGE}#top`, 'The ferry was late')).toBe(`${PAGE}#top:~:text=The%20ferry%20was%20late`);
    expect(outletLink(`${PAGE}#:~:text=old`, 'The ferry was late')).toBe(`${PAGE}#:~:text=The%20ferry%20was%20late`);
  });

  it.each([[null], [''], ['no address'], ['javascript:alert(1)'], ['ftp://quay.example/a']])('%j gives none', (url) =>
    expect(outletLink(url, 'The ferry was late')).toBeNull(),
  );

  it('never lets the words break the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (quote, before, after) => {
        const link = outletLink(PAGE, quote, { before, after }) ?? '';
        const text = link.split(':~:text=')[1] ?? '';
        // Plain dashes and commas stand only where the directive's own syntax has them.
        expect(text).toMatch(/^(?:[^,&-]+-,)?[^,&-]*(?:,[^,&-]+)?(?:,-[^,&-]+)?$/);
      }),
    );
  });
});
