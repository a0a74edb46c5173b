import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function fromProc(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      // "pid (name) state ppid …"; the name may hold anything, a parenthesis too.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return [{ pid: Number(name), parent, command }];
    } catch {
      // Gone meanwhile.
      return [];
    }
  });
}

function fromPs(): Process[] {
  return execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && parent && command !== undefined
        ? [{ pid: Number(pid), parent: Number(parent), command }]
        : [];
    });
}

/** Every process of the browser that runs on this profile: those that name it, and all they started. */
function processesOf(directory: string): number[] {
  const all = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  const mine = new Set(
    all
      .filter(({ pid, command }) => pid !== process.pid && command.includes(directory))
      .map(({ pid }) => pid),
  );
  for (let before = -1; before !== mine.size; ) {
    before = mine.size;
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid);
  }
  return [...mine];
}

/** SIGKILL to each. */
function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has died with its parent.
    }
  }
}

/**
 * SIGKILL to every process of a browser, all at once, and again until none is left.
 *
 * @returns when it was done, epoch milliseconds
 * @throws when there was none to kill, or one is left after 10 s
 */
export async function killProfile(directory: string): Promise<number> {
  let pids = processesOf(directory);
  if (pids.length === 0) throw new Error(`No browser runs on ${directory}`);
  // Looking for them has taken its time, and what they said meanwhile is still to be heard.
  await new Promise((resolve) => setImmediate(resolve));
  killAll(pids);
  const killedAt = Date.now();
  for (pids = processesOf(directory); pids.length > 0; pids = processesOf(directory)) {
    if (Date.now() > killedAt + 10_000) throw new Error(`Processes ${pids} do not die`);
    killAll(pids);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return killedAt;
}
