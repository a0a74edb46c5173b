import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import type { ExerciseDetail, ExerciseLink } from '../models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { starIcon, starOutlineIcon } from '../parts/icons.ts';
import { capital, doseOf, tempoInWords } from '../plan-words.ts';
import { exerciseStyles } from './exercise.styles.ts';
import { Screen } from './screen.ts';
import '../parts/picture.ts';
import '../parts/body-map.ts';

/**
 * One exercise: how it looks, how it is done, what it is good for, what comes before and after it.
 *
 * @fires gw-favourite - The star was tapped.
 * @fires gw-start - Try it: inside the tap.
 */
@customElement('gw-exercise')
export class GwExercise extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, exerciseStyles];

  @property({ attribute: false }) exercise: ExerciseDetail | undefined;

  @property({ type: Boolean }) favourite = false;

  /** There is something in the log to look at. */
  @property({ type: Boolean }) done = false;

  protected override get screenTitle(): string {
    return this.exercise?.name ?? msg('Exercise');
  }

  private try(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !this.exercise) return;
    event.preventDefault();
    emit(this, 'gw-start', { routine: this.exercise.trial });
  }

  private mark(): void {
    if (!this.exercise) return;
    this.favourite = !this.favourite;
    emit(this, 'gw-favourite', { exercise: this.exercise.id, on: this.favourite });
  }

  private equipment({ equipment, optional }: ExerciseDetail): string {
    const or = new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'disjunction' });
    const needed =
      equipment.length === 0 ? msg('no equipment') : equipment.map((oneOf) => or.format(oneOf)).join(', ');
    return optional.length === 0 ? needed : msg(str`${needed}; if you like: ${or.format(optional)}`);
  }

  private renderTop(exercise: ExerciseDetail) {
    const { name, aliases, pattern, level, position } = exercise;
    const facts = [pattern, level, position, this.equipment(exercise)];
    return html`<div class="top">
      <a class="up" href=${href('exercises')}>${msg('Exercises')}</a>
      <div class="title">
        <h1 tabindex="-1">${name}</h1>
        <button type="button" class="mark" aria-pressed=${this.favourite} aria-label=${msg('Favourite')} @click=${this.mark}>
          ${this.favourite ? starIcon : starOutlineIcon}
        </button>
      </div>
      ${aliases.length > 0 ? html`<p class="quiet">${msg(str`Also called ${aliases.join(', ')}`)}</p>` : nothing}
      <p class="facts">${capital(facts.join(' · '))}</p>
    </div>`;
  }

  private renderTry({ id, trial, dose, rules }: ExerciseDetail) {
    const tempo = tempoInWords(rules);
    return html`<div class="doing">
      <a class="button lead" href=${href(`session/${trial}`)} aria-describedby="dose" @click=${this.try}>${msg('Try it')}</a>
      <p id="dose">
        <b>${doseOf(dose, rules.laterality === 'each')}</b>
        <span class="quiet">${[
          dose.restSeconds > 0 && dose.sets > 1 ? msg(str`${dose.restSeconds} s rest`) : '',
          tempo ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}</span>
      </p>
      ${this.done ? html`<a class="button" href=${href(`progress/${id}`)}>${msg('Your progress')}</a>` : nothing}
    </div>`;
  }

  private renderHow({ steps, cues, mistake, caution }: ExerciseDetail) {
    return html`<section class="lane">
        <h2>${msg('How to do it')}</h2>
        <ol class="steps">
          ${steps.map((step) => html`<li>${step}</li>`)}
        </ol>
      </section>
      <section class="lane">
        <h2>${msg('What the coach says')}</h2>
        <ul class="cues">
          ${cues.map((cue) => html`<li>“${cue}”</li>`)}
        </ul>
        <dl>
          <div>
            <dt>${msg('Common mistake')}</dt>
            <dd>${mistake}</dd>
          </div>
          <div>
            <dt>${msg('Take care')}</dt>
            <dd>${caution}</dd>
          </div>
        </dl>
      </section>`;
  }

  private renderMuscles({ worked, muscles }: ExerciseDetail) {
    return html`<section class="lane">
      <h2>${msg('Muscles')}</h2>
      <div class="body">
        <gw-body-map .muscles=${worked} .names=${muscles}></gw-body-map>
        <ul>
          ${muscles.map((muscle) => html`<li>${capital(muscle)}</li>`)}
        </ul>
      </div>
    </section>`;
  }

  private renderLink({ id, name, level }: ExerciseLink) {
    return html`<li>
      <a href=${href(`exercises/${id}`)}>
        <span class="picture"><gw-picture .exercise=${id}></gw-picture></span>
        <span class="link">${name}</span>
        <span class="quiet">${level}</span>
      </a>
    </li>`;
  }

  private renderVariation(words: string | undefined, label: string) {
    return words === undefined ? nothing : html`<li class="way"><span>${label}</span> ${words}</li>`;
  }

  private renderGate({ what, dose, each }: NonNullable<ExerciseDetail['gate']>) {
    // Of a hold nobody knows how many repetitions were left.
    const spare = 'reps' in dose ? msg('two repetitions in reserve') : msg('a few seconds in hand');
    return html`<p class="gate">
      <b>${msg('Master the basics first.')}</b>
      ${msg(str`Go on to this one after two sessions of ${what} at the top of its dose (${doseOf(dose, each)}), with at most 2 of 10 for pain and ${spare}.`)}
    </p>`;
  }

  private renderUnlocks(unlocks: readonly ExerciseLink[]) {
    if (unlocks.length === 0) return nothing;
    return html`<h3>${msg('Also unlocks')}</h3>
      <ul class="chain unlocks">
        ${unlocks.map((link) => this.renderLink(link))}
      </ul>`;
  }

  private renderChain(exercise: ExerciseDetail) {
    const { id, name, level, before, after, unlocks, easier, harder, gate } = exercise;
    return html`<section class="lane">
      <h2>${msg('From basic to advanced')}</h2>
      ${gate ? this.renderGate(gate) : nothing}
      <ol class="chain">
        ${before.map((link) => this.renderLink(link))} ${this.renderVariation(easier, msg('Easier:'))}
        <li class="here" aria-current="true">
          <span class="picture"><gw-picture .exercise=${id}></gw-picture></span>
          <span class="link">${name}</span>
          <span class="quiet">${level}</span>
        </li>
        ${this.renderVariation(harder, msg('Harder:'))} ${after.map((link) => this.renderLink(link))}
      </ol>
      ${this.renderUnlocks(unlocks)}
    </section>`;
  }

  override render() {
    const { exercise } = this;
    if (!exercise) return nothing;
    return html`<main class="page">
      ${this.renderTop(exercise)}
      <div class="show">
        <div class="stage"><gw-picture .exercise=${exercise.id} moves></gw-picture></div>
        ${this.renderTry(exercise)}
      </div>
      <div class="tell">
        ${this.renderHow(exercise)} ${this.renderMuscles(exercise)} ${this.renderChain(exercise)}
        <section class="lane">
          <h2>${msg('Where this comes from')}</h2>
          ${exercise.origin.map((sentence) => html`<p>${sentence}</p>`)}
        </section>
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-exercise': GwExercise;
  }
}
