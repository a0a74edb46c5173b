import { closeSync, globSync, openSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The same numbers for the same seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What disks do to files. Each gives words for what it did. */
const WAYS = {
  truncate(path: string, size: number, random: () => number) {
    const to = Math.floor(random() * size);
    truncateSync(path, to);
    return `cut from ${size} to ${to} bytes`;
  },
  flip(path: string, size: number, random: () => number) {
    const count = 1 + Math.floor(random() ** 2 * 64);
    for (let i = 0; i < count; i++) {
      write(path, Math.floor(random() * size), 1, (byte) => byte ^ (1 << Math.floor(random() * 8)));
    }
    return `${count} bits flipped`;
  },
  zero(path: string, size: number, random: () => number) {
    const from = Math.floor(random() * size);
    // A sector or a few of them, as a drive loses them.
    const length = Math.min(size - from, 512 * (1 + Math.floor(random() * 8)));
    write(path, from, length, () => 0);
    return `${length} bytes from ${from} on zeroed`;
  },
  remove(path: string) {
    rmSync(path);
    return 'removed';
  },
};

function write(path: string, from: number, length: number, change: (byte: number) => number): void {
  const file = openSync(path, 'r+');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, from);
    writeSync(file, bytes.map(change), 0, length, from);
  } finally {
    closeSync(file);
  }
}

/**
 * Damages the files of the database in a browser's profile, as the seed says: the same seed damages the same files in the
 * same way. The browser must not run.
 *
 * @returns what was done, in words
 * @throws when there is no database
 */
export function damageProfile(directory: string, seed: number): string {
  const random = randomOf(seed);
  const files = globSync('*/IndexedDB/*.leveldb/*', { cwd: directory })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).size > 0 && !/\/(LOG|LOG\.old|LOCK)$/.test(path))
    .sort();
  if (files.length === 0) throw new Error(`There is no database in ${directory}`);
  // The rows are in the logs and tables; what names these files is hit less often.
  const rows = files.filter((path) => /\.(log|ldb)$/.test(path));
  const among = rows.length > 0 && random() < 0.8 ? rows : files;
  const path = among[Math.floor(random() * among.length)] ?? '';
  const luck = random();
  const way = luck < 0.4 ? 'truncate' : luck < 0.75 ? 'flip' : luck < 0.95 ? 'zero' : 'remove';
  return `${basename(path)}: ${WAYS[way](path, statSync(path).size, random)}`;
}
