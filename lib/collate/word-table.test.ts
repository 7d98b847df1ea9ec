import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWordTable } from './word-table';

/** The table as text: one line per passage, columns by bars, an empty cell as a dot. */
function drawn(passages: string[]): string[] {
  return buildWordTable(passages).rows.map((row, at) =>
    row.cells.map((cell) => (cell ? (passages[at] as string).slice(cell.start, cell.end) : '·')).join('|'),
  );
}

describe('buildWordTable', () => {
  it('puts each shared word in one column', () => {
    expect(
      drawn(['The minister resigned on Friday', 'The minister was ousted on Friday', 'The old minister resigned']),
    ).toEqual([
      'The|·|minister|·|resigned|on|Friday',
      'The|·|minister|was|ousted|on|Friday',
      'The|old|minister|·|resigned|·|·',
    ]);
  });

  it('tells who shares a reading', () => {
    const table = buildWordTable(['Velm burned', 'Velm’s burned', 'Orst burned']);
    expect(table.readings).toEqual([
      [
        { norm: 'velm', rows: [0, 1] },
        { norm: 'orst', rows: [2] },
      ],
      [{ norm: 'burned', rows: [0, 1, 2] }],
    ]);
    expect(table.shared).toEqual([2, 3]);
  });

  it('flags words that another passage says elsewhere', () => {
    const passages = [
      'Harbour workers walked out in Velm, according to police reports',
      'Harbour workers walked out in Velm, according to police reports',
      'According to police reports harbour workers walked out in Velm',
    ];
    const table = buildWordTable(passages);
    const moved = (table.rows[2]?.moved ?? []).map((column) => {
      const cell = table.rows[2]?.cells[column];
      return (passages[2] as string).slice(cell?.start, cell?.end);
    });
    expect(moved).toEqual(['According', 'to', 'police', 'reports']);
    expect(table.rows[0]?.moved).toEqual([]);
  });

  it('keeps figures whole', () => {
    expect(drawn(['Velm paid $35,000,000 in all', 'Velm paid 3.5 % in all'])).toEqual([
      'Velm|paid|$35,000,000|in|all',
      'Velm|paid|3.5 %|in|all',
    ]);
  });

  it.each([[[]], [['']], [['Velm']], [['', 'Velm burned', '👍🏽', '…']]])('holds for %j', (passages: string[]) => {
    expect(buildWordTable(passages).rows).toHaveLength(passages.length);
  });
});

const words = fc.constantFrom(
  'Velm',
  'the',
  'of',
  'Tann',
  'harbour',
  'burned',
  'burns',
  '1,200',
  ',',
  '.',
  'left',
  'on',
  'Friday',
  '👍🏽',
  '“',
);
const passages = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  ),
  { maxLength: 7 },
);

describe('laws', () => {
  it('no word is lost or out of order', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const table = buildWordTable(list);
        table.rows.forEach((row, at) => {
          const cells = row.cells.filter((cell) => cell !== null);
          expect(row.cells).toHaveLength(table.columns);
          // Cells do not overlap, rise, and leave out nothing but white space and invisible signs.
          let end = 0;
          for (const cell of cells) {
            expect(cell.start).toBeGreaterThanOrEqual(end);
            expect(/[\p{L}\p{N}\p{P}\p{S}]/u.test((list[at] as string).slice(end, cell.start))).toBe(false);
            end = cell.end;
          }
          expect(/[\p{L}\p{N}\p{P}\p{S}]/u.test((list[at] as string).slice(end))).toBe(false);
          expect(row.moved.every((column) => row.cells[column] !== null)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the passages changes nothing', () => {
    fc.assert(
      fc.property(passages, fc.infiniteStream(fc.nat()), (list, keys) => {
        const order = list
          .map((_, at) => ({ at, key: keys.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ at }) => at);
        const table = buildWordTable(list);
        const shuffled = buildWordTable(order.map((at) => list[at] as string));
        expect(shuffled.shared).toEqual(table.shared);
        // Equal passages may stand in for each other.
        order.forEach((at, place) => {
          expect(shuffled.rows[place]?.cells.length).toBe(table.rows[at]?.cells.length);
          if (list.indexOf(list[at] as string) === list.lastIndexOf(list[at] as string))
            expect(shuffled.rows[place]).toEqual(table.rows[at]);
        });
      }),
      { numRuns: 200 },
    );
  });
});
