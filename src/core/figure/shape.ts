/** What a shape is made of. The screen knows the colours; `far` is the dimmer one of the two. */
export type Tone =
  | 'skin'
  | 'shirt'
  | 'sleeve'
  | 'shorts'
  | 'shoe'
  | 'sole'
  | 'glow'
  | 'cap'
  | 'prop'
  | 'prop-dark'
  | 'iron'
  | 'steel'
  | 'band'
  | 'mat'
  | 'floor';

export interface Shape {
  readonly tone: Tone;
  readonly far: boolean;
  /** SVG path data, y down. */
  readonly path: string;
  /** Whether a hairline of the field's colour parts it from what is below. */
  readonly gap: boolean;
}

export const paint = (tone: Tone, path: string, far = false, gap = false): Shape => ({
  tone,
  path,
  far,
  gap,
});
