import type { Clock } from '../ports/clock.ts';

/** The device's clocks: `performance.now()` is the master, the wall clock is for people. */
export const performanceClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  zone: timeZone,
};

/**
 * Chrome says `Etc/Unknown` when the system's zone is one it does not know, and hardened browsers may say
 * nothing at all; both would be refused where the name is used again.
 * https://unicode.org/reports/tr35/#Time_Zone_Identifiers
 */
function timeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  return zone && zone !== 'Etc/Unknown' ? zone : 'UTC';
}
