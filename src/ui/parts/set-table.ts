import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  amountOf,
  type ExerciseLines,
  type SetLine,
  type SideTotal,
  setTable,
  sideTotals,
} from '../../core/history/set-table.ts';
import type { LoggedSet, StoredSession } from '../../core/record.ts';
import type { Section } from '../../core/routine.ts';
import type { PlannedSet } from '../../core/step.ts';
import type { Target } from '../../core/units.ts';
import { time } from '../format.ts';
import type { Describe } from '../models.ts';
import { leftOutInWords } from '../plan-words.ts';
import { sideName } from '../progress-words.ts';
import { commonStyles } from './common.styles.ts';
import { setTableStyles } from './set-table.styles.ts';

/** The columns that are there only where something stands in them. */
interface Columns {
  readonly side: boolean;
  readonly load: boolean;
  readonly rir: boolean;
}

/**
 * What was planned beside what was done, a line for each set and side. Columns of which nothing is known are left out.
 */
@customElement('gw-set-table')
@localized()
export class GwSetTable extends LitElement {
  static override styles = [commonStyles, setTableStyles];

  @property({ attribute: false }) session: StoredSession | undefined;

  /** Names the exercises. */
  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  @property() locale = 'en';

  private amount(seconds: number | undefined, reps: number | undefined): string {
    if (reps !== undefined) return String(reps);
    return seconds === undefined ? '' : msg(str`${seconds} s`);
  }

  private planned(kind: Target['kind'], amount: number): string {
    return kind === 'reps' ? msg(str`${amount} reps`) : msg(str`${amount} s`);
  }

  /** More or less than planned is told by a sign, not by a colour alone. */
  private compare(planned: number, did: number | undefined): string {
    if (did === undefined || did === planned) return '';
    return did > planned ? `+${did - planned}` : `−${planned - did}`;
  }

  private renderDone({ target }: PlannedSet, done: LoggedSet | undefined, at: number | undefined) {
    if (!done)
      return html`<td class="missed"><span aria-hidden="true">–</span><span class="said">${msg('not done')}</span></td>`;
    const difference = this.compare(amountOf(target), target.kind === 'reps' ? done.reps : done.seconds);
    const zone = this.session?.record.zone ?? 'UTC';
    const amount = this.amount(done.seconds, done.reps);
    return html`<td>
      <b>${amount || msg('done')}</b>${difference ? html` <span class="difference">${difference}</span>` : nothing}
      ${at === undefined ? nothing : html` <span class="at"><span class="said">${msg('at')} </span>${time(at, zone, this.locale)}</span>`}
    </td>`;
  }

  private renderLine({ step: { set }, done, at }: SetLine, columns: Columns) {
    const load = (done?.load ?? (done ? set.load : undefined)) || undefined;
    return html`<tr>
      <th scope="row">${set.number}</th>
      ${columns.side ? html`<td>${set.side ? sideName(set.side) : '–'}</td>` : nothing}
      <td>${this.planned(set.target.kind, amountOf(set.target))}${columns.load && set.load !== undefined ? html` <span class="quiet">${msg(str`${set.load} kg`)}</span>` : nothing}</td>
      ${this.renderDone(set, done, at)}
      ${columns.load ? html`<td class="load">${load === undefined ? '–' : msg(str`${load} kg`)}</td>` : nothing}
      ${columns.rir ? html`<td>${done?.rir ?? '–'}</td>` : nothing}
    </tr>`;
  }

  /** What one side did in all: the sum stands where its parts do. */
  private renderTotal({ side, kind, planned, done }: SideTotal, columns: Columns) {
    const difference = this.compare(planned, done);
    return html`<tr>
      <th scope="row">${msg('All')}</th>
      <td>${sideName(side)}</td>
      <td>${this.planned(kind, planned)}</td>
      <td>
        <b>${kind === 'reps' ? done : msg(str`${done} s`)}</b>${difference ? html` <span class="difference">${difference}</span>` : nothing}
      </td>
      ${columns.load ? html`<td></td>` : nothing} ${columns.rir ? html`<td></td>` : nothing}
    </tr>`;
  }

  private renderExercise({ section, exercise, lines }: ExerciseLines, session: StoredSession) {
    const { timeline } = session.record;
    const name = timeline.words[exercise]?.name ?? this.describe(exercise).name;
    const columns: Columns = {
      side: lines.some(({ step }) => step.set.side !== undefined),
      load: lines.some(({ step, done }) => step.set.load || done?.load),
      rir: lines.some(({ done }) => done?.rir !== undefined),
    };
    const totals = sideTotals(lines);
    const rounds = lines.some(({ step }) => step.set.group !== 'straight');
    return html`<table>
      <caption>
        <bdi>${name}</bdi>${section !== 'main' ? html` <span class="quiet">${this.sectionInWords(section)}</span>` : nothing}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">${rounds ? msg('Round') : msg('Set')}</th>
          ${columns.side ? html`<th scope="col">${msg('Side')}</th>` : nothing}
          <th scope="col">${msg('Planned')}</th>
          <th scope="col">${msg('Done')}</th>
          ${columns.load ? html`<th scope="col">${msg('Load')}</th>` : nothing}
          ${columns.rir ? html`<th scope="col">${msg('RIR')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => this.renderLine(line, columns))}
      </tbody>
      ${totals.length > 0 ? html`<tfoot>${totals.map((total) => this.renderTotal(total, columns))}</tfoot>` : nothing}
    </table>`;
  }

  private sectionInWords(section: Section): string {
    return section === 'warmUp' ? msg('Warm-up') : section === 'main' ? msg('Main part') : msg('Cool-down');
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const table = setTable(session);
    const leftOut = session.record.routine.leftOut ?? [];
    const reserve = session.sets.some(({ rir }) => rir !== undefined);
    return html`${table.map((group) => this.renderExercise(group, session))}
    ${reserve ? html`<p class="quiet">${msg('RIR: repetitions in reserve.')}</p>` : nothing}
    ${
      leftOut.length > 0
        ? html`<p class="quiet">
          ${msg(str`Left out: ${leftOut.map((one) => leftOutInWords(one, this.describe)).join(', ')}.`)}
        </p>`
        : nothing
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-set-table': GwSetTable;
  }
}
