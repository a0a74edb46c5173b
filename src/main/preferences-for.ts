import type { Preferences } from '../core/preferences.ts';
import type { Settings } from '../ports/settings.ts';

/** What holds for a routine: the preferences, and the pace that was chosen for it. */
export const preferencesFor = ({ preferences, paces }: Settings, routine: string): Preferences => ({
  ...preferences,
  pace: paces[routine] ?? preferences.pace,
});
