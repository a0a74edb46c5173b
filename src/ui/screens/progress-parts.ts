import { msg } from '@lit/localize';
import { html } from 'lit';
import { href } from '../links.ts';
import { renderRadios } from '../parts/fields.ts';
import type { DoneExercise, Range } from './progress-models.ts';
import '../parts/picture.ts';

/** How far back. */
export const renderRange = (now: Range, choose: (range: Range) => void) => html`<div class="range">
  ${renderRadios(
    'range',
    msg('How far back'),
    now,
    [
      ['weeks', msg('12 weeks')],
      ['year', msg('A year')],
      ['all', msg('All')],
    ],
    choose,
  )}
</div>`;

/** Exercises to look at, each with its figure. */
export const renderExercises = (exercises: readonly DoneExercise[]) => html`<ul class="exercises">
  ${exercises.map(
    ({ id, name, known }) => html`<li>
      <a href=${href(`progress/${id}`)}>
        <span class="picture">${known ? html`<gw-picture .exercise=${id}></gw-picture>` : ''}</span>
        <bdi>${name}</bdi>
      </a>
    </li>`,
  )}
</ul>`;
