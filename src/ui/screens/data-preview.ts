import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderRadios, renderSwitch } from '../parts/fields.ts';
import type { DataOrder, ImportPreview, NameRow } from './data-models.ts';

/** Names of a file that can be mapped by hand; nobody goes through more. */
const MOST_NAMES = 200;

/** What is in a file, before it is taken in. Everything that comes from the file is text, isolated from what is ours. */
export function renderPreview(
  preview: ImportPreview,
  exercises: readonly (readonly [string, string])[],
  date: (at: number) => string,
  order: (order: DataOrder) => void,
) {
  const { source, fresh, same, conflicting, sets, from, to, names, unit, settings, rejected, rejectedCount } =
    preview;
  return html`<h3>${source}</h3>
    <dl>
      <dt>${msg('New sessions')}</dt>
      <dd class="fresh">${fresh}</dd>
      <dt>${msg('Already here')}</dt>
      <dd class="same">${same}</dd>
      ${
        conflicting > 0
          ? html`<dt>${msg('Different here')}</dt>
              <dd class="conflicting">${conflicting} <span class="quiet">${msg('what is here stays')}</span></dd>`
          : nothing
      }
      <dt>${msg('Sets')}</dt>
      <dd>${sets}</dd>
      ${from !== undefined && to !== undefined ? html`<dt>${msg('From, to')}</dt><dd>${date(from)} – ${date(to)}</dd>` : nothing}
    </dl>
    ${
      unit
        ? renderRadios(
            'unit',
            msg('Weights in this file are in'),
            unit,
            [
              ['kg', msg('kilograms')],
              ['lb', msg('pounds')],
            ],
            (chosen) => order({ kind: 'unit', unit: chosen }),
          )
        : nothing
    }
    ${
      settings === undefined
        ? nothing
        : renderSwitch(msg('Take over its settings'), settings, (take) => order({ kind: 'settings', take }))
    }
    ${names.length > 0 ? renderNames(names, exercises, order) : nothing}
    ${
      rejectedCount > 0
        ? html`<details class="wide">
            <summary>${msg(str`Left out: ${rejectedCount}`)}</summary>
            <ul class="rejected">
              ${rejected.map(({ line, problem }) => html`<li>${msg(str`Line ${line}`)} <bdi>${problem}</bdi></li>`)}
            </ul>
          </details>`
        : nothing
    }
    <div class="buttons">
      <button type="button" class="strong" ?disabled=${fresh === 0 && settings !== true} @click=${() => order({ kind: 'take-in' })}>
        ${msg('Take it in')}
      </button>
      <button type="button" @click=${() => order({ kind: 'cancel' })}>${msg('Leave it')}</button>
    </div>`;
}

function renderNames(
  names: readonly NameRow[],
  exercises: readonly (readonly [string, string])[],
  order: (order: DataOrder) => void,
) {
  return html`<details class="wide">
    <summary>${msg(str`Exercises: ${names.filter(({ exercise }) => exercise !== undefined).length} of ${names.length} known`)}</summary>
    <div class="names">
      ${names.slice(0, MOST_NAMES).map(
        ({ name, sets, exercise, unsure }) => html`<label>
          <span><bdi>${name}</bdi> · ${msg(str`${sets} sets`)}${unsure ? html` · <strong>${msg('please check')}</strong>` : nothing}</span>
          <select
            .value=${live(exercise ?? '')}
            @change=${(event: Event & { target: HTMLSelectElement }) =>
              order({ kind: 'map', name, exercise: event.target.value || undefined })}
          >
            <option value="" ?selected=${exercise === undefined}>${msg('Keep its own name')}</option>
            ${exercises.map(([id, words]) => html`<option value=${id} ?selected=${id === exercise}>${words}</option>`)}
          </select>
        </label>`,
      )}
    </div>
  </details>`;
}
