/**
 * A number written by a person or a program: `12`, `12.5`, `12,5`. Nothing else is one, `1e3`, `0x10` and `NaN` least
 * of all.
 *
 * @returns undefined when it is no such number, or not in the range
 */
export function readNumber(cell: string, least: number, most: number): number | undefined {
  const text = cell.trim();
  if (!/^-?\d{1,12}([.,]\d{1,15})?$/.test(text)) return undefined;
  const n = Number(text.replace(',', '.'));
  // Minus nothing is nothing.
  return n >= least && n <= most ? n + 0 : undefined;
}

/**
 * Seconds of a duration: `48m`, `1h 8m`, `90`, `0:45`, `1:02:03`.
 *
 * @returns undefined when it is none, or longer than a day
 */
export function readDuration(cell: string): number | undefined {
  const text = cell.trim().toLowerCase();
  const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2})(?:\.\d+)?$/.exec(text);
  const words =
    /^(?:(\d{1,2})\s*h(?:r|ours?)?)?\s*(?:(\d{1,4})\s*m(?:in(?:utes?)?)?)?\s*(?:(\d{1,5})\s*s(?:ec(?:onds?)?)?)?$/.exec(
      text,
    );
  const [, hours, minutes, seconds] = clock ?? (text === '' ? [] : (words ?? []));
  if (hours === undefined && minutes === undefined && seconds === undefined)
    return readNumber(text, 0, 86_400);
  const all = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return all <= 86_400 ? all : undefined;
}
