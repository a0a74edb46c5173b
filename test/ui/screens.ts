import { DEFAULT_SETTINGS } from '../../src/adapters/local-settings.ts';
import { en } from '../../src/content/en/coach.ts';
import { exerciseCards, exerciseDetail } from '../../src/main/catalogue.ts';
import type { Settings } from '../../src/ports/settings.ts';
import type { DataState } from '../../src/ui/screens/data-models.ts';
import { yearUntil } from '../core/history/year.ts';
import { progress, progressOf } from './progress-fixtures.ts';
import { CARDS, DETAIL, describeExercise, SINGLE_LEG, STORED, shorten } from './sessions.ts';
import { VIEWS } from './views.ts';

export const SETTINGS: Settings = DEFAULT_SETTINGS;

const YEAR = yearUntil('2026-11-23');
const NEWEST = [...YEAR].reverse();

const HISTORY: Partial<HTMLElementTagNameMap['gw-history']> = {
  year: { year: 2026, digests: YEAR, first: 2024, last: 2026 },
  today: '2026-11-24',
  sessions: NEWEST.slice(0, 20),
  more: true,
  routines: [
    ['core-essentials', 'Core essentials'],
    ['full-body-a', 'Full body A'],
  ],
  exercises: [
    ['plank', 'Plank'],
    ['split-squat', 'Split squat'],
  ],
};

const DATA: DataState = {
  sessions: 312,
  used: 5_400_000,
  persistent: false,
  memory: false,
  lastBackup: STORED.record.startedAt,
  file: { name: 'groundwork-backup.json', allowed: true },
  busy: false,
};

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
) => Object.assign(document.createElement(tag), properties);

/** Every screen, filled. The elements must have been imported. */
export const SCREENS: Readonly<Record<string, () => HTMLElement>> = {
  today: () => make('gw-today', { others: CARDS.slice(1) }),
  'today-resume': () =>
    make('gw-today', {
      others: CARDS.slice(1),
      unfinished: {
        name: 'Core essentials',
        setsDone: 5,
        setsPlanned: 12,
        exercise: 'Mountain climber',
        startedAt: STORED.record.startedAt,
      },
      notices: [
        { id: 'update', text: 'A new version is ready.', action: 'Reload' },
        {
          id: 'install',
          text: 'Put Groundwork on your home screen: it opens at once.',
          action: 'Install',
          dismissable: true,
        },
      ],
    }),
  session: () => make('gw-session', { view: VIEWS.hold, routineName: 'Core essentials' }),
  summary: () => make('gw-summary', { session: STORED, describe: describeExercise, kept: 'persistent' }),
  'summary-pending': () => make('gw-summary', { session: STORED, describe: describeExercise }),
  'summary-better': () =>
    make('gw-summary', {
      session: STORED,
      describe: describeExercise,
      better: { kind: 'seconds', exercise: 'plank', side: 'left', value: 45, before: 40 },
    }),
  'summary-memory': () =>
    make('gw-summary', {
      session: {
        ...STORED,
        record: { ...STORED.record, completed: false, rpe: 7, pain: { score: 3, where: 'left knee' } },
      },
      describe: describeExercise,
      kept: 'memory',
    }),
  routines: () => make('gw-routines', { routines: CARDS, shorten }),
  routine: () => make('gw-routine', { routine: DETAIL, describe: describeExercise, shorten }),
  'routine-shortened': () =>
    make('gw-routine', { routine: DETAIL, describe: describeExercise, shorten, minutes: 5 }),
  exercises: () =>
    make('gw-exercises', { exercises: exerciseCards(en), favourites: ['plank', 'reverse-lunge'] }),
  exercise: () => make('gw-exercise', { exercise: exerciseDetail('reverse-lunge', en), favourite: true }),
  'exercise-gated': () => make('gw-exercise', { exercise: exerciseDetail('single-leg-squat', en) }),
  history: () => make('gw-history', HISTORY),
  'history-deleted': () =>
    make('gw-history', { ...HISTORY, deleted: { id: 'x', name: 'Full body A', before: 2 } }),
  'history-found': () =>
    make('gw-history', {
      ...HISTORY,
      sessions: NEWEST.filter(({ pain }) => pain).slice(0, 3),
      wanted: { words: 'core', pain: true, note: false, routine: 'core-essentials' },
      search: { reached: '2026-05-02', done: true },
    }),
  'history-none': () =>
    make('gw-history', {
      ...HISTORY,
      sessions: [],
      more: false,
      wanted: { words: 'kettlebell', pain: false, note: false },
      search: { reached: '2026-01-02', done: true },
    }),
  'history-empty': () => make('gw-history', { sessions: [] }),
  'history-session': () => make('gw-history-session', { session: STORED, describe: describeExercise }),
  'history-session-full': () =>
    make('gw-history-session', { session: SINGLE_LEG, describe: describeExercise }),
  data: () => make('gw-data', { state: DATA }),
  'data-preview': () =>
    make('gw-data', {
      state: DATA,
      outcome: 'Taken in: 2 sessions.',
      undoable: true,
      exercises: [
        ['plank', 'Plank'],
        ['squat', 'Bodyweight squat'],
      ],
      preview: {
        source: 'Strong',
        fresh: 41,
        same: 3,
        repaired: [{ id: 'r', name: 'Full body A', day: '2026-03-02' }],
        conflicting: [
          {
            id: 'c',
            name: '<b>Core</b>',
            day: '2026-03-04',
            wanted: true,
            fixed: false,
            differs: ['effort', 'note'],
          },
          {
            id: 'd',
            name: 'Core essentials',
            day: '2026-03-05',
            wanted: false,
            fixed: true,
            differs: ['sets'],
          },
        ],
        sets: 612,
        from: STORED.record.startedAt - 31_536_000_000,
        to: STORED.record.startedAt,
        names: [
          { name: 'Plank', sets: 40, exercise: 'plank', unsure: false },
          { name: '<img src=x onerror=alert(1)>', sets: 2, exercise: undefined, unsure: false },
          { name: `A very long name ${'x'.repeat(60)}`, sets: 1, exercise: 'squat', unsure: true },
        ],
        namesUnsure: true,
        unit: 'kg',
        dates: {
          dayFirst: false,
          example: '5/6/2026',
          asDayFirst: Date.UTC(2026, 5, 5, 12),
          asMonthFirst: Date.UTC(2026, 4, 6, 12),
        },
        settings: true,
        rejected: [{ line: 7, problem: 'has a date that cannot be read' }],
        rejectedCount: 1,
      },
    }),
  'data-work': () => make('gw-data', { state: DATA, work: { label: 'Reading the file', share: 0.4 } }),
  'data-writing': () => make('gw-data', { state: DATA, work: { label: 'Writing', lasting: true } }),
  loss: () => make('gw-loss', { words: 'This browser lost part of your log: 3 of 12 sessions are missing.' }),
  'loss-closed': () => make('gw-loss', { words: 'Your log could not be opened.', closed: true }),
  progress: () => make('gw-progress', progress()),
  'progress-year': () => make('gw-progress', progress('year')),
  'progress-all': () => make('gw-progress', progress('all')),
  'progress-empty': () => make('gw-progress', { empty: true }),
  'progress-hold': () => make('gw-progress-exercise', progressOf('side-plank')),
  'progress-reps': () => make('gw-progress-exercise', progressOf('single-leg-deadlift')),
  'progress-load': () => make('gw-progress-exercise', progressOf('deadlift', 'all')),
  settings: () => make('gw-settings', { settings: SETTINGS, version: '0.1.0' }),
  'not-found': () => make('gw-not-found'),
};
