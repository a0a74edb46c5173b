import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ToneName } from '../../core/cue.ts';
import { COUNTDOWNS, type Preferences } from '../../core/preferences.ts';
import type { Talk } from '../../core/talk.ts';
import type { Settings } from '../../ports/settings.ts';
import type { VoiceChoice } from '../../ports/speaker.ts';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { fieldStyles } from '../parts/fields.styles.ts';
import { renderRadios, renderSlider, renderSwitch } from '../parts/fields.ts';
import { Screen } from './screen.ts';
import { settingsStyles } from './settings.styles.ts';
import { type HandsFree, renderHands } from './settings-hands-free.ts';
import '../parts/stepper.ts';
import '../parts/voices.ts';

type Timed = 'countIn' | 'switchTime' | 'transition' | 'circuitTransition';

/**
 * The coach, the sound, the pace, the look.
 *
 * @fires gw-settings - All settings as they should be now.
 * @fires gw-hear - The coach should say something.
 * @fires gw-tone - A tone should sound.
 * @fires gw-voice - A voice was chosen.
 * @fires gw-sound-check - The check of voice and sound should open.
 * @fires gw-learn-speech - The device should learn to understand speech by itself.
 */
@customElement('gw-settings')
export class GwSettings extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, fieldStyles, settingsStyles];

  @property({ attribute: false }) settings: Settings | undefined;

  /** Voices of the coach's language, best first. */
  @property({ attribute: false }) voices: readonly VoiceChoice[] = [];

  @property({ attribute: false }) can: HandsFree = { vibration: false, knock: false, commands: false };

  /** A session has begun and not ended: not everything can change for it. */
  @property({ type: Boolean }) underWay = false;

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

  private talk(part: Partial<Talk>): void {
    if (this.settings) this.change({ talk: { ...this.settings.talk, ...part } });
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

  private renderCoach({ rate, talk, voice }: Settings) {
    return html`<section class="lane">
      <h2>${msg('The coach')}</h2>
      ${renderRadios(
        'amount',
        msg('How much the coach says'),
        talk.amount,
        [
          ['everything', msg('Everything')],
          ['essentials', msg('Essentials')],
          ['tones', msg('Tones only')],
        ],
        (amount) => this.talk({ amount }),
      )}
      ${renderRadios(
        'counting',
        msg('Repetitions said aloud'),
        talk.counting,
        [
          ['every', msg('Every one')],
          ['fifth', msg('Every fifth')],
        ],
        (counting) => this.talk({ counting }),
      )}
      ${renderSwitch(msg('Form cues'), talk.formCues, (formCues) => this.talk({ formCues }))}
      <gw-voices .voices=${this.voices} .chosen=${voice}></gw-voices>
      ${renderSlider(msg('Speaking rate'), [0.5, 2], rate, (to) => this.change({ rate: to }))}
      <button type="button" class="strong" @click=${() => emit(this, 'gw-hear')}>${msg('Hear it')}</button>
    </section>`;
  }

  private renderSound({ speechVolume, toneVolume, sound }: Settings) {
    return html`<section class="lane">
      <h2>${msg('The sound')}</h2>
      ${renderSlider(msg('Voice volume'), [0, 1], speechVolume, (to) => this.change({ speechVolume: to }))}
      ${renderSlider(msg('Tone volume'), [0, 1], toneVolume, (to) => this.change({ toneVolume: to }))}
      <button type="button" @click=${() => emit(this, 'gw-sound-check')}>${msg('Can you hear me?')}</button>
      ${renderRadios(
        'sound',
        msg('Beside other apps'),
        sound,
        [
          ['mix', msg('Mix with my music')],
          ['own', msg('Only the coach')],
        ],
        (to) => this.change({ sound: to }),
      )}
      <p class="quiet">${msg('“Only the coach” stops other apps. On many phones only then do headset and lock screen steer the session.')}</p>
      <h3>${msg('The tones')}</h3>
      <div class="tones">
        ${tonesInWords().map(
          ([tone, words]) =>
            html`<button type="button" @click=${() => emit(this, 'gw-tone', { tone })}>${words}</button>`,
        )}
      </div>
    </section>`;
  }

  private renderPace(settings: Settings) {
    const { preferences } = settings;
    return html`<section class="lane">
      <h2>${msg('The pace')}</h2>
      ${renderRadios(
        'pace',
        msg('Counted sets'),
        preferences.pace,
        [
          ['paced', msg('The coach counts')],
          ['self-paced', msg('At my own pace')],
        ],
        (pace) => this.prefer({ pace }),
      )}
      ${renderRadios(
        'countdown',
        msg('Countdown to a set'),
        String(preferences.countdown),
        COUNTDOWNS.map((seconds) => [String(seconds), msg(str`${seconds} s`)] as const),
        (chosen) =>
          this.prefer({ countdown: COUNTDOWNS.find((one) => String(one) === chosen) ?? COUNTDOWNS[0] }),
      )}
      ${this.renderSeconds('countIn', msg('Shortest run-up'), 3, 15, settings)}
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
        ${
          this.underWay
            ? html`<p class="lede" role="status">
                ${msg('A session waits for you. What you change holds for it as soon as it goes on; only “The pace” holds from the next session on.')}
              </p>`
            : nothing
        }
      </div>
      ${this.renderCoach(settings)} ${this.renderSound(settings)} ${this.renderPace(settings)}
      ${renderHands(this, settings, (part) => this.change(part))}
      <section class="lane">
        <h2>${msg('The look')}</h2>
        ${renderRadios(
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
        <h2>${msg('Your data')}</h2>
        <p>${msg('Backup, import and export, and how safely it is kept.')}</p>
        <a class="button" href=${href('settings/data')}>${msg('Open your data')}</a>
      </section>
      <section class="lane">
        <h2>${msg('About')}</h2>
        <p>${msg('Groundwork: strength work for runners, coached by ear. Everything stays on this device.')}</p>
        ${this.version ? html`<p class="quiet">${msg('Version')} ${this.version}</p>` : nothing}
      </section>
    </main>`;
  }
}

const tonesInWords = (): readonly (readonly [ToneName, string])[] => [
  ['count-in', msg('Count-in')],
  ['go', msg('Go')],
  ['halfway', msg('Halfway')],
  ['ten-seconds', msg('Ten seconds')],
  ['lower', msg('Lower')],
  ['lift', msg('Lift')],
  ['stop', msg('Side done')],
  ['set-done', msg('Set done')],
  ['finish', msg('Session done')],
];

declare global {
  interface HTMLElementTagNameMap {
    'gw-settings': GwSettings;
  }
}
