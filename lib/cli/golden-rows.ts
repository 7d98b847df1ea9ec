import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diffLines } from 'diff';

const KEPT = 'rows.txt';
const CHANGED = 'rows-changed.txt';
const LINES_SHOWN = 10;

/** Whether a file of a story's folder holds rows, and not one of its texts. */
export const isRowsFile = (name: string): boolean => name === KEPT || name === CHANGED;

/**
 * Hold the rows of a story against the ones that were accepted. Where they differ, rows-changed.txt is written beside; where they
 * agree, one that an earlier run left is removed.
 * Shape:  the first ten lines that differ, `-` before what was accepted and `+` before what is now; none when nothing differs.
 * Errors: throws where the folder cannot be read or written.
 */
export function findChangedRows(folder: string, rows: string): string[] {
  const kept = path.join(folder, KEPT);
  const changed = path.join(folder, CHANGED);
  const accepted = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (accepted === rows) {
    rmSync(changed, { force: true });
    return [];
  }
  writeFileSync(changed, rows);
  return diffLines(accepted, rows).flatMap(signedLines).slice(0, LINES_SHOWN);
}

function signedLines({ added, removed, value }: { added: boolean; removed: boolean; value: string }): string[] {
  if (!added && !removed) return [];
  return value
    .replace(/\n$/, '')
    .split('\n')
    .filter(Boolean)
    .map((line) => `${added ? '+' : '-'} ${line}`);
}

/**
 * Put every rows-changed.txt under a folder in the place of the rows.txt beside it.
 * Shape:  the rows.txt files that were written, as paths from the folder.
 * Errors: throws where the folder cannot be read or written.
 */
export function acceptRows(stories: string): string[] {
  const changed = readdirSync(stories, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === CHANGED)
    .sort();
  return changed.map((name) => {
    const accepted = path.join(path.dirname(name), KEPT);
    renameSync(path.join(stories, name), path.join(stories, accepted));
    return accepted.split(path.sep).join('/');
  });
}
