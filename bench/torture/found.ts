import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Round, Way } from '../../test/e2e/harness/interrupted-rounds.ts';
import type { FuzzReport } from '../../test/fuzz/hostile-files.ts';
import type { SequenceReport } from '../../test/torture/sequences.ts';
import type { Trial } from '../../test/torture/storage/report.ts';
import { ROOT } from '../../tools/run.ts';
import type { Asked } from './asked.ts';
import type { DamagedProfile } from './profiles.ts';

/** What has been found so far. Plain data, kept after every piece, so that an interrupted run can go on. */
export interface Found {
  readonly asked: Asked;
  /** Of each kind of torture. */
  readonly seconds: Record<string, number>;
  readonly rounds: Partial<Record<Way, Round[]>>;
  readonly profiles: DamagedProfile[];
  /** By the seed of the piece. */
  readonly fuzz: Record<string, FuzzReport>;
  readonly sequences: Record<string, SequenceReport>;
  readonly storage: Trial[];
  /** What stopped a piece of work: counted as a failure. */
  readonly stopped: string[];
}

const FILE = join(ROOT, '.cache', 'torture.json');

export const nothingFound = (asked: Asked): Found => ({
  asked,
  seconds: {},
  rounds: {},
  profiles: [],
  fuzz: {},
  sequences: {},
  storage: [],
  stopped: [],
});

/** What the interrupted run before this one had found. */
export function foundBefore(): Found {
  if (!existsSync(FILE)) throw new Error('There is nothing to resume');
  return JSON.parse(readFileSync(FILE, 'utf8')) as Found;
}

export function keepFound(found: Found): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(found));
}

export const forgetFound = (): void => rmSync(FILE, { force: true });
