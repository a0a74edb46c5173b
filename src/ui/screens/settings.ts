import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Preferences } from '../../core/preferences.ts';
import type { Settings } from '../../ports/settings.ts';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { Screen } from './screen.ts';
import { settingsStyles } from './settings.styles.ts';
import '../parts/stepper.ts';

type Timed = 'countIn' | 'switchTime' | 'transition' | 'circuitTransition';
type Slid = 'rate' | 'speechVolume' | 'toneVolume';

/**
 * The coach, the pace, the look.
 *
 * @fires gw-settings - All settings as they should be now.
 * @fires gw-hear - The coach should say something.
 */
@customElement('gw-settings')
export class GwSettings extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, settingsStyles];

  @property({ attribute: false }) settings: Settings | undefined;

  /** The app's version, e.g. `0.1.0`. */
  @property() version = '';

  protected override get screenTitle(): string {
    return msg('Settings');
  }

  private change(part: Partial<Settings>): void {
    if (!this.settings) return;
    this.settings = { ...this.settings, ...part };
    emit(this, 'gw-settings', this.settings);
  }

  private prefer(part: Partial<Preferences>): void {
    if (this.settings) this.change({ preferences: { ...this.settings.preferences, ...part } });
  }

  private renderSlider(key: Slid, label: string, min: number, max: number, settings: Settings) {
    const percent = `${Math.round(settings[key] * 100)} %`;
    return html`<label class="row slider">
      <span>${label}</span>
      <span class="value" aria-hidden="true">${percent}</span>
      <input
        type="range"
        min=${min}
        max=${max}
        step="0.05"
        aria-valuetext=${percent}
        .value=${live(String(settings[key]))}
        @input=${(event: Event & { target: HTMLInputElement }) => this.change({ [key]: event.target.valueAsNumber })}
      />
    </label>`;
  }

  private renderSeconds(key: Timed, label: string, min: number, max: number, settings: Settings) {
    return html`<div class="row">
      <span>${label}</span>
      <gw-stepper
        label=${label}
        unit=${msg('s')}
        .min=${min}
        .max=${max}
        .value=${settings.preferences[key] / 1000}
        @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
          event.stopPropagation();
          if (event.detail.value !== undefined) this.prefer({ [key]: event.detail.value * 1000 });
        }}
      ></gw-stepper>
    </div>`;
  }

  private renderChoice<T extends string>(
    name: string,
    label: string,
    now: T,
    choices: readonly (readonly [T, string])[],
    choose: (value: T) => void,
  ) {
    return html`<fieldset>
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
  }

  private renderCoach(settings: Settings) {
    return html`<section class="lane">
      <h2>${msg('The coach')}</h2>
      ${this.renderSlider('rate', msg('Speaking rate'), 0.5, 2, settings)}
      ${this.renderSlider('speechVolume', msg('Voice volume'), 0, 1, settings)}
      ${this.renderSlider('toneVolume', msg('Tone volume'), 0, 1, settings)}
      <button type="button" class="strong" @click=${() => emit(this, 'gw-hear')}>${msg('Hear it')}</button>
    </section>`;
  }

  private renderPace(settings: Settings) {
    const { preferences } = settings;
    return html`<section class="lane">
      <h2>${msg('The pace')}</h2>
      ${this.renderChoice(
        'pace',
        msg('Counted sets'),
        preferences.pace,
        [
          ['paced', msg('The coach counts')],
          ['self-paced', msg('At my own pace')],
        ],
        (pace) => this.prefer({ pace }),
      )}
      ${this.renderSeconds('countIn', msg('Count-in'), 3, 15, settings)}
      ${this.renderSeconds('switchTime', msg('Switching sides'), 5, 10, settings)}
      ${this.renderSeconds('transition', msg('Getting ready'), 5, 60, settings)}
      ${this.renderSeconds('circuitTransition', msg('Getting ready in circuits'), 5, 60, settings)}
      <div class="row">
        <span>${msg('Rest')}</span>
        <gw-stepper
          label=${msg('Rest')}
          unit="×"
          .min=${0.5}
          .max=${2}
          .step=${0.1}
          .value=${preferences.restFactor}
          @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
            event.stopPropagation();
            if (event.detail.value !== undefined) this.prefer({ restFactor: event.detail.value });
          }}
        ></gw-stepper>
      </div>
    </section>`;
  }

  override render() {
    const { settings } = this;
    if (!settings) return nothing;
    return html`<main class="page pair">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Today')}</a>
        <h1 tabindex="-1">${msg('Settings')}</h1>
      </div>
      ${this.renderCoach(settings)} ${this.renderPace(settings)}
      <section class="lane">
        <h2>${msg('The look')}</h2>
        ${this.renderChoice(
          'theme',
          msg('Theme'),
          settings.theme,
          [
            ['auto', msg('As the device')],
            ['light', msg('Light')],
            ['dark', msg('Dark')],
          ],
          (theme) => this.change({ theme }),
        )}
      </section>
      <section class="lane">
        <h2>${msg('About')}</h2>
        <p>${msg('Groundwork: strength work for runners, coached by ear. Everything stays on this device.')}</p>
        ${this.version ? html`<p class="quiet">${msg('Version')} ${this.version}</p>` : nothing}
      </section>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-settings': GwSettings;
  }
}
