import type { Figure } from '../core/figure/figure.ts';
import { drawFigure, type FigureColours } from './draw-figure.ts';

/** What the picture of a session says. All words are drawn as they are. */
export interface Card {
  readonly title: string;
  readonly date: string;
  /** Large numbers, and what they count. */
  readonly numbers: readonly { readonly value: string; readonly unit: string }[];
  readonly lines: readonly CardLine[];
  /** What there was no room for. */
  readonly more?: string;
  /** The app's own icon; undefined: only its name is written. */
  readonly icon?: CanvasImageSource | undefined;
}

export interface CardLine {
  readonly name: string;
  readonly done: string;
  readonly figure?: { readonly figure: Figure; readonly phase: number } | undefined;
}

/** Lines a card has room for. */
export const CARD_LINES = 6;

export const CARD = { width: 1080, height: 1350 } as const;

const EDGE = 84;
/** The lower edge of the coloured field. */
const FIELD = 690;
const FOOT = 1262;

/** Draws the card as a PNG, in the colours and the type of the page. Rejects where the browser has no canvas. */
export async function drawCard(card: Card): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = CARD.width;
  canvas.height = CARD.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas here');
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const [ink, deep, chalk, track] = [
    colour('--ink'),
    colour('--ink-deep'),
    colour('--chalk'),
    colour('--track-lit'),
  ];
  const write = writer(pen, style.fontFamily);

  pen.fillStyle = ink;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  drawField(pen, track, chalk);

  pen.fillStyle = deep;
  write(card.date, { x: EDGE, y: 128, width: 700, size: 38, weight: 600 });
  const title = { x: EDGE, y: 236, width: 720, weight: 800, tight: true } as const;
  const long = write(card.title, { ...title, size: 96, dry: true }) > 1.7 * title.width;
  write(card.title, { ...title, size: long ? 76 : 96, lines: long ? 3 : 2 });
  drawNumbers(card, write);

  const colours = { text: chalk, field: ink, cloth: track } as const;
  drawLines(card, pen, write, colours);

  pen.fillStyle = chalk;
  if (card.icon) pen.drawImage(card.icon, EDGE, FOOT - 18, 56, 56);
  write('Groundwork', { x: EDGE + (card.icon ? 76 : 0), y: FOOT + 24, width: 500, size: 36, weight: 800 });
  if (card.more) {
    pen.globalAlpha = 0.75;
    write(card.more, { x: CARD.width - EDGE, y: FOOT + 24, width: 400, size: 32, weight: 400, align: 'end' });
    pen.globalAlpha = 1;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came'))), 'image/png');
  });
}

/** The surface of a track: its bend below, its lanes in the corner. */
function drawField(pen: CanvasRenderingContext2D, track: string, chalk: string): void {
  const bend = 300;
  pen.save();
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(CARD.width, 0);
  pen.lineTo(CARD.width, FIELD);
  pen.lineTo(bend, FIELD);
  pen.arcTo(0, FIELD, 0, FIELD - bend, bend);
  pen.closePath();
  pen.clip();
  pen.fillStyle = track;
  pen.fillRect(0, 0, CARD.width, FIELD);
  pen.strokeStyle = chalk;
  pen.lineWidth = 5;
  for (const radius of [150, 235, 320]) {
    pen.beginPath();
    pen.arc(CARD.width, 0, radius, Math.PI / 2, Math.PI);
    pen.stroke();
  }
  pen.restore();
}

function drawNumbers({ numbers }: Card, write: Write): void {
  let x = CARD.width - EDGE;
  for (const { value, unit } of [...numbers].reverse()) {
    const wide = write(value, {
      x,
      y: FIELD - 116,
      width: 420,
      size: 190,
      weight: 800,
      align: 'end',
      tight: true,
    });
    const below = write(unit, { x, y: FIELD - 58, width: 420, size: 38, weight: 600, align: 'end' });
    // So far apart that nobody reads them as one.
    x -= Math.max(wide, below) + 104;
  }
}

