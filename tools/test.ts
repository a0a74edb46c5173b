/**
 * `npm test`: every check and every test, in one run. Names of suites after `--` run only those.
 * The last line reads `N passed, N failed`; a suite in which no test ran counts as a failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import type { Counts } from './counts.ts';
import { build, ROOT, run, runBin } from './run.ts';

interface Suite {
  readonly name: string;
  run(): Promise<Counts>;
}

/** A check counts as one test. */
const check = (name: string, work: () => Promise<number>): Suite => ({
  name,
  run: async () => ((await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

const tool =
  (name: string): (() => Promise<number>) =>
  () =>
    run(process.execPath, [join(ROOT, 'tools', name)]);

/** A suite that leaves its result in a file, from which `read` takes the numbers. */
function tests(
  name: string,
  work: (file: string) => Promise<number>,
  read: (result: unknown) => Counts,
): Suite {
  return {
    name,
    async run() {
      const file = join(ROOT, '.cache', `${name}.json`);
      mkdirSync(join(ROOT, '.cache'), { recursive: true });
      rmSync(file, { force: true });
      const code = await work(file);
      const { passed, failed } = existsSync(file)
        ? read(JSON.parse(readFileSync(file, 'utf8')))
        : { passed: 0, failed: 0 };
      if (passed + failed === 0) console.error(`${name}: no test ran`);
      return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
    },
  };
}

interface VitestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const vitest = (project: string): Suite =>
  tests(
    project,
    (file) =>
      runBin(
        'vitest/vitest.mjs',
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ),
    (result) => {
      const { numPassedTests, numFailedTests, testResults } = result as VitestResult;
      // A file that could not even be loaded has no failed test in it.
      const broken = testResults.filter(
        ({ status, assertionResults }) =>
          status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
      );
      return { passed: numPassedTests, failed: numFailedTests + broken.length };
    },
  );

const SUITES: readonly Suite[] = [
  check('typecheck', () => runBin('typescript/bin/tsc', '-b')),
  check('lint', () => runBin('@biomejs/biome/bin/biome', 'check', '.')),
  check('layers', tool('layers.ts')),
  vitest('unit'),
  check('build', build),
  check('size', tool('size.ts')),
  tests(
    'browser',
    (file) =>
      run(process.execPath, [join(ROOT, 'node_modules/@web/test-runner/dist/bin.js')], {
        env: { GROUNDWORK_COUNTS: file },
      }),
    (result) => result as Counts,
  ),
  vitest('e2e'),
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) throw new Error(`No suite is called ${unknown.join(', ')}`);

await ensureBrowsers();
const done: string[] = [];
let passed = 0;
let failed = 0;
for (const suite of SUITES) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
  console.log(`\n── ${suite.name}`);
  const from = performance.now();
  const counts = await suite.run();
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  done.push(`${suite.name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed  (${seconds} s)`);
  console.log(done.at(-1));
}
console.log(`\n${done.join('\n')}\n\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
