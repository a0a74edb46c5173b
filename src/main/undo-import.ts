import type { BeforeImport } from '../adapters/last-import.ts';
import { validSettings } from '../adapters/local-settings.ts';
import type { SessionRecord } from '../core/record.ts';
import { type IsLost, spareId } from '../core/transfer/plan-merge.ts';
import { same } from '../core/transfer/same.ts';
import type { FavouritesStore } from '../ports/favourites.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { Settings, SettingsStore } from '../ports/settings.ts';
import type { TakingIn } from './import-under-way.ts';

/** Everything an import may change. */
export interface Changeable {
  readonly store: SessionStore;
  readonly settings: SettingsStore;
  readonly favourites: FavouritesStore;
  readonly isLost: IsLost;
}

/** What there is now of all that an import will change, and what it will be afterwards. */
export async function snapshotOf(
  plan: TakingIn,
  { store, settings, favourites }: Changeable,
): Promise<BeforeImport> {
  const now = new Map(plan.over.map((session) => [session.record.id, spareId(session)]));
  const here = await store.find([...now.keys()]);
  const before = settings.read();
  const known = favourites.read();
  return {
    added: plan.fresh.map(({ record }) => record.id),
    replaced: here.map((session) => ({ before: session, now: now.get(session.record.id) ?? '' })),
    returned: [...plan.returning.keys()],
    ...(plan.settings && { settings: { before, after: validSettings(plan.settings) } }),
    favourites: (plan.favourites ?? []).filter((id) => !known.includes(id)),
  };
}

/** Takes in what was planned; resolves with the ids that were added. Of the sessions all or none are. */
export async function takeIn(
  plan: TakingIn,
  { store, settings, favourites, isLost }: Changeable,
): Promise<readonly string[]> {
  const { fresh, over, returning } = plan;
  const added = await store.importMany(fresh, {
    over,
    lost: ({ id, sequence }) => isLost(sequence) && returning.get(id) === sequence,
  });
  if (plan.settings) settings.write(validSettings(plan.settings));
  if (plan.favourites) favourites.write([...new Set([...favourites.read(), ...plan.favourites])]);
  return added;
}

/**
 * Takes an import back: what it added goes, and of what it changed everything that is still as the import left it is as
 * before. What the athlete has changed since is theirs and stays.
 */
export async function takeBack(
  { added, replaced, returned, settings: changed, favourites: marked }: BeforeImport,
  { store, settings, favourites, isLost }: Changeable,
): Promise<void> {
  const here = await store.find(replaced.map(({ before }) => before.record.id));
  const now = new Map(here.map((session) => [session.record.id, spareId(session)]));
  const over = replaced
    .filter((one) => now.get(one.before.record.id) === one.now)
    .map(({ before }) => before);
  // Lost again is no more than it was.
  const lost = ({ id, sequence }: SessionRecord): boolean => isLost(sequence) && returned.includes(id);
  await store.removeMany(added, { over, lost });
  if (changed) settings.write(settingsBack(settings.read(), changed));
  favourites.write(favourites.read().filter((id) => !marked.includes(id)));
}

function settingsBack(now: Settings, { before, after }: NonNullable<BeforeImport['settings']>): Settings {
  const [was, became] = [validSettings(before), validSettings(after)];
  const keys = Object.keys(now) as (keyof Settings)[];
  const back = keys.filter((key) => same(now[key], became[key])).map((key) => [key, was[key]]);
  return validSettings({ ...now, ...Object.fromEntries(back) });
}