/** One column for a few exercises, two for more: each its figure, its name, what was done. */
function drawLines(card: Card, pen: CanvasRenderingContext2D, write: Write, colours: FigureColours): void {
  const lines = card.lines.slice(0, CARD_LINES);
  const columns = lines.length > 3 ? 2 : 1;
  const rows = Math.max(2, Math.ceil(lines.length / columns));
  const [top, bottom] = [FIELD + 36, FOOT - 44];
  const high = (bottom - top) / rows;
  const gap = 36;
  const wide = (CARD.width - 2 * EDGE - gap * (columns - 1)) / columns;
  const size = columns === 1 ? 48 : 33;
  const box = { width: columns === 1 ? 240 : 142, height: Math.min(high - 28, columns === 1 ? 190 : 140) };
  for (const [i, line] of lines.entries()) {
    // Down the first column, then down the second.
    const x = EDGE + Math.floor(i / rows) * (wide + gap);
    const y = top + (i % rows) * high;
    const middle = y + high / 2;
    if (line.figure)
      drawFigure(
        pen,
        line.figure.figure,
        line.figure.phase,
        { x, y: middle - box.height / 2, ...box },
        colours,
      );
    const left = x + (line.figure ? box.width + 24 : 0);
    const room = wide - (left - x);
    const two =
      write(line.name, { x: left, y: 0, width: room, size, weight: 800, lines: 2, dry: true }) > room;
    pen.fillStyle = colours.text;
    write(line.name, {
      x: left,
      y: middle - (two ? size * 0.75 : size * 0.12),
      width: room,
      size,
      weight: 800,
      lines: 2,
    });
    pen.globalAlpha = 0.8;
    write(line.done, {
      x: left,
      y: middle + (two ? size * 1.4 : size * 0.98),
      width: room,
      size: size * 0.82,
      weight: 400,
    });
    pen.globalAlpha = 1;
  }
}

interface Setting {
  readonly x: number;
  /** The first line's base. */
  readonly y: number;
  /** What is wider is broken, then made smaller, then cut. */
  readonly width: number;
  readonly size: number;
  readonly weight: number;
  readonly lines?: number;
  readonly align?: 'start' | 'end';
  readonly tight?: boolean;
  /** Nothing is drawn: only measured, unbroken. */
  readonly dry?: boolean;
}

/** Writes, and says how wide it became. */
type Write = (words: string, setting: Setting) => number;

const SMALLEST = 0.7;

function writer(pen: CanvasRenderingContext2D, family: string): Write {
  return (words, { x, y, width, size, weight, lines = 1, align = 'start', tight = false, dry = false }) => {
    const set = (px: number): void => {
      pen.font = `${weight} ${px}px ${family}`;
      if ('letterSpacing' in pen) pen.letterSpacing = tight ? `${-0.03 * px}px` : '0px';
    };
    const measure = (text: string): number => pen.measureText(text).width;
    set(size);
    if (dry) return measure(words);
    let px = size;
    let broken = breakUp(words, width, measure);
    while ((broken.length > lines || broken.some((line) => measure(line) > width)) && px > size * SMALLEST) {
      px *= 0.95;
      set(px);
      broken = breakUp(words, width, measure);
    }
    const kept = broken.slice(0, lines);
    if (broken.length > lines) kept[lines - 1] = `${kept[lines - 1]}…`;
    pen.textAlign = align === 'end' ? 'right' : 'left';
    for (const [i, line] of kept.entries()) {
      // In isolates: words from a file may run the other way.
      const cut = cutTo(line, width, measure);
      pen.fillText(`\u2068${cut}\u2069`, x, y + i * px * 1.04);
    }
    return Math.max(...kept.map(measure));
  };
}

/** Breaks between words. */
function breakUp(words: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Cuts one word that is too long even so. */
function cutTo(line: string, width: number, measure: (text: string) => number): string {
  if (measure(line) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
}
