import type { Ms } from '../../core/units.ts';

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve ' +
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number from 0 to 999,999 in words: "forty-five", "one hundred and five". */
export function inWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999) throw new RangeError(`No words for ${n}`);
  if (n < 20) return ONES[n] as string;
  if (n < 100) return (TENS[Math.floor(n / 10)] as string) + (n % 10 ? `-${inWords(n % 10)}` : '');
  const [unit, name] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = n % unit;
  const joint = rest < 100 ? ' and ' : ' ';
  return `${inWords(Math.floor(n / unit))} ${name}${rest ? joint + inWords(rest) : ''}`;
}

/** "one set", "three sets". */
export const counted = (n: number, noun: string): string => `${inWords(n)} ${noun}${n === 1 ? '' : 's'}`;

/** A time of at least half a second, as a coach says it: "ninety seconds", "two minutes thirty". */
export function duration(ms: Ms): string {
  const all = Math.round(ms / 1000);
  if (all < 120 && all !== 60) return counted(all, 'second');
  const minutes = counted(Math.floor(all / 60), 'minute');
  const seconds = all % 60;
  if (seconds === 0) return minutes;
  // "two minutes five" would be heard as a time of day.
  return seconds < 10 ? `${minutes} ${counted(seconds, 'second')}` : `${minutes} ${inWords(seconds)}`;
}

/** A rest after "Rest": seconds up to two minutes, for rests are thought of in seconds. */
export function restDuration(ms: Ms): string {
  const all = Math.round(ms / 1000);
  return all < 120 ? counted(all, 'second') : duration(ms);
}
