import { countDown } from './count-down.ts';
import { TONE_LENGTH } from './cue.ts';
import type { ExerciseWords } from './exercise.ts';
import type { PlacedTone, Wish } from './lay-out.ts';
import { pacedLength } from './pace.ts';
import type { CoachLanguage, Phrase } from './phrase.ts';
import { COUNTDOWNS, type Countdown } from './preferences.ts';
import { repetition } from './repetition.ts';
import type { PlannedSet, PrepareStep, RestStep, Step, SwitchStep, Timeline, WorkStep } from './step.ts';
import { DEFAULT_TALK, type Talk } from './talk.ts';
import { type Ms, seconds } from './units.ts';
import { type Coach, tone, wish, wishAny } from './wish.ts';
import { spokenSide, wordsOf } from './words-of.ts';

/** What the coach would sound and say in one step, before it is fitted to the time there is. */
export interface Script {
  readonly tones: readonly PlacedTone[];
  readonly wishes: readonly Wish[];
}

/** A word that follows the tone on an edge waits for the tone to end. */
export const AFTER_TONE: Ms = 250;
const AFTER_SET: Ms = TONE_LENGTH['set-done'] + 40;
/** What a step's first words need before a countdown: which side; which exercise, after what has just ended. */
const SIDE_SAID: Ms = seconds(2);
const NAME_SAID: Ms = seconds(5);

/**
 * The coach's script of one step (docs/coach.md has it in words and two worked examples).
 *
 * @param length the step's length as it stands: a rest may have been made longer or shorter
 * @param countdown tones before a set, where there is room for them
 */
export function scriptStep(
  timeline: Timeline,
  index: number,
  length: Ms | 'open',
  words: CoachLanguage,
  talk: Talk = DEFAULT_TALK,
  countdown: Countdown = COUNTDOWNS[0],
): Script {
  const step = timeline.steps[index];
  if (!step) return { tones: [], wishes: [] };
  const before = timeline.steps[index - 1];
  const turn = (step.kind === 'rest' && before ? before : step).set.number - 1;
  const language: Coach = { ...words, talk, say: (phrase) => words.say(phrase, turn) };
  const scene: Scene = {
    timeline,
    language,
    turn,
    before,
    after: timeline.steps[index + 1],
    length: length === 'open' ? Number.POSITIVE_INFINITY : length,
    countdown,
    words: wordsOf(timeline, step.set.exercise, language),
  };
  switch (step.kind) {
    case 'prepare':
      return scriptPrepare(step, scene);
    case 'work':
      return scriptWork(step, scene);
    case 'switch':
      return scriptSwitch(step, scene);
    case 'rest':
      return scriptRest(step, scene);
  }
}

interface Scene {
  readonly timeline: Timeline;
  readonly language: Coach;
  /** How many sets of the exercise came before. */
  readonly turn: number;
  readonly before: Step | undefined;
  readonly after: Step | undefined;
  readonly length: Ms;
  readonly countdown: Countdown;
  readonly words: ExerciseWords;
}

function scriptPrepare(step: PrepareStep, scene: Scene): Script {
  const { language, length, before, words, timeline } = scene;
  const wishes: Wish[] = [];
  const { set } = step;
  const tones = countDown(length, scene.countdown, NAME_SAID);
  // All of it earlier by as much as the countdown is longer than the shortest.
  const earlier = seconds(Math.max(0, tones.length - COUNTDOWNS[0]));
  if (before?.kind === 'work') {
    wishes.push(
      wish(language, { key: 'set-over', mode: before.set.mode }, 'start', AFTER_SET, 'edge', [0, 400]),
    );
  }
  const each = set.side ? timeline.exercises[set.exercise]?.limb : undefined;
  const dose = { name: words.name, target: set.target, each };
  const announce: Phrase =
    set.number === 1
      ? { key: 'announce', ...dose, sets: set.of, group: set.group }
      : { key: 'again', ...dose };
  // A long run-up begins with silence, to walk and lie down; in a short one the name comes at once.
  const opening = length >= seconds(14) + earlier ? length - seconds(12) - earlier : 500;
  wishes.push(wish(language, announce, 'start', opening, 'announce', [opening, seconds(3)]));
  if (set.side) {
    const side = spokenSide(timeline, set);
    if (side) {
      wishes.push(
        wish(language, { key: 'side-works', ...side }, 'end', -seconds(4.9) - earlier, 'announce', [
          seconds(3),
          300,
        ]),
      );
    }
  }
  if (firstTime(timeline, step)) {
    const setUp: Phrase = { key: 'set-up', line: words.setUp };
    wishes.push(wish(language, setUp, 'end', -seconds(8) - earlier, 'announce', [seconds(3), seconds(4)]));
  }
  return { tones: [...endOfWork(before), ...tones], wishes };
}

