// What `npm test -- …` asks for. Node's own modules only: this is read before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The parts of `npm test`, in the order in which they run, and the files that hold their tests. */
const PARTS = {
  static: null,
  unit: /^(?:(?:lib|app|data)\/.+\.test\.ts|components\/.+\.test\.tsx)$/,
  browser: /^e2e\/.+\.spec\.ts$/,
};
const USAGE = 'npm test -- static | unit | browser, the last two with words of paths; npm test alone runs all';

/**
 * Read which part is asked for, and which of its files.
 * Shape:  ['unit', 'detect', 'ledger'] gives every unit test with one of the words in its path; files is null where all are meant.
 * Errors: { refusal, status }: one line, with 2 for words that make no sense and 1 for words that no test has in its path.
 */
export function readTestRequest(given, root) {
  const [part, ...words] = given;
  if (part === undefined) return { parts: Object.keys(PARTS), files: null };
  if (!Object.hasOwn(PARTS, part)) return { refusal: `There is no part "${part}": ${USAGE}.`, status: 2 };
  if (words.length === 0) return { parts: [part], files: null };
  const pattern = PARTS[part];
  if (!pattern) return { refusal: `The part "${part}" looks at everything: it takes no paths.`, status: 2 };
  const files = listFiles(root).filter((file) => pattern.test(file));
  const wanted = words.map((word) => toPath(word, root));
  const lost = words.find((_, n) => !files.some((file) => file.includes(wanted[n])));
  if (lost !== undefined) return { refusal: `No ${part} test has "${lost}" in its path.`, status: 1 };
  return { parts: [part], files: files.filter((file) => wanted.some((word) => file.includes(word))) };
}

function listFiles(root) {
  return ['lib', 'components', 'app', 'data', 'e2e']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .map((file) => file.replaceAll(path.sep, '/'));
}

/** As files are named here: from the top of the project, with slashes. */
function toPath(word, root) {
  const inProject = path.isAbsolute(word) ? path.relative(root, word) : path.normalize(word);
  return inProject.replaceAll(path.sep, '/');
}
