import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Counts } from './counts.ts';

/** Every test of a suite and of the suites inside it. */
const testsOf = (suite: TestSuiteResult): TestSuiteResult['tests'] => [
  ...suite.tests,
  ...suite.suites.flatMap(testsOf),
];

function count(session: TestSession): Counts {
  const tests = session.testResults ? testsOf(session.testResults).filter((test) => !test.skipped) : [];
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  // A file that broke before or after its tests is a failure too.
  return { passed, failed: failed === 0 && !session.passed ? 1 : failed };
}

/** A reporter for @web/test-runner that leaves the numbers in a file, as {@link Counts}. */
export const countsReporter = (file: string): Reporter => ({
  onTestRunFinished({ sessions }) {
    const all = sessions.map(count);
    const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
    writeFileSync(file, JSON.stringify({ passed: sum('passed'), failed: sum('failed') } satisfies Counts));
  },
});
