import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range, SegmentRole, Span } from '../../model/text';
import { type PrintedBlock, printText } from './printed-text';

/** A text from its paragraphs, each with its role before a bar where it is not the article's own words. */
function textOf(...paragraphs: string[]) {
  let body = '';
  const ranges: Range[] = [];
  const segments = paragraphs.map((given) => {
    const [, role = 'body', words = ''] = /^(?:(\w+)\|)?(.*)$/s.exec(given) ?? [];
    const start = body ? body.length + 2 : 0;
    body += (body ? '\n\n' : '') + words;
    ranges.push({ start, end: body.length });
    return { start, end: body.length, role: role as SegmentRole, ...(role === 'body' ? {} : { reason: `a ${role}` }) };
  });
  const words = body.split(/\s+/).length;
  return { body: body as string | null, length: body.length, words, segments, paragraphs: ranges };
}

const spanOf = (body: string, quote: string): Span => {
  const start = body.indexOf(quote);
  return { start, end: start + quote.length, quote };
};

/** Each block as a line: words as they are, marks in brackets, what is not shown as its number of words. */
const asLines = (blocks: PrintedBlock<Range & { name?: string }>[]) =>
  blocks.map((block) =>
    block.kind === 'hidden'
      ? `-${block.paragraphs}/${block.words}-`
      : block.parts
          .map((part) => {
            if (part.kind === 'gap') return `-${part.words}-`;
            return part.marks.length ? `[${part.marks.map((mark) => mark.name).join('')}:${part.words}]` : part.words;
          })
          .join(''),
  );

const STORM = textOf('headline|Storm hits Orrin', 'The quay was closed at noon. Nobody was hurt.', 'Boats lay ashore.');
const STORM_BODY = STORM.body ?? '';

describe('a printed text', () => {
  it('stands whole where its body is there, cut where marks begin and end', () => {
    const marks = [
      { ...spanOf(STORM_BODY, 'quay was closed'), name: 'a' },
      { ...spanOf(STORM_BODY, 'closed at noon'), name: 'b' },
    ];
    expect(asLines(printText(STORM, [], marks))).toEqual([
      'Storm hits Orrin',
      'The [a:quay was ][ab:closed][b: at noon]. Nobody was hurt.',
      'Boats lay ashore.',
    ]);
  });

  it('says how many words are not shown, and where', () => {
    const quoted = [spanOf(STORM_BODY, 'quay was closed')];
    expect(
      asLines(
        printText(
          { ...STORM, body: null },
          quoted,
          quoted.map((s) => ({ ...s, name: 'a' })),
        ),
      ),
    ).toEqual(['-1/3-', '-1-[a:quay was closed]-5-', '-1/3-']);
  });

  it('joins what touches or overlaps, and passes over a full stop at the end', () => {
    const quoted = [
      spanOf(STORM_BODY, 'The quay was'),
      spanOf(STORM_BODY, 'was closed at noon. '),
      spanOf(STORM_BODY, 'Nobody was hurt'),
    ];
    expect(asLines(printText({ ...STORM, body: null }, quoted, []))[1]).toBe(
      'The quay was closed at noon. Nobody was hurt',
    );
  });

  it('does not miss furniture, and tells a dateline in the first line apart', () => {
    const text = textOf('body|ORRIN The quay was closed.', 'boilerplate|Read more');
    text.segments.splice(
      0,
      1,
      { start: 0, end: 5, role: 'dateline', reason: 'place' },
      { start: 6, end: 26, role: 'body' },
    );
    const [first] = printText(text, [], []);
    expect(first?.kind === 'paragraph' && first.parts.map((part) => part.kind === 'words' && part.aside)).toEqual([
      'place',
      null,
    ]);
    expect(asLines(printText({ ...text, body: null }, [], []))).toEqual(['-1/5-']);
  });

  it('prints every word of a body once, whatever is marked', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,6}( [a-zé😀]{1,6}){0,5}$/u), { minLength: 1, maxLength: 5 }),
        spans,
        (paragraphs, given) => {
          const text = textOf(...paragraphs);
          const marks = given.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
          const blocks = printText(text, [], marks);
          const printed = blocks.map((block) =>
            block.kind === 'paragraph'
              ? block.parts.map((part) => (part.kind === 'words' ? part.words : '?')).join('')
              : '?',
          );
          expect(printed).toEqual(text.paragraphs.map(({ start, end }) => text.body?.slice(start, end)));
        },
      ),
    );
  });
});
