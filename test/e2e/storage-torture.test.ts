import { expect, it } from 'vitest';
import { FAULT_NAMES, OPERATION_NAMES } from '../torture/storage/report.ts';
import { storageFaults } from '../torture/storage/storage-faults.ts';

/** Each fault falls into each operation twice. */
const TIMES = 2 * OPERATION_NAMES.length * FAULT_NAMES.length;

it('has a history as before or as after every operation of the store, whatever falls into it', async () => {
  const seeds = Array.from({ length: TIMES }, (_, n) => n);
  const trials = await storageFaults({ seeds });
  expect(
    trials.flatMap(({ seed, operation, fault, wrong }) =>
      wrong.map((what) => [seed, operation, fault, what]),
    ),
  ).toEqual([]);
  const fell = trials.filter((trial) => trial.fell);
  expect(new Set(fell.map(({ operation, fault }) => `${operation} ${fault}`)).size).toBe(TIMES / 2);
}, 600_000);
