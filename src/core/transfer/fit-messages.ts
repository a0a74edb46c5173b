import type { LoggedSet, StoredSession } from '../record.ts';
import { repetition } from '../repetition.ts';
import type { Timeline } from '../step.ts';
import { type ExportedSet, lengthOf, type NameOf, setsOf } from './set-rows.ts';

/** One message of a FIT file, with the names of Garmin's profile. Moments are epoch milliseconds, durations seconds. */
export interface FitMessage {
  readonly kind: 'fileId' | 'event' | 'workout' | 'workoutStep' | 'set' | 'lap' | 'session' | 'activity';
  readonly moments: Readonly<Record<string, number>>;
  readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Seconds a repetition is taken to last when nothing says so. */
const SECONDS_A_REPETITION = 3;
/** Bytes of a name in a FIT file, counted in UTF-8. */
const LONGEST_NAME = 60;

/**
 * A session as a FIT strength activity: one message a set, timed sets with their duration, and a message for each rest
 * between two. Watches and their services expect sport `training`, sub-sport `strengthTraining`.
 */
export function fitMessages(session: StoredSession, nameOf: NameOf): readonly FitMessage[] {
  const { record } = session;
  const all = [...setsOf(session, nameOf)].flatMap((row) => (row.done ? [{ ...row, done: row.done }] : []));
  const start = wholeSecond(record.startedAt);
  const times = timesOf(all, start, record.timeline);
  const end = Math.max(start + lengthOf(record), ...times.map(({ to }) => to), start + 1_000);
  const elapsed = (end - start) / 1_000;
  const active = Math.min(elapsed, record.active / 1_000 || elapsed);
  const titles = [...new Map(all.map(({ set, name }) => [set.exercise, name]))];

  const messages: FitMessage[] = [
    message(
      'fileId',
      { timeCreated: start },
      { type: 'activity', manufacturer: 'development', product: 0, serialNumber: 1 },
    ),
    message('event', { timestamp: start }, { event: 'timer', eventType: 'start' }),
  ];
  if (titles.length > 0)
    messages.push(
      message(
        'workout',
        {},
        {
          sport: 'training',
          subSport: 'strengthTraining',
          numValidSteps: titles.length,
          wktName: shortened(record.routine.name),
        },
      ),
    );
  // Garmin numbers the exercises of a category; ours are not among them, so each is a step that has a name.
  for (const [i, [exercise, name]] of titles.entries())
    messages.push(
      message(
        'workoutStep',
        {},
        {
          messageIndex: i,
          wktStepName: shortened(name),
          durationType: 'open',
          targetType: 'open',
          intensity: 'active',
          exerciseCategory: categoryOf(exercise),
        },
      ),
    );
  let index = 0;
  for (const [i, { set, done }] of all.entries()) {
    const time = times[i] ?? { from: start, to: start };
    const before = i > 0 ? times[i - 1]?.to : undefined;
    if (before !== undefined && time.from - before >= 1_000)
      messages.push(
        message(
          'set',
          { timestamp: time.from, startTime: before },
          { messageIndex: index++, setType: 'rest', duration: (time.from - before) / 1_000 },
        ),
      );
    messages.push(
      message(
        'set',
        { timestamp: time.to, startTime: time.from },
        {
          messageIndex: index++,
          setType: 'active',
          duration: (time.to - time.from) / 1_000,
          ...(done.reps !== undefined && { repetitions: Math.min(done.reps, 65_534) }),
          ...(done.load !== undefined && {
            weight: Math.min(done.load, 4_095),
            weightDisplayUnit: 'kilogram',
          }),
          category: [categoryOf(set.exercise)],
          wktStepIndex: titles.findIndex(([exercise]) => exercise === set.exercise),
        },
      ),
    );
  }
  const whole = { totalElapsedTime: elapsed, totalTimerTime: active };
  const training = { sport: 'training', subSport: 'strengthTraining' };
  messages.push(
    message('event', { timestamp: end }, { event: 'timer', eventType: 'stopAll' }),
    message(
      'lap',
      { timestamp: end, startTime: start },
      { messageIndex: 0, event: 'lap', eventType: 'stop', ...whole, ...training },
    ),
    message(
      'session',
      { timestamp: end, startTime: start },
      {
        messageIndex: 0,
        event: 'session',
        eventType: 'stop',
        ...whole,
        ...training,
        firstLapIndex: 0,
        numLaps: 1,
        trigger: 'activityEnd',
        ...(record.rpe !== undefined && { workoutRpe: Math.round(record.rpe * 10) }),
      },
    ),
    message(
      'activity',
      { timestamp: end },
      { totalTimerTime: active, numSessions: 1, type: 'manual', event: 'activity', eventType: 'stop' },
    ),
  );
  return messages;
}

const message = (
  kind: FitMessage['kind'],
  moments: FitMessage['moments'],
  fields: FitMessage['fields'],
): FitMessage => ({ kind, moments, fields });

/** FIT knows seconds. */
const wholeSecond = (moment: number): number => Math.floor(moment / 1_000) * 1_000;

type DoneSet = ExportedSet & { readonly done: LoggedSet };

interface Time {
  readonly from: number;
  readonly to: number;
}

/**
 * When each set was. Its end was written down; its beginning follows from how long it lasted. A set that was corrected
 * or imported may lie over the one before: then it begins where that ended, for a timed set must keep its length.
 */
function timesOf(all: readonly DoneSet[], start: number, timeline: Timeline): readonly Time[] {
  const times: Time[] = [];
  let free = start;
  for (const row of all) {
    const length = Math.round(secondsOf(row, timeline) * 1_000);
    const from = Math.max(free, start + row.done.endedAt - length);
    free = from + length;
    times.push({ from, to: free });
  }
  return times;
}

function secondsOf({ step, set, done }: DoneSet, { exercises }: Timeline): number {
  if (done.seconds !== undefined) return done.seconds;
  const reps = done.reps ?? 0;
  if (set.tempo && step.length !== 'open')
    return (reps * repetition(exercises[set.exercise] ?? { laterality: 'both' }, set.tempo).length) / 1_000;
  return reps * SECONDS_A_REPETITION;
}

/** Garmin's categories, by what the id of an exercise says; the first that fits. */
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/stretch|foam-roll|rock|leg-swing|march/, 'warmUp'],
  [/plank|mountain-climber/, 'plank'],
  [/push-up/, 'pushUp'],
  [/hop|jump|skip|bound/, 'plyo'],
  [/calf|tibialis/, 'calfRaise'],
  [/row/, 'row'],
  [/deadlift|hinge/, 'deadlift'],
  [/bridge|thrust/, 'hipRaise'],
  [/clamshell|abduction|lateral-band|four-way/, 'hipStability'],
  [/split-squat|lunge|step-up|step-down/, 'lunge'],
  [/squat/, 'squat'],
  [/leg-raise/, 'legRaise'],
  [/superman/, 'hyperextension'],
  [/dead-bug|bird-dog|bear-crawl/, 'core'],
];

const categoryOf = (exercise: string): string =>
  CATEGORIES.find(([pattern]) => pattern.test(exercise))?.[1] ?? 'totalBody';

/** As many whole characters as fit. */
function shortened(name: string): string {
  let text = '';
  let bytes = 0;
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LONGEST_NAME) break;
    text += character;
  }
  return text;
}
