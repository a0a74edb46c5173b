import type { CommandGrammar } from './commands.ts';
import type { ExerciseWords, Mode } from './exercise.ts';
import type { Block } from './routine.ts';
import type { Ms, Side, Target } from './units.ts';

/** One spoken line: the whole of it, and what to say instead when there is no room. */
export interface Line {
  readonly full: string;
  readonly short?: string;
}

/** The side in the coach's mouth: "right leg", "left arm", "right side". */
export interface SpokenSide {
  readonly side: Side;
  readonly limb: 'leg' | 'arm' | 'side';
}

/** Everything the coach can say, as meaning. A language turns it into a {@link Line}. */
export type Phrase =
  /** Before the first set of an exercise: name and dose. `each`: the dose is per side. */
  | {
      readonly key: 'announce';
      readonly name: string;
      readonly target: Target;
      readonly sets: number;
      readonly group: Block['kind'];
      readonly each: SpokenSide['limb'] | undefined;
    }
  /** Before a later set or round of it: "Plank. Thirty seconds." */
  | {
      readonly key: 'again';
      readonly name: string;
      readonly target: Target;
      readonly each: SpokenSide['limb'] | undefined;
    }
  | { readonly key: 'set-up'; readonly line: Line }
  | ({ readonly key: 'side-works' } & SpokenSide)
  /** The word at zero: a hold is held, everything else goes. */
  | { readonly key: 'go'; readonly mode: Mode }
  | { readonly key: 'cue'; readonly line: Line }
  | { readonly key: 'halfway' }
  | { readonly key: 'ten-seconds' }
  /** A repetition just completed. 1–999. */
  | { readonly key: 'count'; readonly n: number }
  | { readonly key: 'last-three' }
  | ({ readonly key: 'switch' } & SpokenSide)
  /** A set is over and rest begins. */
  | { readonly key: 'rest'; readonly mode: Mode; readonly length: Ms }
  /** A set is over and the next exercise follows at once. */
  | { readonly key: 'set-over'; readonly mode: Mode }
  /** What comes after this rest. `round`: a new round begins with it. */
  | {
      readonly key: 'next';
      readonly name: string;
      readonly number: number;
      readonly of: number;
      readonly scope: 'set' | 'round';
      readonly side: SpokenSide | undefined;
    }
  | { readonly key: 'get-ready' }
  /** Repetitions in reserve? */
  | { readonly key: 'reserve' }
  /**
   * The end. `ms`: active time; `sets`: sets done; `planned`: sets planned; `sides`: some are done one side after the
   * other, and each side counts; `kept`: they outlast the page.
   */
  | {
      readonly key: 'finish';
      readonly ms: Ms;
      readonly sets: number;
      readonly planned: number;
      readonly sides: boolean;
      readonly kept: boolean;
    }
  | { readonly key: 'paused' }
  /** Said to find out whether it is heard. */
  | { readonly key: 'sound-check' }
  /** Asked "How long?": what is left of this step, of its repetitions, and of the whole. */
  | {
      readonly key: 'how-long';
      readonly phase: 'prepare' | 'work' | 'switch' | 'rest';
      readonly remaining: Ms | undefined;
      readonly reps: number | undefined;
      readonly left: Ms;
    }
  /** Asked "What's next?"; `name` undefined: nothing. */
  | {
      readonly key: 'whats-next';
      readonly name: string | undefined;
      readonly target: Target | undefined;
      readonly side: SpokenSide | undefined;
    }
  /** Going on after a pause: with what and with which side, where there is time to say so. */
  | {
      readonly key: 'resume';
      readonly name: string | undefined;
      readonly side: SpokenSide | undefined;
    }
  /** A set begins once more from its start. */
  | {
      readonly key: 'start-over';
      readonly name: string | undefined;
      readonly side: SpokenSide | undefined;
    };

/** One language of the coach: a module of `content` implements it. Adding a language touches no code. */
export interface CoachLanguage {
  /** BCP 47, e.g. `en`. */
  readonly tag: string;
  /**
   * The line of a phrase. `turn` grows with the sets of an exercise: the first (0) is said in the plainest words, later
   * ones may vary. The same turn gives the same words.
   */
  say(phrase: Phrase, turn?: number): Line;
  /** What an athlete can say to the coach. */
  readonly commands: CommandGrammar;
  /** Words of a catalogue exercise. */
  exercise(id: string): ExerciseWords | undefined;
}
