import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of a few, all of them in view. `name`: of the radio group, once in a shadow root. */
export const renderRadios = <T extends string>(
  name: string,
  label: string,
  now: T,
  choices: readonly (readonly [T, string])[],
  choose: (value: T) => void,
) => html`<fieldset>
  <legend>${label}</legend>
  <div class="choices">
    ${choices.map(
      ([value, words]) => html`<label>
        <input type="radio" name=${name} value=${value} .checked=${live(now === value)} @change=${() => choose(value)} />
        <span>${words}</span>
      </label>`,
    )}
  </div>
</fieldset>`;

/** A share between two limits, in percent. */
export const renderSlider = (
  label: string,
  [min, max]: readonly [number, number],
  now: number,
  choose: (value: number) => void,
) => {
  const percent = `${Math.round(now * 100)} %`;
  return html`<label class="row slider">
    <span>${label}</span>
    <span class="value" aria-hidden="true">${percent}</span>
    <input
      type="range"
      min=${min}
      max=${max}
      step="0.05"
      aria-valuetext=${percent}
      .value=${live(String(now))}
      @input=${(event: Event & { target: HTMLInputElement }) => choose(event.target.valueAsNumber)}
    />
  </label>`;
};

/** On or off, with a sentence on what it does. */
export const renderSwitch = (
  label: string,
  now: boolean,
  choose: (value: boolean) => void,
  more?: string,
) => html`<label class="row switch">
  <span>${label}${more ? html`<span class="quiet">${more}</span>` : ''}</span>
  <input
    type="checkbox"
    role="switch"
    .checked=${live(now)}
    @change=${(event: Event & { target: HTMLInputElement }) => choose(event.target.checked)}
  />
</label>`;
