/**
 * Slips of the finger between what was typed and the beginnings of a word, by optimal string alignment: a letter wrong,
 * missing, too much, or two exchanged.
 *
 * @returns for each length, from 0 to the whole word, the fewest slips that make `typed` that much of it
 */
export function slipsTo(typed: string, word: string): readonly number[] {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last;
}
