import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Difference } from '../../core/transfer/tell-apart.ts';
import { renderRadios, renderSwitch } from '../parts/fields.ts';
import { setsInWords } from '../words.ts';
import type { ConflictRow, DataOrder, ImportPreview, NameRow, SessionRow } from './data-models.ts';

/** Names of a file, or sessions, that can be gone through by hand; nobody goes through more. */
const MOST_ROWS = 200;

/** Dates as the reader writes them: a moment, and a day of some calendar. */
export interface DateWords {
  moment(at: number): string;
  day(day: string): string;
}

/** What is in a file, before it is taken in. Everything that comes from the file is text, isolated from what is ours. */
export function renderPreview(
  preview: ImportPreview,
  exercises: readonly (readonly [string, string])[],
  date: DateWords,
  order: (order: DataOrder) => void,
) {
  const { source, fresh, same, repaired, conflicting, sets, from, to, names, namesUnsure } = preview;
  const { unit, dates, settings, rejected, rejectedCount } = preview;
  const wanted = conflicting.filter((row) => row.wanted).length;
  const writes = fresh + repaired.length + wanted;
  return html`<h3 tabindex="-1">${source}</h3>
    <dl>
      <dt>${msg('New sessions')}</dt>
      <dd class="fresh">${fresh}</dd>
      <dt>${msg('Already here')}</dt>
      <dd class="same">${same}</dd>
      ${
        repaired.length > 0
          ? html`<dt>${msg('Repaired')}</dt>
              <dd class="repaired">${repaired.length} <span class="quiet">${msg('damaged here, whole in the file')}</span></dd>`
          : nothing
      }
      ${
        conflicting.length > 0
          ? html`<dt>${msg('Different here')}</dt>
              <dd class="conflicting">${conflicting.length} <span class="quiet">${wanted > 0 ? msg(str`${wanted} taken from the file`) : msg('what is here stays')}</span></dd>`
          : nothing
      }
      <dt>${msg('Sets')}</dt>
      <dd>${sets}</dd>
      ${from !== undefined && to !== undefined ? html`<dt>${msg('From, to')}</dt><dd>${date.moment(from)} – ${date.moment(to)}</dd>` : nothing}
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
      dates
        ? renderRadios(
            'dates',
            msg(str`In this file ${dates.example} is`),
            dates.dayFirst ? 'day' : 'month',
            [
              ['day', date.day(asDay(dates.asDayFirst))],
              ['month', date.day(asDay(dates.asMonthFirst))],
            ],
            (first) => order({ kind: 'dates', dayFirst: first === 'day' }),
          )
        : nothing
    }
    ${
      settings === undefined
        ? nothing
        : renderSwitch(msg('Take over its settings'), settings, (take) => order({ kind: 'settings', take }))
    }
    ${names.length > 0 ? renderNames(names, namesUnsure, exercises, order) : nothing}
    ${repaired.length > 0 ? renderRepaired(repaired, date) : nothing}
    ${conflicting.length > 0 ? renderConflicts(conflicting, date, order) : nothing}
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
      <button type="button" class="strong" ?disabled=${writes === 0 && settings !== true} @click=${() => order({ kind: 'take-in' })}>
        ${msg('Take it in')}
      </button>
      <button type="button" @click=${() => order({ kind: 'cancel' })}>${msg('Leave it')}</button>
    </div>`;
}

/** The day of a moment that was read as if in UTC. */
const asDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

const inWords = ({ name, day }: SessionRow, date: DateWords) => html`<bdi>${name}</bdi> · ${date.day(day)}`;

function renderRepaired(repaired: readonly SessionRow[], date: DateWords) {
  return html`<details class="wide">
    <summary>${msg(str`Repaired: ${repaired.length}`)}</summary>
    <ul class="rows">
      ${repaired.slice(0, MOST_ROWS).map((row) => html`<li>${inWords(row, date)}</li>`)}
    </ul>
  </details>`;
}

/** What is told differently here and in the file, each with the choice. */
function renderConflicts(
  conflicting: readonly ConflictRow[],
  date: DateWords,
  order: (order: DataOrder) => void,
) {
  const free = conflicting.filter(({ fixed }) => !fixed);
  const choice = (words: unknown, id: string | undefined, now: boolean) => html`<label class="choice">
    <input
      type="checkbox"
      .checked=${live(now)}
      @change=${(event: Event & { target: HTMLInputElement }) => order({ kind: 'want', id, want: event.target.checked })}
    />
    <span>${words}</span>
  </label>`;
  return html`<details class="wide">
    <summary>${msg(str`Different here: ${conflicting.length}`)}</summary>
    <fieldset class="rows">
      <legend>${msg('Take the file’s instead of what is here')}</legend>
      ${
        free.length > 1
          ? choice(
              msg('All of them'),
              undefined,
              free.every(({ wanted }) => wanted),
            )
          : nothing
      }
      ${conflicting
        .slice(0, MOST_ROWS)
        .map((row) =>
          row.fixed
            ? html`<p>${inWords(row, date)} · ${msg('under way: it stays')}</p>`
            : choice(
                html`${inWords(row, date)} <span class="quiet">${differencesInWords(row.differs)}</span>`,
                row.id,
                row.wanted,
              ),
        )}
    </fieldset>
  </details>`;
}

/** `differs in: effort, note`. */
const differencesInWords = (differs: readonly Difference[]): string => {
  const words = differs.map(differenceInWords).join(', ');
  return msg(str`differs in: ${words}`);
};

function differenceInWords(difference: Difference): string {
  switch (difference) {
    case 'name':
      return msg('name');
    case 'sets':
      return msg('sets');
    case 'time':
      return msg('time');
    case 'effort':
      return msg('effort');
    case 'pain':
      return msg('pain');
    case 'note':
      return msg('note');
    case 'other':
      return msg('plan or log');
  }
}

function renderNames(
  names: readonly NameRow[],
  unsure: boolean,
  exercises: readonly (readonly [string, string])[],
  order: (order: DataOrder) => void,
) {
  // What was found by likeness alone must not be taken in unseen.
  return html`<details class="wide" ?open=${unsure}>
    <summary>${msg(str`Exercises: ${names.filter(({ exercise }) => exercise !== undefined).length} of ${names.length} known`)}</summary>
    <div class="names">
      ${names.slice(0, MOST_ROWS).map(
        ({ name, sets, exercise, unsure }) => html`<label>
          <span><bdi>${name}</bdi> · ${setsInWords(sets)}${unsure ? html` · <strong>${msg('please check')}</strong>` : nothing}</span>
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
