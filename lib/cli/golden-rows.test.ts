import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptRows, findChangedRows } from './golden-rows';

let stories: string;
const file = (...names: string[]) => path.join(stories, ...names);
const story = () => file('languages', 'de');
const read = (name: string) =>
  existsSync(path.join(story(), name)) ? readFileSync(path.join(story(), name), 'utf8') : null;

beforeEach(() => {
  stories = mkdtempSync(path.join(tmpdir(), 'tellings-rows-'));
  mkdirSync(story(), { recursive: true });
  writeFileSync(path.join(story(), 'rows.txt'), 'head\nrow a\nrow b\n');
});
afterEach(() => rmSync(stories, { recursive: true, force: true }));

describe('rows that differ', () => {
  it('are written beside, and their lines named with a sign', () => {
    expect(findChangedRows(story(), 'head\nrow c\nrow b\n')).toEqual(['- row a', '+ row c']);
    expect(read('rows-changed.txt')).toBe('head\nrow c\nrow b\n');
    expect(read('rows.txt')).toBe('head\nrow a\nrow b\n');
  });

  it('name ten lines and no more', () => {
    const many = Array.from({ length: 30 }, (_, n) => `row ${n}\n`).join('');
    expect(findChangedRows(story(), many)).toHaveLength(10);
  });

  it('are all new where nothing was accepted yet', () => {
    rmSync(path.join(story(), 'rows.txt'));
    expect(findChangedRows(story(), 'head\n')).toEqual(['+ head']);
  });

  it('differ by one more line at the end', () => {
    expect(findChangedRows(story(), 'head\nrow a\nrow b\nrow c\n')).toEqual(['+ row c']);
  });
});

describe('rows that agree', () => {
  it('leave nothing beside, not even what an earlier run wrote', () => {
    writeFileSync(path.join(story(), 'rows-changed.txt'), 'old');
    expect(findChangedRows(story(), 'head\nrow a\nrow b\n')).toEqual([]);
    expect(read('rows-changed.txt')).toBeNull();
  });
});

describe('accepting', () => {
  it('puts what was written beside in its place', () => {
    findChangedRows(story(), 'other\n');
    expect(acceptRows(stories)).toEqual(['languages/de/rows.txt']);
    expect([read('rows.txt'), read('rows-changed.txt')]).toEqual(['other\n', null]);
  });

  it('has nothing to do where nothing changed', () => {
    expect(acceptRows(stories)).toEqual([]);
    expect(read('rows.txt')).toBe('head\nrow a\nrow b\n');
  });
});
