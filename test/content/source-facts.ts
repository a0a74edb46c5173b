import type { CatalogueExercise, Equipment, Muscle, Pattern } from '../../src/content/facts.ts';

/**
 * What else the sources say of every exercise, in their words: side and mode, pattern, muscles, equipment, level, position,
 * and the exercise before and after it (`~`: a way of doing this one). Written down apart from the catalogue, as the
 * doses are, so that a slip there is noticed.
 */
const TABLE = `
plank | both hold | core: anti-extension | abs, shoulders, glutes | mat | basic | prone | ~ | ball-plank
ball-plank | both hold | core: anti-extension | abs, serratus | ball/roller | advanced | prone | plank | plank-shoulder-tap
plank-shoulder-tap | alternating reps | core: anti-rotation | abs, obliques | mat/band | advanced | prone | plank | ~
side-plank | each hold | core: anti-lateral-flexion | obliques, glute-med | mat | basic | side-lying | ~ | ~
mountain-climber | both work | core: anti-extension | abs, hip-flexors, shoulders | none | basic | prone | ~ | ~
leg-raise | both reps | core: anti-extension | lower-abs, hip-flexors | mat | basic | supine | dead-bug | ~
dead-bug | alternating reps | core: anti-extension | deep-abs | mat | basic | supine | ~ | leg-raise
bird-dog | alternating reps | core: anti-rotation | back, glutes, abs | mat | basic | quadruped | ~ | bear-crawl
bear-crawl | both work | core: anti-rotation | shoulders, abs, quads | space | basic | quadruped | ~ | ~
superman | both reps | trunk extension | erectors, glutes | mat | basic | prone | bird-dog | ~
glute-bridge | both reps | hinge | glutes, hamstrings | mat | basic | supine | ~ | single-leg-bridge
single-leg-bridge | each reps | hinge | glutes, hamstrings | mat | basic, unlocked | supine | glute-bridge | ball-bridge
ball-bridge | both reps | hinge | hamstrings, glutes | ball/roller | advanced | supine | single-leg-bridge | ~
hip-thrust | both reps | hinge | glutes | bench+weight | advanced | supine | glute-bridge | ~
hip-hinge | both reps | hinge | hamstrings, glutes, back | dowel | basic | standing | ~ | deadlift
deadlift | both reps | hinge | hamstrings, glutes, back | barbell/DB/KB | advanced | standing | hip-hinge | weighted-single-leg-deadlift
single-leg-deadlift | each reps | hinge | hamstrings, glute-med | none | basic, unlocked | standing | ~ | weighted-single-leg-deadlift
weighted-single-leg-deadlift | each reps | hinge | hamstrings, glutes | DB/KB | advanced | standing | single-leg-deadlift | ~
squat | both reps | squat | quads, glutes | none | basic | standing | ~ | weighted-squat
weighted-squat | both reps | squat | quads, glutes, trunk | any-weight | advanced | standing | squat | ~
single-leg-box-squat | each reps | squat | quads, glutes | chair | basic, unlocked | standing | squat | single-leg-squat
single-leg-squat | each reps | squat | quads, glutes, hip-stabilisers | none | basic, unlocked | standing | single-leg-box-squat | ~
forward-lunge | each reps | lunge | quads, glutes | none | basic | standing | reverse-lunge | ~
reverse-lunge | each reps | lunge | quads, hamstrings, glutes | none | basic | standing | split-squat | weighted-reverse-lunge
weighted-reverse-lunge | each reps | lunge | quads, glutes | any-weight | advanced | standing | reverse-lunge | rear-foot-elevated-split-squat
split-squat | each reps | lunge | quads, glutes | none | basic | standing | ~ | rear-foot-elevated-split-squat
rear-foot-elevated-split-squat | each reps | lunge | quads, glutes | bench+DB | advanced | standing | split-squat | ~
step-up | each reps | lunge | quads, glutes | step | basic | standing | ~ | step-down
step-down | each reps | squat | quads, glute-med | step 10-20cm | basic, unlocked | standing | step-up | single-leg-squat
incline-push-up | both reps | push | chest, triceps | bench/wall | basic | prone | ~ | push-up
push-up | both reps | push | chest, shoulders, triceps | mat | basic | prone | incline-push-up | ~
dumbbell-row | each reps | pull | lats, rhomboids, biceps | DB | basic | standing | ~ | bent-over-row
bent-over-row | both reps | pull | upper-back, lats | DB/barbell/band | advanced | standing | dumbbell-row | ~
clamshell | each reps | hip abduction | glute-med, rotators | mat/band | basic | side-lying | ~ | side-lying-hip-abduction
side-lying-hip-abduction | each reps | hip abduction | glute-med | mat | basic | side-lying | clamshell | lateral-band-step
lateral-band-step | each reps | hip abduction | glute-med | band | advanced | standing | side-lying-hip-abduction | ~
four-way-hip | each reps | hip abduction | hip all-round | band+anchor | advanced | standing | side-lying-hip-abduction | ~
calf-raise | both reps | calf | gastrocnemius, soleus | step | basic | standing | ~ | single-leg-calf-raise
single-leg-calf-raise | each reps | calf | gastrocnemius | step | basic, unlocked | standing | calf-raise | ~
bent-knee-calf-raise | each reps | calf | soleus | step/DB | basic | standing | ~ | ~
tibialis-raise | both reps | calf | tibialis-ant | wall | basic | standing | ~ | ~
pogo-hop | both work | plyometric | calf-Achilles | flat floor | advanced | standing | calf-raise | single-leg-hop
single-leg-hop | each reps | plyometric | calf, hip | flat floor | advanced | standing | pogo-hop | ~
squat-jump | both reps | plyometric | quads, glutes, calf | none | advanced | standing | squat | ~
leg-swing | each reps | mobility | hips, hamstrings | wall | basic | standing | a-march | lunge-with-rotation
lunge-with-rotation | alternating reps | mobility | hips, thoracic | none | basic | standing | leg-swing | ~
a-march | both work | mobility | hip-flexors, calf | none | basic | standing | ~ | ~
knee-to-wall-rock | each reps | mobility | ankle, calf | wall | basic | standing | ~ | ~
half-kneeling-hip-flexor-stretch | each hold | mobility | hip-flexors | mat | basic | half-kneeling | ~ | ~
supine-hamstring-stretch | each hold | mobility | hamstrings | strap | basic | supine | ~ | ~
wall-calf-stretch | each hold | mobility | calf | wall | basic | standing | ~ | ~
figure-four-stretch | each hold | mobility | glutes | mat | basic | supine | ~ | ~
foam-roll | each work | mobility | site | roller | basic | seated | ~ | ~
`;

