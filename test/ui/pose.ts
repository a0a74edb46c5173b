/**
 * One figure while it is drawn: `pose.html?exercise=wall-sit`. Moving in its tempo, held at any moment, its key poses,
 * 96 px small, light, dark and on the field of work, mirrored, and what is wrong with it. Development only: Vite
 * loads it anew whenever a file is saved.
 */
import { html, render } from 'lit';
import { EXERCISES } from '../../src/content/exercises.ts';
import { keyPhases } from '../../src/core/figure/phase.ts';
import '../../src/ui/parts/figure.ts';
import { type Sketch, sketch } from './sketch.ts';

const shown = sketch(new URLSearchParams(location.search).get('exercise') ?? 'plank');

/** Where the slider stands, kept over a reload. */
const KEPT = 'pose';
let phase = Number(sessionStorage.getItem(KEPT) ?? 0);

const choice = html`<select
  aria-label="Exercise"
  @change=${(event: Event) => {
    location.search = `?exercise=${(event.target as HTMLSelectElement).value}`;
  }}
>
  ${Object.keys(EXERCISES).map((id) => html`<option ?selected=${id === shown.id}>${id}</option>`)}
</select>`;

function studio({ figure, motion, faults }: Extract<Sketch, { faults: unknown }>) {
  const still = (poses: readonly number[]) => html`<gw-figure .figure=${figure} .poses=${poses}></gw-figure>`;
  const moving = (field: 'work' | undefined, mirrored = false) =>
    html`<gw-figure .figure=${figure} .motion=${motion} .running=${true} .field=${field} .mirrored=${mirrored}></gw-figure>`;
  return html`<p>${faults.length === 0 ? 'Nothing is wrong with it.' : faults.map((fault) => html`${fault}<br />`)}</p>
    <div class="row large">
      <div class="tile" data-theme="light">${moving(undefined)}</div>
      <div class="tile" data-theme="dark">${moving(undefined, true)}</div>
      <div class="tile work">${moving('work')}</div>
    </div>
    <div class="row large">
      <div class="tile">
        ${still([phase])}
        <label>
          Phase ${phase.toFixed(2)}
          <input
            type="range"
            min="0"
            max="1"
            step="0.01"
            .value=${String(phase)}
            @input=${(event: Event) => {
              phase = Number((event.target as HTMLInputElement).value);
              sessionStorage.setItem(KEPT, String(phase));
              show();
            }}
          />
        </label>
      </div>
    </div>
    <div class="row poses"><div class="tile">${still(keyPhases(figure))}</div></div>
    <div class="row small">${keyPhases(figure).map((key) => html`<div class="tile">${still([key])}</div>`)}</div>`;
}

const show = () =>
  render(
    html`${choice} ${'message' in shown ? html`<p role="alert">${shown.message}</p>` : studio(shown)}`,
    document.body,
  );

show();