function scriptSwitch(step: SwitchStep, { timeline, language, length, countdown, before }: Scene): Script {
  const side = spokenSide(timeline, step.set);
  const wishes = side
    ? [wish(language, { key: 'switch', ...side }, 'start', AFTER_TONE, 'edge', [0, seconds(2)])]
    : [];
  return { tones: [...endOfWork(before, 'stop'), ...countDown(length, countdown, SIDE_SAID)], wishes };
}

function scriptRest(step: RestStep, scene: Scene): Script {
  const { timeline, language, length, before, after, words } = scene;
  const { set } = step;
  const wishes: Wish[] = [];
  const mode = before?.set.mode ?? 'work';
  wishes.push(wish(language, { key: 'rest', mode, length }, 'start', AFTER_SET, 'edge', [0, 500]));
  if (mode === 'reps' && length >= seconds(20)) {
    wishes.push(wish(language, { key: 'reserve' }, 'start', seconds(5), 'form', [seconds(1), seconds(5)]));
  }
  const next: Phrase = {
    key: 'next',
    name: words.name,
    number: set.number,
    of: set.of,
    scope: step.scope,
    side: spokenSide(timeline, set),
  };
  const straightOn = after?.kind === 'work';
  const counted = straightOn ? countDown(length, scene.countdown, NAME_SAID) : [];
  const least = seconds(3 + Math.max(counted.length, COUNTDOWNS[0]));
  const lead = length >= seconds(35) ? seconds(20) : Math.max(least, length - seconds(8));
  wishes.push(wish(language, next, 'end', -Math.min(lead, length), 'announce', [seconds(6), seconds(8)]));
  const tones = [...endOfWork(before), ...counted];
  if (straightOn && length >= seconds(15)) {
    tones.push(tone('ten-seconds', 'end', -seconds(10), 'count'));
    const word = AFTER_TONE - seconds(10);
    wishes.push(wish(language, { key: 'get-ready' }, 'end', word, 'count', [0, 600]));
  }
  return { tones, wishes };
}

function scriptWork(step: WorkStep, scene: Scene): Script {
  const { language } = scene;
  const { set } = step;
  const go = wish(language, { key: 'go', mode: set.mode }, 'start', AFTER_TONE, 'edge', [0, 300]);
  const rest =
    set.target.kind === 'time'
      ? timedWork(set, scene)
      : Number.isFinite(scene.length)
        ? pacedWork(step, scene)
        : openWork(scene);
  return { tones: [tone('go', 'start', 0, 'edge'), ...rest.tones], wishes: [go, ...rest.wishes] };
}

