import { describe, expect, it } from 'vitest';
import { EXERCISE_WORDS } from '../../../src/content/en/exercises.ts';
import { ANY, matcher, type Wanted, wantsAll } from '../../../src/core/history/match-session.ts';
import { digestOn, yearUntil } from './year.ts';

const nameOf = (id: string): string => EXERCISE_WORDS[id as keyof typeof EXERCISE_WORDS]?.name ?? id;
const day = '2026-11-03';
const fits = (wanted: Partial<Wanted>, digest = digestOn(day)): boolean =>
  matcher({ ...ANY, ...wanted }, nameOf)(digest);

describe('what is looked for in the history', () => {
  it.each([
    ['core', true],
    ['esentials', true],
    ['glute brigde', true],
    ['core plank', true],
    ['Plank, core.', true],
    ['mountainclimber', true],
    ['squat', false],
    ['core squat', false],
    ['', true],
    [' – ', true],
  ])('the words "%s" are found in the names: %s', (words, found) => {
    expect(fits({ words })).toBe(found);
  });

  it('is found in a note and in names the catalogue does not have', () => {
    const noted = digestOn(day, { note: 'Left shin tight.' });
    expect(fits({ words: 'shin' }, noted)).toBe(true);
    expect(fits({ words: 'core shin' }, noted)).toBe(true);
    const own = digestOn(day, { sets: { 'own-x': 2 }, names: { 'own-x': 'Pushups on rings' } });
    expect(fits({ words: 'push up' }, own)).toBe(true);
    expect(fits({ words: 'own-x' }, own)).toBe(false);
  });

  it('is narrowed by routine, exercise, pain and note, all at once', () => {
    const hurt = digestOn(day, { pain: { score: 3 }, note: 'x' });
    expect(fits({ routine: 'core-essentials', exercise: 'plank', pain: true, note: true }, hurt)).toBe(true);
    expect(fits({ routine: 'full-body-a' }, hurt)).toBe(false);
    expect(fits({ exercise: 'squat' }, hurt)).toBe(false);
    expect(fits({ exercise: 'constructor' }, hurt)).toBe(false);
    expect(fits({ pain: true })).toBe(false);
    expect(fits({ pain: true }, digestOn(day, { pain: { score: 0 } }))).toBe(false);
    expect(fits({ note: true })).toBe(false);
  });

  it('is everything only when nothing is asked', () => {
    expect(wantsAll({ ...ANY, words: ' ' })).toBe(true);
    for (const asked of [{ words: 'a' }, { routine: 'a' }, { exercise: 'a' }, { pain: true }, { note: true }])
      expect(wantsAll({ ...ANY, ...asked })).toBe(false);
    expect(yearUntil(day).every(matcher(ANY, nameOf))).toBe(true);
  });
});
