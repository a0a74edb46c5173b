import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * One of a few words to filter by. The first option, of no value, is what is filtered and takes the filter away.
 *
 * @param options words that are their own value, or value and words
 */
export const renderChoice = (
  label: string,
  value: string,
  options: readonly (string | readonly [value: string, words: string])[],
  choose: (value: string) => void,
) => html`<select
  class=${value === '' ? 'choice' : 'choice chosen'}
  aria-label=${label}
  .value=${live(value)}
  @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
>
  <option value="">${label}</option>
  ${options
    .map((option) => (typeof option === 'string' ? ([option, option] as const) : option))
    .map(([is, words]) => html`<option value=${is} ?selected=${is === value}>${words}</option>`)}
</select>`;
