import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { addDays } from '../../src/core/history/day.ts';
import { digestOf, effortsOf } from '../../src/core/history/digest.ts';
import { steadyGoal } from '../../src/core/history/goal.ts';
import { doneExercises, exerciseOverviewOf, overviewOf, spanOf, weeksOf } from '../../src/main/progress.ts';
import { believableHistory } from '../believable/history.ts';

const TODAY = '2026-11-24';
const history = believableHistory({ seed: 5, sessions: 60, until: TODAY });
const digests = history.map(digestOf);
const efforts = history.flatMap(effortsOf);
const first = digests[0]?.day ?? '';

describe('the span of a range', () => {
  it('ends with this week, and holds twelve weeks, a year or everything', () => {
    expect(spanOf('weeks', TODAY)).toEqual({ from: '2026-09-07', to: '2026-11-29' });
    expect(spanOf('year', TODAY)).toEqual({ from: '2025-12-01', to: '2026-11-29' });
    expect(spanOf('all', TODAY, '2019-03-01')).toEqual({ from: '2019-03-01', to: '2026-11-29' });
    // A clock that was once set ahead.
    expect(spanOf('all', TODAY, '2031-01-01')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });
});

describe('the overview', () => {
  it('has every session of the span, by patterns with words, most sets first', () => {
    const span = spanOf('all', TODAY, first);
    const { sessions, totals, patterns } = overviewOf(digests, 'all', span, TODAY);
    expect(sessions).toBe(60);
    expect(totals.reduce((sum, total) => sum + total.sessions, 0)).toBe(60);
    const sums = patterns.map(({ values }) => values.reduce((a, b) => a + b, 0));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    expect(patterns.every(({ name }) => name !== '')).toBe(true);
    expect(patterns.length).toBeGreaterThan(5);
  });

  it('counts no trial of an exercise as a session of a week', () => {
    const goal = steadyGoal(1);
    const [one] = digests;
    const trial = { ...(one ?? expect.fail()), day: TODAY, routine: 'try-plank' };
    expect(weeksOf([trial], goal, addDays(TODAY, -80), TODAY).marks.at(-1)).toMatchObject({ done: 0 });
    const own = { ...trial, routine: 'try-harder' };
    expect(weeksOf([own], goal, addDays(TODAY, -80), TODAY).marks.at(-1)).toMatchObject({ done: 1 });
  });
});

describe('the exercises done', () => {
  it('have their names, the catalogue’s or their own, those done most first', () => {
    const names = new Map([['my-thing', 'My thing']]);
    const done = doneExercises(['plank', 'my-thing', 'other-thing', 'squat'], en, names, digests);
    expect(done.map(({ name }) => name).toSorted()).toEqual([
      'Bodyweight squat',
      'My thing',
      'Plank',
      'other thing',
    ]);
    expect(done.filter(({ known }) => known).map(({ id }) => id)).toEqual(
      done.slice(0, 2).map(({ id }) => id),
    );
    expect(doneExercises(['squat', 'plank'], en, names, []).map(({ id }) => id)).toEqual(['squat', 'plank']);
  });

  it('show what they have, the newest too, and thin out when there are too many', () => {
    const own = efforts.filter(({ exercise }) => exercise === 'plank');
    const span = spanOf('all', TODAY, first);
    const overview = exerciseOverviewOf(own, 'all', span, TODAY);
    expect(overview.sessions).toBe(own.length);
    expect(overview.measures.map(({ measure }) => measure)).toEqual(['seconds', 'total-seconds']);
    expect(overview.measures[0]?.sides.both?.at(-1)?.day).toBe(own.at(-1)?.day);
    const many = Array.from({ length: 200 }, (_, n) => ({
      ...(own[0] ?? expect.fail()),
      day: addDays('2026-01-05', n),
      sequence: n,
    }));
    const thinned = exerciseOverviewOf(many, 'all', spanOf('all', TODAY, '2026-01-05'), TODAY);
    expect(thinned.sessions).toBe(200);
    // Nothing is lost by it: what is drawn says that it is the best of each week, the table has every session.
    expect(thinned.measures[0]?.sides.both?.length).toBe(200);
    expect(thinned.measures[0]?.drawn?.unit).toBe('week');
    expect(thinned.measures[0]?.drawn?.sides.both?.length).toBe(29);
    expect(overview.measures[0]?.drawn).toBeUndefined();
  });
});
