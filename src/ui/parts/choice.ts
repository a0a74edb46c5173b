import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of a few words to filter by. The first option, of no value, is what is filtered and takes the filter away. */
export const renderChoice = (
  label: string,
  value: string,
  options: readonly string[],
  choose: (value: string) => void,
) => html`<select
  class=${value === '' ? 'choice' : 'choice chosen'}
  aria-label=${label}
  .value=${live(value)}
  @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
>
  <option value="">${label}</option>
  ${options.map((option) => html`<option value=${option} ?selected=${option === value}>${option}</option>`)}
</select>`;
