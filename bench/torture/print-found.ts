import { INVARIANTS } from '../../test/core/invariants.ts';
import type { Round, Way } from '../../test/e2e/harness/interrupted-rounds.ts';
import type { Outcome } from '../../test/e2e/harness/store/damage-lab.ts';
import {
  FAULT_NAMES,
  type Fault,
  OPERATION_NAMES,
  type Operation,
  type Trial,
  type Wrong,
} from '../../test/torture/storage/report.ts';
import { median, percentile } from '../statistics.ts';
import { printTable } from '../table.ts';
import type { Found } from './found.ts';
import { harmed } from './profiles.ts';

/** A restored session may be so far behind, milliseconds. */
const BEHIND = 1_000;

const WAYS: readonly (readonly [Way, string])[] = [
  ['kill', 'browser killed (SIGKILL)'],
  ['crash', 'renderer crashed'],
  ['close', 'tab closed'],
  ['reload', 'reloaded in the middle'],
];

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((n, one) => n + of(one), 0);
const count = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => (Number.isNaN(value) ? '–' : `${Math.round(value)} ms`);
const seconds = (value: number | undefined): string => `${Math.round(value ?? 0)} s`;

/** Prints one table of all that was done and found. The third column is all zeros, or something is wrong. */
export function printFound(found: Found): void {
  const rows: string[][] = [];
  const row = (what: string, times: number, broken: string, further: string, took: string) =>
    rows.push([what, count(times), broken, further, seconds(found.seconds[took])]);
  for (const [way, name] of WAYS) {
    const rounds = found.rounds[way] ?? [];
    if (rounds.length === 0) continue;
    const lags = rounds.map(({ lag }) => lag);
    const acknowledged = sum(rounds, (round) => round.acknowledged);
    row(
      name,
      rounds.length,
      `${sum(rounds, ({ lost }) => lost.length)} of ${count(acknowledged)} acknowledged sets lost, ${sum(rounds, ({ wrong }) => wrong.length)} logs contradict themselves`,
      `position behind ${ms(median(lags))} (median), ${ms(percentile(lags, 1))} (worst); card after ${ms(median(rounds.map(({ card }) => card)))}`,
      way,
    );
  }
  const damaged = found.profiles.filter(harmed);
  if (damaged.length > 0) {
    const of = (outcome: Outcome): number => damaged.filter((profile) => profile.outcome === outcome).length;
    row(
      'profiles damaged',
      damaged.length,
      `${of('unnoticed')} losses not noticed, ${of('needless')} false alarms`,
      `${of('noticed')} noticed; ${found.profiles.length - damaged.length} more in which nothing in use was hit`,
      'profiles',
    );
  }
  const fuzz = Object.values(found.fuzz);
  if (fuzz.length > 0)
    row(
      'hostile files',
      sum(fuzz, ({ files }) => files),
      `${sum(fuzz, ({ escapedCount }) => escapedCount)} exceptions escaped, ${sum(fuzz, ({ scriptsRun }) => scriptsRun)} scripts run, ${sum(fuzz, ({ changedBytes }) => changedBytes)} bytes of existing data changed`,
      `${count(sum(fuzz, ({ bytesRead }) => bytesRead) / 1e6)} MB; something taken in from ${count(sum(fuzz, ({ taken }) => taken))}`,
      'fuzz',
    );
  const sequences = Object.values(found.sequences);
  if (sequences.length > 0)
    row(
      'random event sequences',
      sum(sequences, (report) => report.sequences),
      `${sum(sequences, ({ broken }) => broken.length)} invariants broken`,
      `${count(sum(sequences, ({ events }) => events))} events against ${INVARIANTS.length} invariants`,
      'sequences',
    );
  const { storage } = found;
  if (storage.length > 0) {
    const wrong = (kind: Wrong): number => storage.filter((trial) => trial.wrong.includes(kind)).length;
    const refused = storage.filter((trial) => trial.refused).length;
    row(
      'storage operations × fault',
      storage.length,
      `${wrong('between')} contents neither as before nor as after, ${wrong('untrue')} words not kept, ${wrong('in-vain')} retries in vain`,
      `${OPERATION_NAMES.length} operations × ${FAULT_NAMES.length} faults; ${count(refused)} refused at first, ${count(storage.length - refused)} done in spite of the fault`,
      'storage',
    );
  }
  printTable(
    `Torture, seed ${found.asked.seed}`,
    ['what', 'times', 'lost, escaped or broken', 'further', 'took'],
    rows,
  );
  if (storage.length > 0) printStorage(storage);
}

/** Which fault fell how often into which operation. */
function printStorage(trials: readonly Trial[]): void {
  const cell = (operation: Operation, fault: Fault): string => {
    const own = trials.filter(
      (trial) => trial.fell && trial.operation === operation && trial.fault === fault,
    );
    return `${own.filter(({ refused }) => refused).length} of ${own.length}`;
  };
  printTable(
    'Refused, of the faults that fell into a storage operation',
    ['operation', ...FAULT_NAMES],
    OPERATION_NAMES.map((operation) => [operation, ...FAULT_NAMES.map((fault) => cell(operation, fault))]),
  );
}

/** What must never be: one sentence each. */
export function failures(found: Found): string[] {
  const bad = [...found.stopped];
  for (const [way, name] of WAYS)
    bad.push(...(found.rounds[way] ?? []).flatMap((round) => faultsOf(round, name)));
  for (const { seed, damage, outcome } of found.profiles)
    if (outcome === 'unnoticed' || outcome === 'needless')
      bad.push(`damaged profile (seed ${seed}), ${damage}: ${outcome}`);
  for (const [seed, { escaped, escapedCount, scriptsRun, changedBytes }] of Object.entries(found.fuzz)) {
    bad.push(...escaped.map((what) => `hostile file (seed ${seed}): ${what}`));
    if (escapedCount > escaped.length)
      bad.push(`and ${escapedCount - escaped.length} more with seed ${seed}`);
    if (scriptsRun > 0) bad.push(`hostile files (seed ${seed}) ran ${scriptsRun} scripts`);
    if (changedBytes > 0)
      bad.push(`hostile files (seed ${seed}) changed ${changedBytes} bytes of what was there`);
  }
  for (const { seed, operation, fault, wrong } of found.storage)
    if (wrong.length > 0) bad.push(`storage (seed ${seed}), ${operation} × ${fault}: ${wrong.join(', ')}`);
  for (const { broken } of Object.values(found.sequences))
    bad.push(
      ...broken.map(({ number, says, why, seed }) => `invariant ${number}, ${says} (seed ${seed}): ${why}`),
    );
  return bad;
}

function faultsOf({ lost, wrong, lag, unseen, phase }: Round, name: string): string[] {
  const bad = wrong.map((what) => `${name} in ${phase}: ${what}`);
  if (lost.length > 0) bad.push(`${name} in ${phase}: lost the sets of steps ${lost.join(', ')}`);
  if (lag > BEHIND) bad.push(`${name} in ${phase}: ${ms(lag)} behind (last seen ${ms(unseen)} before)`);
  return bad;
}
