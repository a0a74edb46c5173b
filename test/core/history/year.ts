import { addDays, type Day } from '../../../src/core/history/day.ts';
import type { Digest } from '../../../src/core/history/digest.ts';

/** A digest of that day, half past seven in Berlin; what matters to a test is given. */
export const digestOn = (day: Day, given: Partial<Digest> = {}): Digest => ({
  id: `${day} ${given.sequence ?? 1}`,
  sequence: 1,
  day,
  startedAt: Date.parse(`${day}T06:30:00Z`),
  zone: 'Europe/Berlin',
  routine: 'core-essentials',
  name: 'Core essentials',
  active: 684_000,
  completed: true,
  setsDone: 12,
  setsPlanned: 12,
  sets: { plank: 3, 'mountain-climber': 3, 'glute-bridge': 3, 'leg-raise': 3 },
  ...given,
});

const ROUTINES: readonly Partial<Digest>[] = [
  {},
  {
    routine: 'full-body-a',
    name: 'Full body A',
    active: 1_600_000,
    setsDone: 21,
    setsPlanned: 21,
    sets: { squat: 3, 'push-up': 3, 'dumbbell-row': 6, 'reverse-lunge': 6, plank: 3 },
  },
  {
    routine: 'single-leg-strength',
    name: 'Single-leg strength',
    active: 1_330_000,
    setsDone: 26,
    setsPlanned: 26,
    sets: { 'split-squat': 8, 'single-leg-deadlift': 8, 'calf-raise': 6, 'side-plank': 4 },
  },
  { name: 'First minute', routine: 'first-minute', active: 51_000, setsDone: 2, setsPlanned: 2 },
];

/**
 * The sessions of a runner who trains two or three times a week: some weeks away, some days twice, pain in one bad
 * month. Oldest first; the same every time.
 */
export function yearUntil(last: Day, days = 328): readonly Digest[] {
  let seed = 7;
  const chance = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const digests: Digest[] = [];
  const add = (day: Day, given: Partial<Digest>): void => {
    digests.push(digestOn(day, { ...given, sequence: digests.length + 1 }));
  };
  for (let i = days - 1; i >= 0; i--) {
    const day = addDays(last, -i);
    const away = Math.floor(i / 7) % 17 === 4;
    const trains = [0.75, 0.15, 0.65, 0.1, 0.5, 0.3, 0.05][new Date(day).getUTCDay()] ?? 0;
    if (away || chance() > trains) continue;
    const which = Math.floor(chance() * 3);
    const early = chance() > 0.9;
    const hurts = i > 150 && i < 185 && chance() > 0.3;
    const setsDone = early ? 7 : (ROUTINES[which]?.setsDone ?? 12);
    add(day, {
      ...ROUTINES[which],
      setsDone,
      completed: !early,
      rpe: 4 + Math.floor(chance() * 5),
      ...(hurts && { pain: { score: 2 + Math.floor(chance() * 3), where: 'left shin' } }),
      ...(chance() > 0.8 && { note: 'Legs heavy after the long run, better from the second round on.' }),
    });
    if (chance() > 0.93) add(day, { ...ROUTINES[3], startedAt: Date.parse(`${day}T17:10:00Z`), setsDone: 2 });
  }
  return digests;
}
