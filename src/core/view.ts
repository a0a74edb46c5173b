import type { Mode } from './exercise.ts';
import type { Pace, Section } from './routine.ts';
import type { Ms, Side, Target } from './units.ts';

/** What a screen shows of a session at one moment. Numbers, not words: the interface words are the screen's. */
export interface SessionView {
  readonly status: 'ready' | 'running' | 'paused' | 'finished';
  /** The phase, i.e. the kind of the current step. */
  readonly phase: 'prepare' | 'work' | 'switch' | 'rest';
  readonly section: Section;
  readonly exercise: string;
  readonly name: string;
  readonly mode: Mode;
  readonly target: Target;
  readonly side: Side | undefined;
  readonly limb: 'leg' | 'arm' | 'side';
  /** `Set 2 of 3` or `Round 2 of 3`. */
  readonly number: number;
  readonly of: number;
  readonly group: 'straight' | 'superset' | 'circuit';
  /** Milliseconds left and gone in this step; `remaining` is undefined in an open step. */
  readonly remaining: Ms | undefined;
  readonly elapsed: Ms;
  readonly length: Ms | 'open';
  /** Milliseconds until a paused work step goes on (count-in); undefined otherwise. */
  readonly goesOnIn: Ms | undefined;
  /** Repetitions completed and planned, in a counted work step. */
  readonly reps: { readonly done: number; readonly of: number; readonly paced: boolean } | undefined;
  /**
   * Between two sets, where nobody counted the last one: its step, the repetitions logged and those planned. Only the
   * athlete knows how many it were.
   */
  readonly did: { readonly step: number; readonly reps: number; readonly of: number } | undefined;
  /** The form cue to show. */
  readonly cue: string;
  /** What comes after this step; undefined at the last. */
  readonly next:
    | { readonly name: string; readonly side: Side | undefined; readonly target: Target }
    | undefined;
  /** One entry a work step, in order: how full it is, 0–1. */
  readonly progress: readonly {
    readonly step: number;
    readonly fraction: number;
    readonly logged: boolean;
  }[];
  /** Milliseconds to the end; open steps counted as 30 s. */
  readonly left: Ms;
  readonly canUndo: boolean;
  readonly can: {
    readonly done: boolean;
    readonly adjustRest: boolean;
    readonly back: boolean;
    /** Slower or quicker: a set counted in tempo is under way. */
    readonly tempo: boolean;
    /** The counted set at hand, and the pace it could be changed to. */
    readonly pace: { readonly step: number; readonly to: Pace } | undefined;
  };
}
