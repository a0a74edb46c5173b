import { type Goal, type GoalSince, steadyGoal } from '../core/history/goal.ts';
import { COUNTDOWNS, DEFAULT_PREFERENCES, type Preferences } from '../core/preferences.ts';
import type { Pace } from '../core/routine.ts';
import { DEFAULT_TALK } from '../core/talk.ts';
import type { Asks, Settings, SettingsStore } from '../ports/settings.ts';

/** The one key in localStorage; the name is shared by everything on the same origin. */
export const SETTINGS_KEY = 'groundwork.settings';

export const DEFAULT_SETTINGS: Settings = {
  preferences: DEFAULT_PREFERENCES,
  rate: 1,
  speechVolume: 1,
  toneVolume: 0.8,
  theme: 'auto',
  lastRoutine: undefined,
  talk: DEFAULT_TALK,
  voice: undefined,
  sound: 'mix',
  vibrate: true,
  flash: true,
  knock: false,
  commands: false,
  asks: { swipeUp: 'how-long', swipeDown: 'whats-next', previous: 'none', knock: 'none' },
  paces: {},
  soundChecked: false,
  goal: steadyGoal(2),
};

/**
 * Settings in localStorage. Reading accesses nothing but this; a value that is missing, damaged or out of range
 * falls back to its default, field by field. Where storage is refused they last as long as the page.
 */
export function localSettings(): SettingsStore {
  /** What could not be written, so that it holds at least until the page goes. */
  let refused: Settings | undefined;
  return {
    read() {
      return refused ?? validSettings(parsed(stored() ?? 'null'));
    },
    write(settings) {
      try {
        localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
        refused = undefined;
      } catch {
        // Full, or blocked. Safari's private windows once had a quota of 0.
        refused = settings;
      }
    },
  };

  /** Undefined when there is nothing or when touching storage throws, as it does with site data blocked. */
  function stored(): string | undefined {
    try {
      return localStorage.getItem(SETTINGS_KEY) ?? undefined;
    } catch {
      return undefined;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Anything at all, made into settings: what is not valid is replaced by its default. */
export function validSettings(value: unknown): Settings {
  const given = fieldsOf(value);
  const routine = given['lastRoutine'];
  const voice = given['voice'];
  const talk = fieldsOf(given['talk']);
  return {
    preferences: validPreferences(given['preferences']),
    rate: numberIn(given['rate'], 0.5, 2, DEFAULT_SETTINGS.rate),
    speechVolume: numberIn(given['speechVolume'], 0, 1, DEFAULT_SETTINGS.speechVolume),
    toneVolume: numberIn(given['toneVolume'], 0, 1, DEFAULT_SETTINGS.toneVolume),
    theme: oneOf(given['theme'], ['auto', 'light', 'dark'], DEFAULT_SETTINGS.theme),
    lastRoutine: isId(routine) ? routine : undefined,
    talk: {
      amount: oneOf(talk['amount'], ['everything', 'essentials', 'tones'], DEFAULT_TALK.amount),
      counting: oneOf(talk['counting'], ['every', 'fifth'], DEFAULT_TALK.counting),
      formCues: flag(talk['formCues'], DEFAULT_TALK.formCues),
    },
    voice: typeof voice === 'string' && voice.length <= 500 ? voice : undefined,
    sound: oneOf(given['sound'], ['mix', 'own'], DEFAULT_SETTINGS.sound),
    vibrate: flag(given['vibrate'], DEFAULT_SETTINGS.vibrate),
    flash: flag(given['flash'], DEFAULT_SETTINGS.flash),
    knock: flag(given['knock'], DEFAULT_SETTINGS.knock),
    commands: flag(given['commands'], DEFAULT_SETTINGS.commands),
    asks: validAsks(given['asks']),
    paces: Object.fromEntries(
      Object.entries(fieldsOf(given['paces'])).filter(
        (entry): entry is [string, Pace] =>
          isId(entry[0]) && ['paced', 'self-paced'].includes(entry[1] as Pace),
      ),
    ),
    soundChecked: flag(given['soundChecked'], DEFAULT_SETTINGS.soundChecked),
    goal: validGoal(given['goal']),
  };
}

/** The ranges are those of {@link Preferences}. */
function validPreferences(value: unknown): Preferences {
  const given = fieldsOf(value);
  const byDefault = DEFAULT_PREFERENCES;
  const wholeMs = (name: keyof Preferences & string, least: number, most: number, otherwise: number) =>
    Math.round(numberIn(given[name], least, most, otherwise));
  return {
    countIn: wholeMs('countIn', 3_000, 15_000, byDefault.countIn),
    countdown: COUNTDOWNS.find((one) => one === given['countdown']) ?? byDefault.countdown,
    switchTime: wholeMs('switchTime', 5_000, 10_000, byDefault.switchTime),
    transition: wholeMs('transition', 5_000, 60_000, byDefault.transition),
    circuitTransition: wholeMs('circuitTransition', 5_000, 60_000, byDefault.circuitTransition),
    restFactor: numberIn(given['restFactor'], 0.5, 2, byDefault.restFactor),
    pace: oneOf(given['pace'], ['paced', 'self-paced'], byDefault.pace),
  };
}

function validAsks(value: unknown): Asks {
  const given = fieldsOf(value);
  const of = (control: keyof Asks) =>
    oneOf(given[control], ['how-long', 'whats-next', 'none'], DEFAULT_SETTINGS.asks[control]);
  return {
    swipeUp: of('swipeUp'),
    swipeDown: of('swipeDown'),
    previous: of('previous'),
    knock: of('knock'),
  };
}

/** Ten years of weeks. */
const MOST_WEEKS = 520;

/** Weeks by their Mondays. Until 2026-11-25 there was one number, `sessions`, for all time. */
function validGoal(value: unknown): Goal {
  const { sessions, since, frozen } = fieldsOf(value);
  const kept = listOf(since)
    .map(fieldsOf)
    .filter(
      (one): one is Record<string, unknown> & GoalSince => isDay(one['from']) && isPerWeek(one['perWeek']),
    )
    .map(({ from, perWeek }) => ({ from, perWeek }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .slice(-MOST_WEEKS);
  return {
    since:
      kept.length > 0 ? kept : isPerWeek(sessions) ? steadyGoal(sessions).since : DEFAULT_SETTINGS.goal.since,
    frozen: listOf(frozen).filter(isDay).slice(-MOST_WEEKS),
  };
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const isPerWeek = (value: unknown): value is number => [1, 2, 3, 4, 5, 6, 7].includes(value as number);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function numberIn(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}
