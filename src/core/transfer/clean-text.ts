/**
 * A stranger's line, fit to be shown and kept: what cannot be seen or turns the writing round goes, white space is one
 * space, at most two combining marks stay on a letter, and it ends after `most` characters. Markup and addresses stay
 * what they are, text. May come out empty.
 */
export function cleanLine(text: string, most: number): string {
  return cut(
    text
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1'),
    most,
  ).trim();
}

/** The same for several lines. */
export function cleanText(text: string, most: number): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => cleanLine(line, most));
  return cut(lines.join('\n').replaceAll(/\n{3,}/g, '\n\n'), most).trim();
}

/** Never between the halves of a character, nor before a mark of the last one. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const cutOff = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cutOff) ? cutOff.slice(0, -1) : cutOff;
}
