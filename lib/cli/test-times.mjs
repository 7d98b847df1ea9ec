// Where the time of `npm test` went.
import path from 'node:path';

const SLOWEST = 10;

/**
 * What Vitest's report says: how many tests passed and failed, and how long each file took.
 * Units:  seconds of the tests themselves; loading a file's imports is not in Vitest's figure.
 * Errors: none. A report that was never written is {}, and counts nothing.
 * @param {{ numPassedTests?: number, numFailedTests?: number, testResults?: { name: string, startTime: number, endTime: number }[] }} report
 * @param {string} root
 */
export function readUnitReport({ numPassedTests = 0, numFailedTests = 0, testResults = [] }, root) {
  const files = testResults.map(({ name, startTime, endTime }) => ({
    file: path.relative(root, name).replaceAll(path.sep, '/'),
    seconds: Math.max(0, endTime - startTime) / 1000,
  }));
  return { passed: numPassedTests, failed: numFailedTests, files };
}

/**
 * The same of Playwright's report. A test that passed at its second try has passed.
 * @param {{ stats?: { expected?: number, flaky?: number, unexpected?: number }, suites?: Suite[] }} report
 * @typedef {{ file?: string, specs?: { tests: { results: { duration: number }[] }[] }[], suites?: Suite[] }} Suite
 */
export function readBrowserReport({ stats: { expected = 0, flaky = 0, unexpected = 0 } = {}, suites = [] }) {
  const files = suites.map((suite) => ({ file: `e2e/${suite.file}`, seconds: secondsOf(suite) }));
  return { passed: expected + flaky, failed: unexpected, files };
}

/** @param {Suite} suite @returns {number} */
function secondsOf({ suites = [], specs = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration / 1000, 0);
  return suites.reduce((sum, suite) => sum + secondsOf(suite), own);
}

/** The lines that say it: each part, then the slowest files, in seconds. */
export function tellTimes(parts, files) {
  const row = ({ seconds }, name) => `${seconds.toFixed(1).padStart(8)}  ${name}`;
  const slowest = [...files].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return [
    'Seconds of each part:',
    ...parts.map((part) => row(part, part.name)),
    ...(slowest.length > 0 ? ['The slowest files:'] : []),
    ...slowest.map((one) => row(one, one.file)),
  ];
}