/** A hold, or work against the clock: form cues early, halfway, ten seconds, countdown. */
function timedWork(set: PlannedSet, { language, length, words, turn }: Scene): Script {
  const wishes: Wish[] = [];
  const tones = length >= seconds(8) ? countDown(length) : [];
  // A word is never the only carrier of a moment: the mark sounds with any voice and with none.
  if (length >= seconds(20)) {
    const half = Math.round(length / 2);
    tones.push(tone('halfway', 'start', half, 'count'));
    wishes.push(wish(language, { key: 'halfway' }, 'start', half + AFTER_TONE, 'count', [0, seconds(1)]));
  }
  if (length >= seconds(25)) {
    tones.push(tone('ten-seconds', 'end', -seconds(10), 'count'));
    const word = AFTER_TONE - seconds(10);
    wishes.push(wish(language, { key: 'ten-seconds' }, 'end', word, 'count', [0, 400]));
  }
  // One cue for a hold, two for work or a long hold: at a fifth, and when halfway is said and done.
  const places = set.mode === 'work' || length >= seconds(45) ? [0.2, 0.62] : [0.2];
  for (const [i, part] of places.entries()) {
    const line = words.cues[(i + turn) % Math.max(1, words.cues.length)];
    if (!line || (i > 0 && words.cues.length < 2)) continue;
    const room: [Ms, Ms] = [seconds(2), length * 0.2];
    wishes.push(wish(language, { key: 'cue', line }, 'start', Math.round(length * part), 'form', room));
  }
  return { tones, wishes };
}

/** Counted in tempo: a tone for each half of a repetition, the number as each is completed. */
function pacedWork(step: WorkStep, { timeline, language, words, length, turn }: Scene): Script {
  const { set } = step;
  const exercise = timeline.exercises[set.exercise];
  const planned = pacedLength(timeline, step);
  if (set.target.kind !== 'reps' || !set.tempo || !exercise || !planned) return { tones: [], wishes: [] };
  const { reps } = set.target;
  const rep = repetition(exercise, set.tempo);
  // Longer or shorter than planned, the set is done slower or quicker.
  const scale = length / planned;
  const tones: PlacedTone[] = [];
  const wishes: Wish[] = [];
  const cue = words.cues[turn % Math.max(1, words.cues.length)];
  for (let done = 0; done < reps; done++) {
    const at = done * rep.length;
    for (const { offset, tone: name } of rep.tones) {
      // The go tone stands for the first.
      if (at + offset > 0) tones.push(tone(name, 'start', Math.floor((at + offset) * scale), 'count'));
    }
    if (done === 0) continue;
    const phrases: Phrase[] = [{ key: 'count', n: done }];
    if (done === reps - 3 && reps >= 6) phrases.unshift({ key: 'last-three' });
    else if (reps >= 8 && done * 2 === reps) phrases.unshift({ key: 'halfway' });
    else if (reps >= 8 && done === FORM_CUE_AT && cue) phrases.unshift({ key: 'cue', line: cue });
    const after = rep.tones[0]?.offset === 0 ? TONE_LENGTH.lower + 40 : 0;
    // A number said later than the middle of the next repetition would be a lie.
    const late = Math.round(rep.length * scale * 0.4);
    wishes.push(wishAny(language, phrases, 'start', Math.floor(at * scale) + after, 'count', [0, late]));
  }
  return { tones, wishes };
}

/** The repetition whose number gives way to the form cue. */
const FORM_CUE_AT = 4;

/** The athlete ends the set: after "go" one form cue, then quiet. */
function openWork({ language, words, turn }: Scene): Script {
  const line = words.cues[turn % Math.max(1, words.cues.length)];
  if (!line) return { tones: [], wishes: [] };
  return {
    tones: [],
    wishes: [wish(language, { key: 'cue', line }, 'start', seconds(6), 'form', [0, seconds(1)])],
  };
}

/** One side done is not the set done. */
function endOfWork(before: Step | undefined, is: 'stop' | 'set-done' = 'set-done'): PlacedTone[] {
  return before?.kind === 'work' ? [tone(is, 'start', 0, 'edge')] : [];
}

/** Nobody needs to be told twice how to get into position. */
function firstTime(timeline: Timeline, step: Step): boolean {
  return !timeline.steps.some(
    (other) => other.index < step.index && other.kind === 'work' && other.set.exercise === step.set.exercise,
  );
}
