import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOf, drawMap, type MapPicture, mapOfAll, mapOfRooms, WORD_PX } from './draw-map';
import { FOLDERS, type Folder } from './folder-table';
import { mapFiles } from './map';

const root = path.resolve(import.meta.dirname, '../..');

describe('the map of the folders', () => {
  it.each(Object.entries(mapFiles(root)))('%s is what npm run map draws', (file, words) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(words);
  });

  it.each([
    ['whole', mapOfAll(FOLDERS)],
    ['lib/detect', mapOfRooms(FOLDERS, 'lib/detect')],
  ])('%s: no arrow crosses a box, nothing is cut off, no word is small', (_name, map) => {
    expect(crossings(map)).toEqual([]);
    for (const { x, y, lines, label } of map.boxes) {
      expect(x - map.box.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + map.box.width / 2).toBeLessThanOrEqual(map.width);
      expect(y + map.box.height / 2).toBeLessThanOrEqual(map.height);
      for (const line of [label, ...lines]) expect(line.length * WORD_PX * 0.55, line).toBeLessThan(map.box.width);
    }
    expect(map.width).toBeLessThanOrEqual(1200);
  });

  it('draws everything above what it uses', () => {
    const { boxes, arrows } = mapOfAll(FOLDERS);
    const at = new Map(boxes.map(({ name, y }) => [name, y]));
    for (const { from, to } of arrows) expect(at.get(from), `${from} over ${to}`).toBeLessThan(at.get(to) ?? 0);
    expect(boxes.length).toBeGreaterThan(15);
  });

  it('leaves out an arrow that a longer way implies, and says its words safely', () => {
    const folder = (uses: string[], says = 'A.'): Folder => ({ says, doors: [], uses, packages: [], pure: true });
    const table = { a: folder(['b', 'c'], 'Less < "more" & all.'), b: folder(['c']), c: folder([]) };
    const map = mapOfAll(table);
    expect(map.arrows.map(({ from, to }) => `${from} ${to}`)).toEqual(['a b', 'b c']);
    expect(drawMap(map, 'x')).toContain('Less &lt; &quot;more&quot; &amp;');
  });

  it('names a circle, which nothing can be drawn of', () => {
    const table: Record<string, Folder> = structuredClone(FOLDERS);
    table['lib/model'] = { ...(table['lib/model'] as Folder), uses: ['lib/segment'] };
    expect(circlesOf(FOLDERS)).toEqual([]);
    expect(circlesOf(table)).toContainEqual(expect.arrayContaining(['lib/model', 'lib/segment']));
  });
});

/** Arrows that go through a box that is neither of their ends, in steps of two pixels. */
function crossings({ boxes, arrows, box }: MapPicture): string[] {
  return arrows.flatMap(({ from, to, points }) => {
    const others = boxes.filter(({ name }) => name !== from && name !== to);
    const places = points.slice(1).flatMap((end, n) => between(points[n] ?? end, end));
    return others
      .filter(({ x, y }) =>
        places.some((p) => Math.abs(p.x - x) < box.width / 2 && Math.abs(p.y - y) < box.height / 2 - 1),
      )
      .map(({ name }) => `${from} → ${to} crosses ${name}`);
  });
}

function between(a: { x: number; y: number }, b: { x: number; y: number }) {
  const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 2);
  return Array.from({ length: steps + 1 }, (_, n) => ({
    x: a.x + ((b.x - a.x) * n) / (steps || 1),
    y: a.y + ((b.y - a.y) * n) / (steps || 1),
  }));
}
