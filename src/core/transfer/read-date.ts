import { type ClockTime, clockTimeAt, isClockTime, momentOf } from '../zoned-time.ts';

/** The beginnings of the months' names in the languages of the programs we import from; longest wins. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv', 'sty', 'tammi', 'янв', 'oca'],
  ['feb', 'fév', 'fev', 'lut', 'helmi', 'фев', 'şub'],
  ['mar', 'mär', 'mrz', 'mrt', 'maart', 'maalis', 'мар'],
  ['apr', 'avr', 'abr', 'kwi', 'huhti', 'апр', 'nis'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'touko', 'мая', 'май'],
  ['jun', 'juin', 'giu', 'cze', 'kesä', 'июн', 'haz'],
  ['jul', 'juil', 'lug', 'lip', 'heinä', 'июл', 'tem'],
  ['aug', 'aoû', 'ago', 'sie', 'elo', 'авг', 'ağu'],
  ['sep', 'set', 'wrz', 'syys', 'сен', 'eyl'],
  ['oct', 'okt', 'out', 'ott', 'paź', 'loka', 'окт', 'eki'],
  ['nov', 'lis', 'marras', 'ноя', 'kas'],
  ['dec', 'déc', 'dez', 'dic', 'gru', 'des', 'joulu', 'дек', 'ara'],
];

function monthNamed(word: string): number | undefined {
  let best: { readonly month: number; readonly length: number } | undefined;
  for (const [i, names] of MONTHS.entries())
    for (const name of names)
      if (word.startsWith(name) && name.length > (best?.length ?? 0))
        best = { month: i + 1, length: name.length };
  return best?.month;
}

/** Words that stand in a date and say nothing: "27 de jul. de 2026, 19:00", "May 15, 2026 at 7:26 PM". */
const FILLERS = ['de', 'del', 'at', 'um', 'à', 'om', 'kl', 'a', 'las', 'alle', 'ore', 'às', 'of', 'г'];

/** A date as it was read. */
export interface ReadDate {
  /** Epoch milliseconds. */
  readonly moment: number;
  /** What stands there, wherever it is read: `2026-02-01T08:00:00`, with a `Z` where the zone stands there too. */
  readonly clock: string;
}

/**
 * The moment of a date as programs write it: ISO, or in the order and the words of a language.
 * Without a zone of its own it is read by the clocks of `zone`; without a time of day it is noon.
 *
 * @param dayFirst whether `05.06.2026` is the 5th of June; where one number is above 12 there is no question
 * @returns undefined when it is no date
 */
export function readDate(cell: string, zone: string, dayFirst: boolean): ReadDate | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (text.length > 60) return undefined;

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]+(.*))?$/.exec(text);
  if (iso) {
    const [, year, month, day, rest = ''] = iso;
    const zoned = /^(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)? ?(z|[+-]\d{2}:?\d{2})$/.exec(rest);
    const time = readTime(zoned?.[1] ?? rest);
    return (
      time &&
      moment({ year: Number(year), month: Number(month), day: Number(day), ...time }, zone, zoned?.[2])
    );
  }

  const at =
    /[, ]+(?:at |um |à |om |kl\.? |a las |alle ore |às )?(\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?)$/.exec(
      text,
    );
  const time = readTime(at?.[1] ?? '');
  if (!time) return undefined;
  const parts = (at ? text.slice(0, at.index) : text)
    .split(/[\s,./\-年月日]+/u)
    .filter((part) => part !== '' && !FILLERS.includes(part));
  const date = readDay(parts.slice(-3), dayFirst) ?? readDay(parts.slice(0, 3), dayFirst);
  return date && moment({ ...date, ...time }, zone);
}

type Day = Pick<ClockTime, 'year' | 'month' | 'day'>;
type Time = Pick<ClockTime, 'hour' | 'minute' | 'second'>;

function readDay(parts: readonly string[], dayFirst: boolean): Day | undefined {
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined || parts.length !== 3) return undefined;
  const number = (part: string): number =>
    /^\d{1,4}(st|nd|rd|th|er|º)?$/.test(part) ? Number.parseInt(part, 10) : Number.NaN;
  const named = parts.map((part) => (/^\p{L}/u.test(part) ? monthNamed(part) : undefined));
  const month = named.find((n) => n !== undefined);
  if (month !== undefined) {
    const others = parts.filter((_, i) => named[i] === undefined).map(number);
    const year = others.find((n) => n > 31);
    const day = others.find((n) => n <= 31);
    return year === undefined || day === undefined ? undefined : { year, month, day };
  }
  const [one, two, three] = [number(a), number(b), number(c)];
  if (a.length === 4) return { year: one, month: two, day: three };
  const year = c.length === 2 ? 2_000 + three : three;
  const first = one > 12 || (two <= 12 && dayFirst);
  return first ? { year, month: two, day: one } : { year, month: one, day: two };
}

function readTime(text: string): Time | undefined {
  if (text.trim() === '') return { hour: 12, minute: 0, second: 0 };
  const found = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?(?: ?([ap])\.? ?m\.?)?$/.exec(text.trim());
  if (!found) return undefined;
  const [, hours, minutes, seconds, half] = found;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return { hour, minute: Number(minutes), second: Number(seconds ?? 0) };
}

function moment(time: ClockTime, zone: string, offset?: string): ReadDate | undefined {
  if (!isClockTime(time)) return undefined;
  const asUtc = momentOf(time, 'UTC');
  const clock = new Date(asUtc).toISOString().slice(0, 19);
  if (offset === undefined) return { moment: momentOf(time, zone), clock };
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const minutesEast = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  const moment = asUtc - minutesEast * 60_000;
  return { moment, clock: `${new Date(moment).toISOString().slice(0, 19)}Z` };
}

/** The moment of what {@link readDate} found to stand there, by the clocks of another zone. */
export function momentIn(clock: string, zone: string): number {
  const asUtc = Date.parse(clock.endsWith('Z') ? clock : `${clock}Z`);
  return clock.endsWith('Z') ? asUtc : momentOf(clockTimeAt(asUtc, 'UTC'), zone);
}
