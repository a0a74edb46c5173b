import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM_SWITCHES, chromium } from './tools/browsers.ts';
import { viteQueries } from './tools/vite-queries.ts';
import { countsReporter } from './tools/wtr-counts.ts';

const counts = process.env.GROUNDWORK_COUNTS;

/** Elements and adapters in a real browser, from their sources. */
export default {
  files: ['test/ui/**/*.test.ts', 'test/adapters/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  testsStartTimeout: 120_000,
  // Of a file; a machine that is busy elsewhere takes its time.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        executablePath: chromium(),
        // A test cannot tap, and an AudioContext waits for a tap.
        args: [...CHROMIUM_SWITCHES, '--autoplay-policy=no-user-gesture-required'],
      },
    }),
  ],
  plugins: [
    viteQueries(),
    // The tsconfig says which decorators: Lit's are the legacy ones.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.app.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), ...(counts ? [countsReporter(counts)] : [])],
};
