import { LitElement, type PropertyValues, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { groundOf, sheetOf } from '../../core/figure/extent.ts';
import type { Figure } from '../../core/figure/figure.ts';
import { hasMoved } from '../../core/figure/has-moved.ts';
import { outline } from '../../core/figure/outline.ts';
import { block, FINE } from '../../core/figure/path.ts';
import { breathAt, keyPhases, type Motion, phaseAt } from '../../core/figure/phase.ts';
import { type Joints, poseAt } from '../../core/figure/pose-at.ts';
import type { Shape } from '../../core/figure/shape.ts';
import type { Ms } from '../../core/units.ts';
import { figureColours, figureStyles } from './figure.styles.ts';
import { cut, film } from './film.ts';

/** Between two pictures: 10 a second are a drawn film; each one costs the browser some 7 ms of processor time. */
const BETWEEN: Ms = 100;
/** A breath wants few, and goes along with whatever else is drawn. */
const BETWEEN_BREATHS: Ms = 500;
/** What moves less than this is not drawn anew; hundredths of the body's height, about a pixel in a session. */
const VISIBLE = 0.5;
/** The same of a breath. */
const VISIBLE_BREATH = 0.1;
const STILL: Motion = { kind: 'hold' };
/** A little air between the poses of a still figure. */
const APART = 6 * FINE;

/**
 * A figure that moves. It runs by itself, or in step with a session: then `elapsed` and `running` say where the set
 * is. Where motion is not wanted its key poses stand side by side. It draws only while it is seen.
 */
@customElement('gw-figure')
export class GwFigure extends LitElement {
  static override styles = [figureColours, figureStyles];

  @property({ attribute: false }) figure: Figure | undefined;

  /** How it moves in time; see `motionOf`. Left out, it stands still in its first pose. */
  @property({ attribute: false }) motion: Motion = STILL;

  /** How much of the set was over when this was set. Left out, the figure keeps its own time. */
  @property({ attribute: false }) elapsed: Ms | undefined;

  /** Whether time is running. */
  @property({ type: Boolean }) running = false;

  /** Drawn for the other side. */
  @property({ type: Boolean, reflect: true }) mirrored = false;

  /** `work` – it stands on the field of work and changes its colours. */
  @property({ reflect: true }) field: 'work' | undefined;

  /** What it is, for who cannot see it. Left out, it is decoration. */
  @property() label = '';

  /** Stands at the bottom of its place, so that several beside each other share one floor. */
  @property({ type: Boolean }) grounded = false;

  /** Phases to show side by side, instead of moving. */
  @property({ attribute: false }) poses: readonly number[] | undefined;

  @state() private calm = false;

  private readonly preference = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly watcher = new IntersectionObserver((entries) => {
    this.seen = entries.at(-1)?.isIntersecting ?? true;
    this.go();
  });
  private seen = false;
  /** When `elapsed` was 0, on the monotonic clock. */
  private origin = 0;
  private paths: SVGPathElement[] = [];
  private last: readonly string[] = [];
  private pose: Joints | undefined;
  private breath = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.calm = this.preference.matches;
    this.preference.addEventListener('change', this.heed);
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.preference.removeEventListener('change', this.heed);
    this.watcher.disconnect();
    this.seen = false;
    cut(this.scene);
  }

  private readonly heed = (): void => {
    this.calm = this.preference.matches;
  };

  private get still(): readonly number[] | undefined {
    if (this.poses) return this.poses;
    return this.calm && this.figure ? keyPhases(this.figure) : undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('elapsed') || changed.has('running') || changed.has('motion'))
      this.origin = performance.now() - (this.elapsed ?? 0);
    this.paths = [...this.renderRoot.querySelectorAll<SVGPathElement>('.moves path')];
    this.last = [];
    this.pose = undefined;
    this.draw(performance.now());
    this.go();
  }

  private go(): void {
    if (this.running && this.seen && !this.still && this.figure) film(this.scene);
    else cut(this.scene);
  }

  private readonly scene = (now: Ms): Ms => {
    this.draw(now);
    return this.motion.kind === 'hold' ? BETWEEN_BREATHS : BETWEEN;
  };

  private draw(now: Ms): void {
    const { figure, motion } = this;
    if (!figure || this.still) return;
    const at = this.running ? now - this.origin : (this.elapsed ?? 0);
    const pose = poseAt(figure, phaseAt(motion, at));
    const breath = this.running ? breathAt(motion, at) : 0;
    // What stands still costs nothing: the pauses of a tempo, a planted foot.
    if (this.pose && !hasMoved(this.pose, pose, VISIBLE) && Math.abs(breath - this.breath) < VISIBLE_BREATH)
      return;
    this.pose = pose;
    this.breath = breath;
    const paths = outline(figure, pose, breath).map(({ path }) => path);
    for (const [i, path] of paths.entries())
      if (this.last[i] !== path) this.paths[i]?.setAttribute('d', path);
    this.last = paths;
  }

  override render() {
    const { figure } = this;
    if (!figure) return svg``;
    const sheet = sheetOf(figure);
    const phases = this.still ?? [0];
    const step = sheet.width + APART;
    const width = step * phases.length - APART;
    const places = phases.map((_, i) => (this.mirrored ? phases.length - 1 - i : i));
    return svg`<svg
      viewBox="${sheet.x} ${sheet.y} ${width} ${sheet.height}"
      preserveAspectRatio=${this.grounded ? 'xMidYMax' : 'xMidYMid'}
      role=${this.label ? 'img' : 'presentation'}
      aria-label=${this.label || null}
      aria-hidden=${this.label ? null : 'true'}
    >
      <g transform=${this.mirrored ? `translate(${2 * sheet.x + width} 0) scale(-1 1)` : null}>
        ${phases.map(
          (phase, i) => svg`<g transform="translate(${(places[i] ?? i) * step} 0)">
            ${ground(figure)}
            <g class="moves">${outline(figure, poseAt(figure, phase)).map(drawn)}</g>
          </g>`,
        )}
      </g>
    </svg>`;
  }
}

function ground(figure: Figure) {
  const [from, to] = groundOf(figure);
  return svg`<path class="floor" d=${block(from, -2.2, to, 0, 1.1)} />`;
}

// `live`, for the film draws past Lit, which would take the pose it wrote last for the one that is there.
const drawn = ({ tone, far, gap, path }: Shape) =>
  svg`<path class="${tone}${far ? ' far' : ''}${gap ? ' gap' : ''}" d=${live(path)} />`;

declare global {
  interface HTMLElementTagNameMap {
    'gw-figure': GwFigure;
  }
}
