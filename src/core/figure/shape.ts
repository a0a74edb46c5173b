/** What a shape is made of. The screen knows the colours; `far` is the dimmer one of the two. */
export type Tone =
  | 'skin'
  | 'eye'
  | 'shirt'
  | 'sleeve'
  | 'shorts'
  | 'shoe'
  | 'sole'
  | 'glow'
  | 'glow-skin'
  | 'glow-cloth'
  | 'arrow'
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

/** Equipment by where it belongs in the drawing. */
export interface Drawn {
  readonly behind: Shape[];
  /** Below the far arm, below the near arm: what a hand holds. */
  readonly far: Shape[];
  readonly near: Shape[];
  /** Between the far limbs and the trunk. */
  readonly between: Shape[];
  readonly front: Shape[];
}
