import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarYear } from '../../core/history/calendar.ts';
import type { Day } from '../../core/history/day.ts';
import type { Digest } from '../../core/history/digest.ts';
import { sumUp } from '../../core/history/sum-up.ts';
import { countInWords } from '../plan-words.ts';
import '../parts/year-calendar.ts';

/** A year of the history, and the years there are. */
export interface HistoryYear {
  readonly year: number;
  readonly digests: readonly Digest[];
  readonly first: number;
  readonly last: number;
}

interface Shown {
  readonly year: HistoryYear | undefined;
  /** The same, laid out. */
  readonly calendar: CalendarYear | undefined;
  readonly today: Day;
  readonly locale: string;
}

/** A year of the history: what it came to, and its calendar, with the way to the years beside it. */
export function yearSection(
  { year: shown, calendar, today, locale }: Shown,
  turnTo: (year: number) => void,
): TemplateResult | typeof nothing {
  if (!shown || !calendar) return nothing;
  const { year, first, last, digests } = shown;
  const turn = (to: number, words: string, way: 'back' | 'on') => {
    const there = to >= first && to <= last;
    return html`<button
      type="button"
      class=${way}
      aria-disabled=${!there}
      aria-label=${words}
      @click=${() => there && turnTo(to)}
    >
      <span aria-hidden="true"></span>
    </button>`;
  };
  const { sessions, weeks, minutes, timed } = sumUp(digests);
  const done = countInWords(sessions, msg('1 session'), (n) => msg(str`${n} sessions`), locale);
  const spread = countInWords(weeks, msg('1 week'), (n) => msg(str`${n} weeks`), locale);
  const took = countInWords(minutes, msg('1 minute'), (n) => msg(str`${n} minutes`), locale);
  return html`<section class="lane year">
    <div class="turn">
      <h2>${year}</h2>
      ${turn(year - 1, msg('Previous year'), 'back')} ${turn(year + 1, msg('Next year'), 'on')}
    </div>
    <p role="status">
      <span class="said">${year}: </span>${
        sessions === 0
          ? msg('No session in this year.')
          : timed === 0
            ? msg(str`${done} in ${spread}.`)
            : timed < sessions
              ? msg(str`${done} in ${spread}, at least ${took}.`)
              : msg(str`${done} in ${spread}, ${took}.`)
      }
    </p>
    <gw-year-calendar .calendar=${calendar} .today=${today} .locale=${locale}></gw-year-calendar>
  </section>`;
}
