import type { Muscle } from '../../content/facts.ts';
import { type Node2, smooth } from '../../core/figure/path.ts';

/** The right half of something, as points of its outline: x from the middle line, y down from the crown (0) to the soles (220). */
type Half = string;

/** Groups of muscles that are drawn as one. */
type Region =
  | 'chest'
  | 'shoulders'
  | 'biceps'
  | 'triceps'
  | 'serratus'
  | 'abs'
  | 'lower-abs'
  | 'obliques'
  | 'hip-flexors'
  | 'quads'
  | 'shins'
  | 'ankles'
  | 'upper-back'
  | 'rhomboids'
  | 'lats'
  | 'back'
  | 'glute-med'
  | 'glutes'
  | 'hamstrings'
  | 'calves'
  | 'soleus';

/** What lights up for a muscle. What lies deep shows where it lies below. */
const REGIONS: Readonly<Record<Muscle, readonly Region[]>> = {
  abs: ['abs'],
  'lower-abs': ['lower-abs'],
  'deep-abs': ['lower-abs', 'obliques'],
  obliques: ['obliques'],
  trunk: ['abs', 'lower-abs', 'obliques', 'back'],
  back: ['back'],
  'upper-back': ['upper-back', 'rhomboids'],
  lats: ['lats'],
  rhomboids: ['rhomboids'],
  serratus: ['serratus'],
  chest: ['chest'],
  shoulders: ['shoulders'],
  biceps: ['biceps'],
  triceps: ['triceps'],
  hips: ['glute-med', 'hip-flexors'],
  glutes: ['glutes'],
  'glute-med': ['glute-med'],
  'hip-flexors': ['hip-flexors'],
  'hip-rotators': ['glutes'],
  'hip-stabilisers': ['glute-med'],
  quads: ['quads'],
  hamstrings: ['hamstrings'],
  calves: ['calves', 'soleus'],
  soleus: ['soleus'],
  shins: ['shins'],
  ankles: ['ankles'],
};

/** From the neck down to the fork; the head is a shape of its own. */
const OUTLINE: Half =
  '4.6,22 5.2,29 11,33.5 19,36 24.6,42 26.4,52 28.6,64 30.2,76 33.2,90 35.2,104 ' +
  '38,112 37.4,121 33.6,121.5 31.6,113 30.4,105 26.2,92 23.4,79 20.6,66 18.9,57 18,68 ' +
  '16.2,82 17.6,94 20.2,106 21,122 18.8,142 15.8,158 17,172 14.8,188 12,203 13.4,211 ' +
  '16,217 12.6,219.6 7.6,218.4 6.8,210 6.6,202 5,186 4.6,172 5.6,158 3.6,142 2,124 ' +
  '0.9,113';

const UPPER_ARM: Half = '21.4,56 24.8,55.4 27.2,64 28.4,74 25.4,77.4 23,68';
const SHOULDER: Half = '15.6,38 21,38.4 24.6,44.6 25,53 21.6,53.6 18.6,46';
const ANKLE: Half = '7.6,201 11.2,201 11.8,209 7.8,209';

const FRONT: readonly (readonly [Region, Half])[] = [
  ['shoulders', SHOULDER],
  ['chest', '1,43.6 8,40.4 15,41.6 17.8,50 14,57.4 7,59.4 1,57'],
  ['biceps', UPPER_ARM],
  ['serratus', '13.8,60.4 17.6,57.4 17,67.6 13.6,68.4'],
  ['abs', '1,61.6 6.6,61.8 7.2,66 6.8,69.8 1,69.8'],
  ['abs', '1,71.6 6.8,71.6 7,75.6 6.8,79.6 1,79.6'],
  ['abs', '1,81.4 6.8,81.4 7,85.6 6.6,89.4 1,89.4'],
  ['lower-abs', '1,91.2 6.6,91.2 6.2,98 3.4,105.4 1,108.6'],
  ['obliques', '8.8,63 12,65 13,70.4 15.8,70 14.4,82 15.6,92.6 12.6,96 8.4,97.4 8.8,80'],
  ['hip-flexors', '8.2,99.6 13,97.8 17,95.6 18,102 11.4,110.6 4.6,111.4'],
  ['quads', '12.6,112 18.6,105.6 19.4,122 17.2,142 14.6,153 11.6,146 10.8,128'],
  ['quads', '3.6,115 10,113.6 9,130 9.8,147 8,154.4 5.6,149 3.8,132'],
  ['shins', '9.6,163 14,165 14.4,175 12,192 9.8,197 8.6,180'],
  ['ankles', ANKLE],
];

const BACK: readonly (readonly [Region, Half])[] = [
  ['upper-back', '0.9,25 3.6,26 5.4,32 14,37 11.6,42.4 5,43.6 0.9,46'],
  ['shoulders', SHOULDER],
  ['rhomboids', '0.9,48 6,45.4 11.4,44.6 13.4,50 7,57 0.9,66'],
  ['triceps', UPPER_ARM],
  ['lats', '9.4,57 14.6,51.6 17.6,55.6 16.6,69 14.2,82 9.4,88 5.6,84 4.8,70 6,61.6'],
  ['back', '0.9,69 3.4,67 4.2,84 8.4,90.4 5.6,97.6 0.9,99'],
  ['glute-med', '7.4,98 10.4,90.6 15.4,88.8 18.6,99 19,106 13.4,101'],
  ['glutes', '0.9,101.4 6.4,99.8 13,103 19.2,109 18.6,119 12,123.4 4,121.4 1,116'],
  ['hamstrings', '11.4,126 18.8,122 18.2,138 15,156 12.4,152 11,139'],
  ['hamstrings', '3,124.4 9.6,125.8 9.8,141 9,155 6.4,154 4.2,140'],
  ['calves', '11.4,161 14.8,160 16.2,172 14.2,184.4 11.2,180'],
  ['calves', '6.2,160 9.8,161 9.8,180 7.4,186 5.4,173'],
  ['soleus', '6.4,189 9.8,184 13.4,187.4 11.6,197.6 9,201 7,198'],
  ['ankles', '7.4,203 11,203 11.6,210 7.6,210'],
];

const points = (half: Half): [number, number][] =>
  half.split(' ').map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return [x, -y];
  });
const right = (half: Half): Node2[] => points(half);
const left = (half: Half): Node2[] =>
  points(half)
    .map(([x, y]): Node2 => [-x, y])
    .reverse();

/** The body's outline but for the head, which is {@link HEAD}; y down. */
export const SILHOUETTE = smooth([...right(OUTLINE), ...left(OUTLINE)]);

/** Middle and radii of the head. */
export const HEAD = { cy: 13.4, rx: 8.8, ry: 11.6 } as const;

export interface BodyShape {
  /** SVG path data, y down. */
  readonly path: string;
  readonly works: boolean;
}

const shapes = (view: typeof FRONT, worked: ReadonlySet<Region>): readonly BodyShape[] =>
  view.map(([region, half]) => ({
    path: smooth(right(half)) + smooth(left(half)),
    works: worked.has(region),
  }));

/** The muscles of both views, those that work marked. */
export function bodyShapes(muscles: readonly Muscle[]): {
  readonly front: readonly BodyShape[];
  readonly back: readonly BodyShape[];
} {
  const worked = new Set(muscles.flatMap((muscle) => REGIONS[muscle]));
  return { front: shapes(FRONT, worked), back: shapes(BACK, worked) };
}
