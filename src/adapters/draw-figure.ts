import { groundOf, sheetOf } from '../core/figure/extent.ts';
import type { Figure } from '../core/figure/figure.ts';
import { outline } from '../core/figure/outline.ts';
import { block } from '../core/figure/path.ts';
import { poseAt } from '../core/figure/pose-at.ts';
import type { Tone } from '../core/figure/shape.ts';

/** `#rrggbb` each. */
export interface FigureColours {
  readonly text: string;
  readonly field: string;
  readonly cloth: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the text's colour is in each tone, on the field; those not named are the cloth's. As on the screen. */
const SHARE: Partial<Readonly<Record<Tone, number>>> = {
  skin: 1,
  eye: 0.1,
  shorts: 0.66,
  shoe: 0.5,
  sole: 0.82,
  mat: 0.26,
  prop: 0.3,
  'prop-dark': 0.46,
  iron: 0.72,
  steel: 0.3,
  floor: 0.14,
};
/** How much of its own colour a far limb keeps. */
const DIM = 0.48;
const HAIRLINE = 150;

/** Draws a figure in one pose, as large as fits, its floor at the bottom of the box. */
export function drawFigure(
  pen: CanvasRenderingContext2D,
  figure: Figure,
  phase: number,
  box: Box,
  { text, field, cloth }: FigureColours,
): void {
  const sheet = sheetOf(figure);
  const scale = Math.min(box.width / sheet.width, box.height / sheet.height);
  pen.save();
  pen.translate(box.x + (box.width - sheet.width * scale) / 2, box.y + box.height - sheet.height * scale);
  pen.scale(scale, scale);
  pen.translate(-sheet.x, -sheet.y);
  const own = (tone: Tone): string => {
    const share = SHARE[tone];
    return share === undefined ? cloth : mix(text, field, share);
  };
  const [from, to] = groundOf(figure);
  pen.fillStyle = own('floor');
  pen.fill(new Path2D(block(from, -2.2, to, 0, 1.1)));
  pen.lineJoin = 'round';
  pen.lineWidth = HAIRLINE;
  pen.strokeStyle = field;
  for (const { tone, far, gap, path } of outline(figure, poseAt(figure, phase))) {
    const shape = new Path2D(path);
    if (gap) pen.stroke(shape);
    pen.fillStyle = far ? mix(own(tone), field, DIM) : own(tone);
    pen.fill(shape);
  }
  pen.restore();
}

/** So much of the one colour, the rest of the other. Mixed by hand: a canvas may not know `color-mix()`. */
function mix(one: string, other: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  const mixed = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
