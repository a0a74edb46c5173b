import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, small enough to be filled to the last byte. */
export interface SmallDisk {
  readonly directory: string;
  /** Writes until nothing more goes in; again after something was deleted, or was still being written. */
  fill(): void;
  /** Deletes what filled it. */
  free(): void;
  /** Close what lies on it first. */
  remove(): void;
}

/** Room for a browser's profile with one session in it, many times over. */
const SIZE = '64m';

function asRoot(program: string, ...words: string[]): void {
  const [first = program, ...rest] =
    process.getuid?.() === 0 ? [program, ...words] : ['sudo', '-n', program, ...words];
  execFileSync(first, rest, { stdio: 'pipe' });
}

/** Mounts one; where that is not permitted (not root and no sudo, no Linux), gives the reason. */
export function smallDisk(): SmallDisk | string {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-small-disk-'));
  try {
    const owner = `uid=${process.getuid?.() ?? 0},gid=${process.getgid?.() ?? 0}`;
    asRoot('mount', '-t', 'tmpfs', '-o', `size=${SIZE},${owner}`, 'tmpfs', directory);
  } catch (error) {
    rmdirSync(directory);
    return `no file system can be mounted here: ${String(error).split('\n')[0]}`;
  }
  const ballast: string[] = [];
  return {
    directory,
    fill() {
      const path = join(directory, `ballast-${ballast.length}`);
      ballast.push(path);
      const file = openSync(path, 'w');
      for (let size = 1 << 20; size >= 1; size >>= 1) while (goesIn(file, size));
      closeSync(file);
    },
    free() {
      for (const path of ballast.splice(0)) rmSync(path);
    },
    remove() {
      // Lazily: a process that is about to end may still have a file open.
      asRoot('umount', '-l', directory);
      rmdirSync(directory);
    },
  };
}

function goesIn(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
