import { type DamageLab, damageLab, type Outcome } from '../../test/e2e/harness/store/damage-lab.ts';
import { damageProfile } from '../../test/e2e/harness/store/damage-profile.ts';

/** One profile whose files were damaged, and what the app made of it. */
export interface DamagedProfile {
  readonly seed: number;
  /** What was done to it, in words. */
  readonly damage: string;
  readonly outcome: Outcome;
}

/** Sessions in each history. */
const SESSIONS = 12;
/** Histories that are damaged in turn: half of them as a browser leaves them that has tidied up. */
const HISTORIES = 4;

export interface ProfilesAsked {
  /** Profiles in which the damage took something; where it hit nothing in use there is nothing to notice. */
  readonly count: number;
  readonly seed: number;
  readonly parallel: number;
  /** Of an earlier run. */
  readonly done: readonly DamagedProfile[];
  readonly onProfile: (profile: DamagedProfile) => void;
  readonly signal: AbortSignal;
}

/** Whether something was missing, or the app said so. */
export const harmed = ({ outcome }: DamagedProfile): boolean => outcome !== 'intact';

/** Damages profiles, each in the way its seed says, and starts the app on each. */
export async function damageProfiles({
  count,
  seed,
  parallel,
  done,
  onProfile,
  signal,
}: ProfilesAsked): Promise<void> {
  const lab = await damageLab();
  const histories: string[] = [];
  try {
    for (let i = 0; i < HISTORIES; i++)
      histories.push(await lab.fill(SESSIONS, seed + i, { settled: i % 2 === 1 }));
    let left = count - done.filter(harmed).length;
    let next = seed + done.length;
    const work = async (): Promise<void> => {
      while (left > 0 && !signal.aborted) {
        const own = next++;
        // Taken before it is known: another one takes its place where it did no harm.
        left--;
        const profile = await damaged(lab, histories[own % HISTORIES] ?? '', own);
        if (!harmed(profile)) left++;
        onProfile(profile);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: parallel }, work));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  } finally {
    for (const directory of histories) lab.remove(directory);
    await lab.stop();
  }
}

async function damaged(lab: DamageLab, history: string, seed: number): Promise<DamagedProfile> {
  const directory = lab.copy(history);
  try {
    const damage = damageProfile(directory, seed);
    return { seed, damage, outcome: await lab.openDamaged(directory) };
  } finally {
    lab.remove(directory);
  }
}
