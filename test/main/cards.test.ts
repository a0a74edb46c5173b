import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/adapters/local-settings.ts';
import { library } from '../../src/content/exercises.ts';
import { type ReadyRoutine, ROUTINES } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { lengthOfTimeline } from '../../src/core/view-session.ts';
import { allCards, cardOf, shorten } from '../../src/main/cards.ts';
import { preferencesFor } from '../../src/main/preferences-for.ts';
import type { Settings } from '../../src/ports/settings.ts';

const OWN_PACE: Settings = { ...DEFAULT_SETTINGS, paces: { 'full-body-a': 'self-paced' } };

const ready = (id: string): ReadyRoutine => {
  const found = ROUTINES.find(({ routine }) => routine.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};

/** Minutes of what Start would begin. */
const begun = (id: string, settings: Settings, routine = ready(id).routine): number =>
  lengthOfTimeline(compileRoutine(routine, library, preferencesFor(settings, id))) / 60_000;

describe('what is shown before Start', () => {
  it('takes as long as what Start begins, at whatever pace was chosen for it', () => {
    for (const settings of [DEFAULT_SETTINGS, OWN_PACE]) {
      for (const { id, minutes } of allCards(settings)) expect(minutes, id).toBe(begun(id, settings));
      expect(cardOf(ready('full-body-a'), settings).minutes).toBe(begun('full-body-a', settings));
      const shortened = shorten(ready('full-body-a').routine, 15, settings);
      expect(shortened?.minutes).toBe(begun('full-body-a', settings, shortened?.routine));
    }
    const [counted, own] = [DEFAULT_SETTINGS, OWN_PACE].map((settings) => begun('full-body-a', settings));
    expect(counted).not.toBe(own);
  });

  it('says which exercises ask for more than their routine', () => {
    expect(cardOf(ready('pre-run-activation'), DEFAULT_SETTINGS).harder).toEqual({ 'pogo-hop': 'advanced' });
    expect(cardOf(ready('travel'), DEFAULT_SETTINGS).harder).toEqual({ 'plank-shoulder-tap': 'advanced' });
    expect(cardOf(ready('full-body-a'), DEFAULT_SETTINGS).harder).toEqual({});
  });
});
