import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EXERCISES, isExerciseId } from '../../content/exercises.ts';
import { tellingPhase } from '../../content/figures/telling.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Figure } from '../../core/figure/figure.ts';
import { type Motion, motionOf } from '../../core/figure/phase.ts';
import { repetition } from '../../core/repetition.ts';
import type { Ms, Tempo } from '../../core/units.ts';

let figures: Readonly<Record<string, Figure>> | undefined;
let loading: Promise<void> | undefined;

/** The figures and what draws them are files of their own, fetched when the first is wanted and kept with the app. */
const load = (): Promise<void> => {
  loading ??= Promise.all([import('../../content/figures/index.ts'), import('./figure.ts')]).then(
    ([{ FIGURES }]) => {
      figures = FIGURES;
    },
    () => {
      // Asked for again by the next picture.
      loading = undefined;
    },
  );
  return loading;
};

/** The exercise's tempo, made to take so long. */
function stretched(exercise: Exercise, length: Ms | undefined): Tempo | undefined {
  const { tempo } = exercise;
  if (!tempo || length === undefined) return tempo;
  const k = length / repetition(exercise, tempo).length;
  return [tempo[0] * k, tempo[1] * k, tempo[2] * k, tempo[3] * k];
}

/**
 * The picture of an exercise of the catalogue: still in its most telling pose, or moving as `gw-figure` does.
 * Nothing stands where there is none.
 */
@customElement('gw-picture')
export class GwPicture extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-inline-size: 0;
      min-block-size: 0;
    }
  `;

  private was = '';
  private motion: Motion | undefined;

  /** Id. */
  @property() exercise = '';

  /** In motion, by itself or with `elapsed` in step with a set. Otherwise it stands still. */
  @property({ type: Boolean }) moves = false;

  /** How much of the set was over when this was set. */
  @property({ attribute: false }) elapsed: Ms | undefined;

  /** Whether time is running, where it moves. */
  @property({ type: Boolean }) running = true;

  /** How long a repetition of the set takes, where it is counted; left out, as long as the exercise says. */
  @property({ attribute: false }) repetition: Ms | undefined;

  @property({ type: Boolean }) mirrored = false;

  /** Stands at the bottom of its place, so that several beside each other share one floor. */
  @property({ type: Boolean }) grounded = false;

  /** `work`: it stands on the field of work. */
  @property() field: 'work' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!figures) void load().then(() => this.requestUpdate());
  }

  /** The same motion object as long as it is the same motion, so that the figure need not begin anew. */
  private motionOf(figure: Figure): Motion | undefined {
    if (!isExerciseId(this.exercise)) return undefined;
    const is = `${this.exercise} ${this.repetition}`;
    if (is !== this.was) {
      const exercise = EXERCISES[this.exercise];
      this.motion = motionOf(exercise, figure, stretched(exercise, this.repetition));
    }
    this.was = is;
    return this.motion;
  }

  override render() {
    const figure = figures?.[this.exercise];
    const motion = figure && this.motionOf(figure);
    if (!motion) return nothing;
    return html`<gw-figure
      .figure=${figure}
      .motion=${motion}
      .poses=${this.moves ? undefined : [tellingPhase(this.exercise, figure)]}
      .elapsed=${this.elapsed}
      .running=${this.moves && this.running}
      .grounded=${this.grounded}
      .mirrored=${this.mirrored}
      .field=${this.field}
    ></gw-figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-picture': GwPicture;
  }
}
