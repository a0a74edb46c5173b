import { type SpawnOptions, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BIN = join(ROOT, 'node_modules', '.bin');

/**
 * Runs a program in the repository and lets its output through.
 *
 * @returns its exit code; 1 when it was killed or could not be started
 */
export function run(
  program: string,
  words: readonly string[],
  { env, ...options }: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}` },
      ...options,
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the program a package brings, by the file its `bin` names: no shell, so the same on every system. */
export const runBin = (path: string, ...words: readonly string[]): Promise<number> =>
  run(process.execPath, [join(ROOT, 'node_modules', path), ...words]);

/** Builds the app into `dist`; also from within vitest, whose own NODE_ENV would bring in lit's development build. */
export const build = (): Promise<number> =>
  run(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--configLoader', 'native'], {
    env: { NODE_ENV: 'production' },
  });
