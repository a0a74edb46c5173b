/**
 * Runs before `npm start` and `npm test`, so that both work straight after `git clone`. Plain JavaScript without
 * dependencies: at this moment there may be none, and the Node at hand may be as old as 20.19.
 */
import { execSync, spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'node_modules', '.package-lock.json');
const OLDEST = 24;

/**
 * What a script prints may be read by a program; talk about installing is not part of it.
 * @type {import('node:child_process').StdioOptions}
 */
const TO_STDERR = ['inherit', 2, 2];

/** @param {string[]} words */
function npm(...words) {
  // npm tells its scripts where it is itself; `npm.cmd` on Windows could not be spawned without a shell.
  const cli = process.env.npm_execpath;
  const ran = cli
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...words], {
        cwd: root,
        stdio: TO_STDERR,
      })
    : spawnSync('npm', words, { cwd: root, stdio: TO_STDERR, shell: process.platform === 'win32' });
  if (ran.status !== 0) {
    console.error(`npm ${words.join(' ')} failed`);
    process.exit(ran.status ?? 1);
  }
}

/** The Node that `node` means in a script: the one among the dependencies if it is there. npm sets the PATH. */
const nodeVersion = () => execSync('node -p process.versions.node', { cwd: root, encoding: 'utf8' });

const newer = (/** @type {string} */ path) =>
  statSync(join(root, path)).mtimeMs > statSync(installed).mtimeMs;

if (!existsSync(installed) || newer('package-lock.json')) {
  console.error('Installing the dependencies …');
  // Not `npm ci`: it refuses a lock that lacks another platform's optional packages, and it deletes first, which
  // Windows forbids for the Node that may be running this. `--no-save` keeps to the lock and leaves it as it is.
  npm('install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional');
  utimesSync(installed, new Date(), new Date());
}

if (Number.parseInt(nodeVersion(), 10) < OLDEST) {
  // No build of Node is locked for this platform, or optional packages are kept away.
  console.error(
    `Node ${OLDEST} or newer is needed on this platform; this is ${process.version}. https://nodejs.org`,
  );
  process.exit(1);
}
