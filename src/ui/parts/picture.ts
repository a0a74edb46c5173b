import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EXERCISES, isExerciseId } from '../../content/exercises.ts';
import type { Figure } from '../../core/figure/figure.ts';
import { keyPhases, type Motion, motionOf } from '../../core/figure/phase.ts';
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

/** The one pose an exercise is known by: where it turns, for a standing start looks like any other. */
const telling = (figure: Figure): number => keyPhases(figure)[1] ?? 0;

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

  /** The set's own tempo, where it has one. */
  @property({ attribute: false }) tempo: Tempo | undefined;

  @property({ type: Boolean }) mirrored = false;

  /** `work`: it stands on the field of work. */
  @property() field: 'work' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!figures) void load().then(() => this.requestUpdate());
  }

  /** The same motion object as long as it is the same motion, so that the figure need not begin anew. */
  private motionOf(figure: Figure): Motion | undefined {
    if (!isExerciseId(this.exercise)) return undefined;
    const tempo = this.tempo ?? EXERCISES[this.exercise].tempo;
    const is = `${this.exercise} ${tempo}`;
    if (is !== this.was) this.motion = motionOf(EXERCISES[this.exercise], figure, tempo);
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
      .poses=${this.moves ? undefined : [telling(figure)]}
      .elapsed=${this.elapsed}
      .running=${this.moves && this.running}
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
