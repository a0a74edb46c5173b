import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { SessionView } from '../../core/view.ts';
import { emit } from '../events.ts';

/** A finger between the buttons means none of them, and not the whole screen either. */
const keep = (event: Event): void => event.stopPropagation();

/** Where nobody counted: what was done, to be put right while it is fresh. Undefined where there is nothing to ask. */
export const renderDid = (from: HTMLElement, { did }: SessionView) =>
  did &&
  html`<div class="did" @pointerdown=${keep}>
    <span>${msg('Did')}</span>
    <gw-stepper
      label=${msg('Reps done')}
      unit=${msg(str`of ${did.of}`)}
      .value=${did.reps}
      @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
        event.stopPropagation();
        const { value } = event.detail;
        if (value !== undefined) emit(from, 'gw-control', { kind: 'amend', step: did.step, reps: value });
      }}
    ></gw-stepper>
  </div>`;
