import type { ExerciseWords } from '../../../core/exercise.ts';
import type { jumpsAndMobility as facts } from '../../exercises/jumps-and-mobility.ts';

export const jumpsAndMobility: Readonly<Record<keyof typeof facts, ExerciseWords>> = {
  'pogo-hop': {
    name: 'Pogo hops',
    steps: ['Stand tall, feet hip-width, on an even floor.', 'Hop low and fast, springing from your ankles.'],
    setUp: { full: 'Feet hip-width. Small hops, tall body.', short: 'Small hops.' },
    cues: [
      { full: 'Springy ankles, quick feet.', short: 'Quick feet.' },
      { full: 'Knees nearly straight.', short: 'Knees quiet.' },
    ],
    aliases: ['Pogos', 'Ankle hops', 'Pogo jumps', 'Achilles hops', 'Skipping without a rope'],
    mistake: 'Bending the knees deeply.',
    caution: 'Skip it if jumping is new, or with Achilles pain or a past stress fracture.',
  },
  'single-leg-hop': {
    name: 'Single-leg hop',
    steps: [
      'Stand on one leg on an even floor.',
      'Spring up a little, where you stand.',
      'Land quietly and go again.',
    ],
    setUp: { full: 'Stand on one leg. Low hops on the spot.', short: 'Stand on one leg.' },
    cues: [
      { full: 'Quiet landing, quick bounce.', short: 'Land quietly.' },
      { full: 'Knee over the toes.', short: 'Knee steady.' },
    ],
    aliases: ['One-leg hop', 'Hopping'],
    mistake: 'The knee falling inward on landing.',
    caution: 'Skip it with Achilles pain or a past stress fracture.',
  },
  'squat-jump': {
    name: 'Squat jump',
    steps: [
      'Stand with feet shoulder-width and dip into a quarter squat.',
      'Jump as high as you can.',
      'Land softly and stand still before the next.',
    ],
    setUp: { full: 'Feet shoulder-width. Dip, then jump.', short: 'Dip, then jump.' },
    cues: [
      { full: 'Jump tall, land softly.', short: 'Land softly.' },
      { full: 'Still before you go again.', short: 'Land, be still.' },
    ],
    aliases: ['Jump squat', 'Vertical jump'],
    mistake: 'Landing on stiff legs.',
    caution: 'Leave it out with pelvic-floor symptoms.',
  },
  'leg-swing': {
    name: 'Leg swings',
    steps: [
      'Hold a wall and stand tall on the other leg.',
      'Swing the working leg forward and back, relaxed.',
      'Later, swing it across your body.',
    ],
    setUp: { full: 'Hold the wall. Swing forward and back.', short: 'Hold the wall.' },
    cues: [
      { full: 'Easy leg, tall body.', short: 'Tall body.' },
      { full: 'Let it swing freely.', short: 'Swing freely.' },
    ],
    aliases: ['Dynamic leg swing', 'Pendulum swing'],
    mistake: 'Arching the back to swing higher.',
    caution: 'If the hip pinches, swing smaller.',
  },
  'lunge-with-rotation': {
    name: 'Lunge with rotation',
    steps: [
      'Step into a long lunge.',
      'Turn your chest toward the front leg.',
      'Come back and change legs. Both sides are one repetition.',
    ],
    setUp: { full: 'Long lunge. Turn to the front leg.', short: 'Lunge and turn.' },
    cues: [
      { full: 'Long stride, chest turns.', short: 'Chest turns.' },
      { full: 'Turn from the ribs.', short: 'Ribs turn.' },
    ],
    aliases: ['Lunge and twist', 'Walking lunge with a twist', 'Spiderman with rotation'],
    mistake: 'The front knee falling inward.',
    caution: 'Take a shorter step if your knee hurts.',
  },
  'a-march': {
    name: 'A-march',
    steps: [
      'Stand tall.',
      'March, each knee up to hip height, toes pulled up.',
      'Let your arms swing as in running.',
    ],
    setUp: { full: 'Stand tall. March, knees to hip height.', short: 'March on the spot.' },
    cues: [
      { full: 'Tall hips, toes pulled up.', short: 'Tall hips.' },
      { full: 'Arms swing as in running.', short: 'Arms swing.' },
    ],
    aliases: ['Marching', 'High-knee march'],
    mistake: 'Leaning back as the knee comes up.',
    caution: 'Stay below any height that hurts.',
  },
  'knee-to-wall-rock': {
    name: 'Knee-to-wall rock',
    steps: [
      'Stand with one foot a hand’s breadth from a wall.',
      'Drive the knee over the toes toward the wall.',
      'Keep the heel down and rock back.',
    ],
    setUp: { full: 'Working foot near the wall. Heel down.', short: 'Foot near the wall.' },
    cues: [
      { full: 'The heel stays glued down.', short: 'Heel stays down.' },
      { full: 'Knee over the middle toes.', short: 'Knee over toes.' },
    ],
    aliases: ['Ankle rock', 'Ankle mobility', 'Ankle dorsiflexion', 'Knee to wall'],
    mistake: 'The arch of the foot collapsing.',
    caution: 'Back off if the front of the ankle pinches.',
  },
  'half-kneeling-hip-flexor-stretch': {
    name: 'Half-kneeling hip-flexor stretch',
    steps: [
      'Kneel on the working side, other foot ahead.',
      'Tuck your tailbone under.',
      'Shift forward until you feel the front of the hip.',
    ],
    setUp: { full: 'Working knee down. Other foot ahead.', short: 'Working knee down.' },
    cues: [
      { full: 'Tail tucked, glide forward.', short: 'Tail tucked.' },
      { full: 'Grow tall and breathe.', short: 'Breathe.' },
    ],
    aliases: ['Hip-flexor stretch', 'Kneeling lunge stretch', 'Psoas stretch'],
    mistake: 'Arching the back instead of tucking.',
    caution: 'Put a pad under the knee.',
  },
  'supine-hamstring-stretch': {
    name: 'Supine hamstring stretch',
    steps: [
      'Lie on your back with a strap or towel around one foot.',
      'Raise the leg.',
      'Straighten the knee gently until you feel the back of the thigh.',
    ],
    setUp: { full: 'On your back. Strap around the foot.', short: 'Strap on, leg up.' },
    cues: [
      { full: 'Go gently, keep breathing.', short: 'Keep breathing.' },
      { full: 'Shoulders stay relaxed.', short: 'Relax.' },
    ],
    aliases: ['Hamstring stretch', 'Strap hamstring stretch'],
    mistake: 'Bouncing.',
    caution: 'Stop if it tingles or goes numb.',
  },
  'wall-calf-stretch': {
    name: 'Wall calf stretch',
    steps: [
      'Put your hands on a wall, working leg back and straight.',
      'Press the heel down, toes pointing ahead.',
      'Lean in until you feel the calf.',
    ],
    setUp: { full: 'Hands on the wall. Working leg back.', short: 'Working leg back.' },
    cues: [
      { full: 'Rear heel presses down.', short: 'Heel down.' },
      { full: 'Toes straight ahead.', short: 'Toes ahead.' },
    ],
    aliases: ['Calf stretch', 'Gastroc stretch'],
    mistake: 'Turning the rear foot out.',
    caution: 'Go easy with pain low on the Achilles.',
  },
  'figure-four-stretch': {
    name: 'Figure-four stretch',
    steps: [
      'Lie on your back and put the working ankle on the other knee.',
      'Take hold behind that thigh.',
      'Draw it in until you feel the glute.',
    ],
    setUp: { full: 'On your back. Working ankle on the knee.', short: 'Ankle on the knee.' },
    cues: [
      { full: 'Heavy shoulders, breathe out.', short: 'Breathe out.' },
      { full: 'Head stays down.', short: 'Head down.' },
    ],
    aliases: ['Glute stretch', 'Piriformis stretch', 'Figure 4 stretch'],
    mistake: 'Lifting the head and straining the neck.',
    caution: 'Back off if the hip pinches.',
  },
  'foam-roll': {
    name: 'Foam roll',
    steps: [
      'Choose calf, thigh or glute and rest it on the roller.',
      'Roll slowly along the muscle, never over a joint or bone.',
      'Breathe, and stay where it is tight for a moment.',
    ],
    setUp: { full: 'One muscle on the roller. Roll slowly.', short: 'On the roller.' },
    cues: [
      { full: 'Slow strokes, loose muscle.', short: 'Slow strokes.' },
      { full: 'Muscle only, no bone.', short: 'No bone.' },
    ],
    aliases: ['Foam rolling', 'Calf roll', 'Quad roll', 'Glute roll', 'Self-massage'],
    mistake: 'Rolling over bones or joints.',
    caution: 'Not over varicose veins or bruises, nor with a risk of clots.',
  },
};
