import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { EXERCISES, isExerciseId } from '../../content/exercises.ts';
import type { SessionView } from '../../core/view.ts';
import type { Control } from '../events.ts';
import { clock } from '../format.ts';
import { backIcon, doneIcon, endIcon, pauseIcon, playIcon, skipIcon } from '../parts/icons.ts';
import { dose, phaseInWords, place, sideInWords } from '../words.ts';
import { otherPace, REST_STEP, TEMPO_STEP } from './session-keys.ts';
import '../parts/picture.ts';

/** Letters of a name that takes two lines where others take one. */
const LONG = 18;

type Ask = (control: Control) => void;

/** A tap leaves the focus where it was, so that space goes on meaning Pause afterwards. */
const keepFocus = (event: Event): void => event.preventDefault();

const button = (ask: Ask, control: Control, area: string, label: string, icon: unknown, disabled = false) =>
  html`<button type="button" class=${area} ?disabled=${disabled} @mousedown=${keepFocus} @click=${() => ask(control)}>
    ${icon}<span>${label}</span>
  </button>`;

/** The end, taking back, and how long it all still takes: pressed, the coach says it. */
export function renderBar(view: SessionView, ask: Ask) {
  return html`<div class="bar">
    <button type="button" class="end" aria-label=${msg('End session')} @mousedown=${keepFocus} @click=${() => ask({ kind: 'end' })}>
      ${endIcon}<span>${msg('End')}</span>
    </button>
    ${view.canUndo ? html`<button type="button" class="undo" @mousedown=${keepFocus} @click=${() => ask({ kind: 'undo' })}>${msg('Undo')}</button>` : nothing}
    <button type="button" class="left" @mousedown=${keepFocus} @click=${() => ask({ kind: 'ask', question: 'how-long' })}>
      <span><span class="said">${msg('How long?')} </span>${msg(html`<b>${clock(view.left)}</b> left`)}</span>
    </button>
  </div>`;
}

export function renderWhat(view: SessionView) {
  const paused = view.status === 'paused';
  // Before a set its dose belongs to its name; during it the dial shows what is left of it.
  const more = [
    view.side === undefined ? undefined : sideInWords(view.side, view.limb),
    view.phase === 'work' ? undefined : dose(view.target),
  ].filter((part) => part !== undefined);
  return html`<div class="what">
    <p class="phase">
      <span class=${paused ? 'word stopped' : 'word'}>${paused ? msg('Paused') : phaseInWords(view.phase)}</span>
      <span class="place">${place(view)}</span>
    </p>
    <h1 tabindex="-1" class=${view.name.length > LONG ? 'long' : ''}>
      ${view.phase === 'rest' ? html`<span class="then">${msg('Next')}</span> ` : nothing}${view.name}
      ${more.length > 0 ? html`<span class="more">${more.join(' · ')}</span>` : nothing}
    </h1>
  </div>`;
}

/** In step with the coach while one works; before, at its own pace, to look at; in a rest it waits. */
export function renderFigure(view: SessionView) {
  const working = view.phase === 'work';
  const { reps, length } = view;
  return isExerciseId(view.exercise)
    ? html`<gw-picture
      class=${EXERCISES[view.exercise].position === 'standing' ? 'upright' : 'flat'}
      aria-hidden="true"
      .exercise=${view.exercise}
      .mirrored=${view.side === 'left'}
      .field=${working ? 'work' : undefined}
      .moves=${working || view.phase === 'prepare'}
      .running=${view.status === 'running' && view.goesOnIn === undefined}
      .elapsed=${working ? view.elapsed : undefined}
      .repetition=${working && reps?.paced && length !== 'open' ? length / reps.of : undefined}
    ></gw-picture>`
    : nothing;
}

/** `instead`: something more important than the form cue. */
export function renderHint(view: SessionView, instead: unknown, ask: Ask) {
  const { next } = view;
  const side = next?.side === undefined ? '' : next.side === 'left' ? msg(', left') : msg(', right');
  const words = next ? msg(str`Next: ${next.name}${side}, ${dose(next.target)}`) : msg('The last one');
  return html`<div class="hint">
    ${instead ?? html`<p class="cue">${view.cue}</p>`}
    ${
      view.phase === 'rest'
        ? nothing
        : html`<button type="button" class="next" @mousedown=${keepFocus} @click=${() => ask({ kind: 'ask', question: 'whats-next' })}>
            <span>${words}</span>
          </button>`
    }
  </div>`;
}

export function renderKeys(view: SessionView, ask: Ask) {
  const paused = view.status === 'paused';
  const selfPaced = view.can.done && view.reps?.paced === false;
  const stop = paused
    ? button(ask, { kind: 'resume' }, selfPaced ? 'beside' : 'main', msg('Resume'), playIcon)
    : button(ask, { kind: 'pause' }, selfPaced ? 'beside' : 'main', msg('Pause'), pauseIcon);
  const { adjustRest, tempo, pace } = view.can;
  const other = otherPace(view);
  return html`<div class="keys">
    ${button(ask, { kind: 'repeat' }, 'back', msg('Back'), backIcon, !view.can.back)}
    ${adjustRest ? button(ask, { kind: 'adjust-rest', by: -REST_STEP }, 'less', msg('−15 s'), nothing) : nothing}
    ${tempo ? button(ask, { kind: 'tempo', factor: TEMPO_STEP }, 'less', msg('Slower'), nothing) : nothing}
    ${other ? button(ask, other, 'pace', pace?.to === 'paced' ? msg('Count it') : msg('My pace'), nothing) : nothing}
    ${selfPaced ? button(ask, { kind: 'done' }, 'main', msg('Done'), doneIcon) : nothing} ${stop}
    ${adjustRest ? button(ask, { kind: 'adjust-rest', by: REST_STEP }, 'more', msg('+15 s'), nothing) : nothing}
    ${tempo ? button(ask, { kind: 'tempo', factor: 1 / TEMPO_STEP }, 'more', msg('Faster'), nothing) : nothing}
    ${button(ask, { kind: 'skip' }, 'skip', msg('Skip'), skipIcon)}
  </div>`;
}