/** Their words for patterns and muscles, where ours are others. */
const PATTERN: Readonly<Record<string, Pattern>> = {
  'core: anti-extension': 'anti-extension',
  'core: anti-rotation': 'anti-rotation',
  'core: anti-lateral-flexion': 'anti-lateral-flexion',
  'trunk extension': 'trunk-extension',
  'hip abduction': 'hip-abduction',
};
const MUSCLE: Readonly<Record<string, readonly Muscle[]>> = {
  erectors: ['back'],
  rotators: ['hip-rotators'],
  'hip all-round': ['hips'],
  gastrocnemius: ['calves'],
  'tibialis-ant': ['shins'],
  'calf-Achilles': ['calves'],
  calf: ['calves'],
  hip: ['hips'],
  thoracic: ['upper-back'],
  ankle: ['ankles'],
  // Of a foam roll: whatever is rolled.
  site: ['calves', 'quads', 'glutes'],
};
const WEIGHT: readonly Equipment[] = ['barbell', 'dumbbell', 'kettlebell'];

/** Their words for what is needed, and what may be taken besides. */
const EQUIPMENT: Readonly<
  Record<string, { needs: readonly (readonly Equipment[])[]; besides?: readonly Equipment[] }>
> = {
  none: { needs: [] },
  mat: { needs: [['mat']] },
  'mat/band': { needs: [['mat']], besides: ['band'] },
  'ball/roller': { needs: [['ball', 'roller']] },
  space: { needs: [['space']] },
  'flat floor': { needs: [['floor']] },
  'bench+weight': { needs: [['bench'], ['barbell', 'dumbbell']] },
  // Our steps call the stick a help.
  dowel: { needs: [], besides: ['dowel'] },
  'barbell/DB/KB': { needs: [WEIGHT] },
  'any-weight': { needs: [WEIGHT] },
  'DB/KB': { needs: [['dumbbell', 'kettlebell']] },
  'DB/barbell/band': { needs: [['dumbbell', 'barbell', 'band']] },
  chair: { needs: [['chair']] },
  'bench+DB': { needs: [['bench'], ['dumbbell']] },
  step: { needs: [['step']] },
  'step 10-20cm': { needs: [['step']] },
  // A load is for later.
  'step/DB': { needs: [['step']], besides: ['dumbbell'] },
  'bench/wall': { needs: [['bench', 'wall']] },
  // The row's steps lean a hand on something.
  DB: { needs: [['dumbbell']], besides: ['bench', 'chair'] },
  band: { needs: [['band']] },
  'band+anchor': { needs: [['band'], ['anchor']] },
  wall: { needs: [['wall']] },
  strap: { needs: [['strap']] },
  roller: { needs: [['roller']] },
};

type Told = Pick<
  CatalogueExercise,
  | 'laterality'
  | 'mode'
  | 'pattern'
  | 'muscles'
  | 'equipment'
  | 'optional'
  | 'level'
  | 'position'
  | 'regression'
  | 'progression'
>;

const LEVEL: Readonly<Record<string, CatalogueExercise['level']>> = { 'basic, unlocked': 'gated' };
const linkIn = (cell: string): string | undefined => (cell === '~' ? undefined : cell);

/** The same in the catalogue's terms. */
export const SOURCE_FACTS: ReadonlyMap<string, Told> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [
        id = '',
        doing = '',
        pattern = '',
        muscles = '',
        things = '',
        level = '',
        position,
        easier,
        harder,
      ] = line.split(' | ');
      const [laterality, mode] = doing.split(' ');
      const equipment = EQUIPMENT[things];
      if (!equipment) throw new Error(`${id}: what is ${things}?`);
      const told = {
        laterality,
        mode,
        pattern: PATTERN[pattern] ?? pattern,
        muscles: muscles.split(', ').flatMap((muscle) => MUSCLE[muscle] ?? muscle),
        equipment: equipment.needs,
        optional: equipment.besides,
        level: LEVEL[level] ?? level,
        position,
        regression: linkIn(easier ?? ''),
        progression: linkIn(harder ?? ''),
      };
      return [id, told as Told];
    }),
);
