import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Ms } from '../../core/units.ts';
import { emit } from '../events.ts';
import { minutesInWords } from '../words.ts';

/** What the question about sleep is called when it is put away. */
export const SLEPT = 'slept';

/** A tap leaves the focus where it was, so that space goes on meaning Pause afterwards. */
const keepFocus = (event: Event): void => event.preventDefault();

/**
 * What is said in place of the form cue: first what only the athlete knows, then what is missing today. Undefined: nothing.
 *
 * @param slept milliseconds; 0 asks nothing
 * @param notices the first is shown
 */
export function renderNotice(
  screen: HTMLElement,
  slept: Ms,
  [notice]: readonly string[],
): TemplateResult | undefined {
  if (slept > 0) return renderSlept(screen, slept);
  if (notice === undefined) return undefined;
  return html`<p class="notice" role="status">
    <span>${notice}</span>
    <button type="button" @mousedown=${keepFocus} @click=${() => emit(screen, 'gw-dismiss', { id: notice })}>${msg('OK')}</button>
  </p>`;
}

function renderSlept(screen: HTMLElement, slept: Ms): TemplateResult {
  const asleep = minutesInWords(slept / 60_000);
  return html`<div class="notice asked" role="status">
    <span>${msg(str`The device slept for ${asleep}. Did you go on meanwhile?`)}</span>
    <button type="button" @mousedown=${keepFocus} @click=${() => emit(screen, 'gw-control', { kind: 'catch-up', by: slept })}>
      ${msg('Yes, count it')}
    </button>
    <button type="button" @mousedown=${keepFocus} @click=${() => emit(screen, 'gw-dismiss', { id: SLEPT })}>${msg('No')}</button>
  </div>`;
}
