import { describe, expect, it } from 'vitest';
import { readBrowserReport, readUnitReport, tellTimes } from './test-times.mjs';

describe('where the time of npm test went', () => {
  it('reads Vitest’s report', () => {
    const testResults = [{ name: '/home/a/lib/view/ledger.test.ts', startTime: 1000, endTime: 3500.5 }];
    expect(readUnitReport({ numPassedTests: 7, numFailedTests: 1, testResults }, '/home/a')).toEqual({
      passed: 7,
      failed: 1,
      files: [{ file: 'lib/view/ledger.test.ts', seconds: 2.5005 }],
    });
  });

  it('reads Playwright’s report: every try of every test, groups in groups', () => {
    const spec = (...durations: number[]) => ({ tests: [{ results: durations.map((duration) => ({ duration })) }] });
    const suites = [{ file: 'ledger.spec.ts', specs: [spec(1000, 500)], suites: [{ specs: [spec(250)] }] }];
    expect(readBrowserReport({ stats: { expected: 3, flaky: 1, unexpected: 2 }, suites })).toEqual({
      passed: 4,
      failed: 2,
      files: [{ file: 'e2e/ledger.spec.ts', seconds: 1.75 }],
    });
  });

  it('counts nothing where a runner has written no report', () => {
    expect(readUnitReport({}, '/home/a')).toEqual({ passed: 0, failed: 0, files: [] });
    expect(readBrowserReport({})).toEqual({ passed: 0, failed: 0, files: [] });
  });

  it('names every part and the ten slowest files, slowest first', () => {
    const files = Array.from({ length: 12 }, (_, n) => ({ file: `lib/${n}.test.ts`, seconds: n }));
    const lines = tellTimes([{ name: 'unit', seconds: 61.25 }], files);
    expect(lines.slice(0, 4)).toEqual([
      'Seconds of each part:',
      '    61.3  unit',
      'The slowest files:',
      '    11.0  lib/11.test.ts',
    ]);
    expect(lines).toHaveLength(3 + 10);
  });

  it('names no files where no tests ran', () => {
    expect(tellTimes([{ name: 'static', seconds: 20 }], [])).toEqual(['Seconds of each part:', '    20.0  static']);
  });
});
