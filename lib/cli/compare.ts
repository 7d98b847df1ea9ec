import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compare } from '../compare';
import { buildTextInput } from '../ingest/words/build-text-input';
import { type ParseTextErrorKind, parseText } from '../ingest/words/parse-text';
import { readResources } from '../work/read-resources';
import { assignTextIds } from '../work/text-ids';

// Prints one document of the comparison format. Whatever cannot be used ends it with one line and status 2.

const MOST_FILES = 50;
const UNUSABLE = 2;

function main(files: string[]): void {
  if (files.length === 0) refuse('Name one to fifty text files: npm run --silent compare -- FILE FILE…');
  if (files.length > MOST_FILES) refuse(`${files.length} files are too many: ${MOST_FILES} are the most.`);
  const bodies = files.map(readBody);
  const names = files.map((file) => path.basename(file).replace(/\.[^.]+$/, ''));
  const ids = assignTextIds(names);
  const inputs = bodies.map((body, n) => buildTextInput({ id: ids[n] ?? '', outletName: names[n] ?? '', body }));
  const document = compare(inputs, readResources(path.resolve(import.meta.dirname, '../../data')));
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

const PROBLEMS: Record<ParseTextErrorKind, string> = {
  empty_text: 'has no words in it',
  binary_text: 'is not a text file',
  not_utf8: 'is not UTF-8; save it as UTF-8 first',
  text_too_long: 'is too long for one text',
};

function readBody(file: string): string {
  const parsed = parseText(readBytes(file));
  if (parsed.ok) return parsed.value;
  return refuse(`${file} ${PROBLEMS[parsed.error.kind]} (${parsed.error.cause}).`);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = String(cause instanceof Error && 'code' in cause ? cause.code : cause);
    const known = { ENOENT: 'does not exist', EISDIR: 'is a folder', EACCES: 'may not be read' }[code];
    return refuse(`${file} ${known ?? `cannot be read (${code})`}.`);
  }
}

function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(UNUSABLE);
}

main(process.argv.slice(2));
