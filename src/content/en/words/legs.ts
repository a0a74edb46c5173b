import type { ExerciseWords } from '../../../core/exercise.ts';
import type { legs as facts } from '../../exercises/legs.ts';

export const legs: Readonly<Record<keyof typeof facts, ExerciseWords>> = {
  squat: {
    name: 'Bodyweight squat',
    steps: [
      'Stand with your feet shoulder-width apart, toes slightly out.',
      'Sit back and down as far as you stay comfortable.',
      'Stand up tall.',
    ],
    setUp: { full: 'Feet shoulder-width. Chest up.', short: 'Feet apart.' },
    cues: [
      { full: 'Knees go where toes point.', short: 'Knees over toes.' },
      { full: 'Whole foot on the floor.', short: 'Whole foot down.' },
    ],
    aliases: ['Air squat', 'Double-leg squat'],
    mistake: 'Heels coming off the floor.',
    caution: 'Go less deep if your knees hurt.',
  },
  'weighted-squat': {
    name: 'Weighted squat',
    steps: [
      'Hold the weight close: at your chest, at your shoulders or on your back.',
      'Brace and squat to a depth you control.',
      'Drive up.',
    ],
    setUp: { full: 'Weight close. Feet shoulder-width.', short: 'Weight close.' },
    cues: [
      { full: 'Brace, then push the floor.', short: 'Brace and push.' },
      { full: 'Knees out, chest proud.', short: 'Knees out.' },
    ],
    aliases: [
      'Goblet squat',
      'Barbell squat',
      'Dumbbell squat',
      'Back squat',
      'Front squat',
      'Kettlebell squat',
    ],
    mistake: 'Knees falling inward.',
    caution: 'With high blood pressure keep breathing; never hold your breath.',
  },
  'single-leg-box-squat': {
    name: 'Single-leg box squat',
    steps: [
      'Stand on one leg in front of a chair.',
      'Sit down slowly, all the way.',
      'Stand up on the same leg.',
    ],
    setUp: { full: 'Chair behind you. Stand on one leg.', short: 'Stand on one leg.' },
    cues: [
      { full: 'Slow until you touch.', short: 'Stay slow.' },
      { full: 'Knee over the middle toes.', short: 'Knee over toes.' },
    ],
    aliases: ['Chair squat', 'One-leg sit to stand', 'Single-leg sit to stand', 'Box squat'],
    mistake: 'Dropping the last third.',
    caution: 'Pain behind the kneecap? Choose a higher seat.',
  },
  'single-leg-squat': {
    name: 'Single-leg squat',
    steps: [
      'Stand on one leg, the other held a little ahead.',
      'Squat only as deep as you control.',
      'Stand up without a bounce.',
    ],
    setUp: { full: 'Stand on one leg. Other foot ahead.', short: 'Stand on one leg.' },
    cues: [
      { full: 'Knee above the middle toe.', short: 'Knee over toe.' },
      { full: 'Hips level, chest up.', short: 'Hips level.' },
    ],
    aliases: ['Pistol squat', 'One-leg squat'],
    mistake: 'The knee falling inward.',
    caution: 'Go less deep if your kneecap hurts.',
  },
  'forward-lunge': {
    name: 'Forward lunge',
    steps: [
      'Stand tall and take a long step forward.',
      'Lower the rear knee toward the floor.',
      'Push off the front foot, back to standing.',
    ],
    setUp: { full: 'Stand tall. Working leg steps forward.', short: 'Step forward.' },
    cues: [
      { full: 'Land softly, chest tall.', short: 'Land softly.' },
      { full: 'Front heel stays down.', short: 'Heel down.' },
    ],
    aliases: ['Lunge', 'Walking lunge', 'Front lunge'],
    mistake: 'The front heel lifting.',
    caution: 'If your kneecap hurts, step back instead of forward.',
  },
  'reverse-lunge': {
    name: 'Reverse lunge',
    steps: [
      'Stand tall and step back with the free leg.',
      'Lower until the rear knee is close to the floor.',
      'Push through the front heel to stand.',
    ],
    setUp: { full: 'Stand tall. The other foot steps back.', short: 'Other foot back.' },
    cues: [
      { full: 'Stand up on the front heel.', short: 'Front heel pushes.' },
      { full: 'Long step, tall chest.', short: 'Tall chest.' },
    ],
    aliases: ['Backward lunge', 'Step-back lunge'],
    mistake: 'A short step and a chest that tips forward.',
    caution: 'Touch a wall if your balance is unsure.',
  },
  'weighted-reverse-lunge': {
    name: 'Weighted reverse lunge',
    steps: [
      'Hold the weights at your sides, chest tall.',
      'Step back with the free leg and lower.',
      'Drive up through the front foot.',
    ],
    setUp: { full: 'Weights at your sides. Other foot back.', short: 'Other foot back.' },
    cues: [
      { full: 'Proud chest, slow way down.', short: 'Proud chest.' },
      { full: 'Front foot does the lifting.', short: 'Front foot lifts.' },
    ],
    aliases: ['Dumbbell reverse lunge', 'Barbell reverse lunge', 'Kettlebell reverse lunge'],
    mistake: 'Folding forward over the front thigh.',
    caution: 'Not with knee pain above two out of ten.',
  },
  'split-squat': {
    name: 'Split squat',
    steps: [
      'Stand in a long stride, working leg in front.',
      'Drop straight down, front knee above the ankle.',
      'Push up through the front foot.',
    ],
    setUp: { full: 'Long stride. Working leg in front.', short: 'Working leg in front.' },
    cues: [
      { full: 'Move like a lift, up and down.', short: 'Up and down.' },
      { full: 'Weight on the front foot.', short: 'Front foot works.' },
    ],
    aliases: ['Static lunge', 'Stationary lunge'],
    mistake: 'Pushing with the rear leg.',
    caution: 'If the rear toes hurt, keep that foot flatter.',
  },
  'rear-foot-elevated-split-squat': {
    name: 'Rear-foot-elevated split squat',
    steps: [
      'Put the rear foot on a bench, front foot well ahead, weights in hand.',
      'Lower straight down.',
      'Drive up through the front foot.',
    ],
    setUp: { full: 'Rear foot on the bench. Front foot ahead.', short: 'Rear foot up.' },
    cues: [
      { full: 'The front foot works.', short: 'Front foot.' },
      { full: 'Slow down, strong up.', short: 'Slow down.' },
    ],
    aliases: ['Bulgarian split squat', 'RFESS'],
    mistake: 'Standing too close to the bench.',
    caution: 'Stop if your knee or the front of your hip pinches.',
  },
  'step-up': {
    name: 'Step-up and down',
    steps: [
      'Put the whole working foot on the step.',
      'Rise, and bring the other foot up.',
      'Step down with the other foot first.',
    ],
    setUp: { full: 'Whole working foot on the step.', short: 'Foot on the step.' },
    cues: [
      { full: 'Silent feet, tall on top.', short: 'Silent feet.' },
      { full: 'Top leg does the lifting.', short: 'Top leg lifts.' },
    ],
    aliases: ['Step-up', 'Box step-up', 'Bench step-up'],
    mistake: 'Pushing off with the foot on the floor.',
    caution: 'Use only something that stands firm.',
  },
  'step-down': {
    name: 'Step-down',
    steps: [
      'Stand with the working leg on the edge of a low step, 10 to 20 cm.',
      'Lower the free heel until it taps the floor.',
      'Rise again without pushing off.',
    ],
    setUp: { full: 'Working foot on the edge. Stand tall.', short: 'Stand on the edge.' },
    cues: [
      { full: 'Hips level, tap lightly.', short: 'Tap lightly.' },
      { full: 'Slow way down.', short: 'Slow down.' },
    ],
    aliases: ['Lateral step-down', 'Heel tap', 'Eccentric step-down'],
    mistake: 'The free side of the pelvis dropping.',
    caution: 'Pain behind the kneecap? Choose a lower step.',
  },
  'calf-raise': {
    name: 'Calf raise',
    steps: [
      'Stand with the balls of both feet on a step, heels free.',
      'Rise as high as you can.',
      'Lower all the way, slowly.',
    ],
    setUp: { full: 'Balls of your feet on the step. Stand tall.', short: 'Heels off the step.' },
    cues: [
      { full: 'All the way up, slowly down.', short: 'Slowly down.' },
      { full: 'Weight on the big toes.', short: 'Big toes press.' },
    ],
    aliases: ['Heel raise', 'Standing calf raise', 'Double-leg calf raise'],
    mistake: 'Bouncing at the bottom.',
    caution: 'Pain low on the Achilles? Stay level with the step.',
  },
  'single-leg-calf-raise': {
    name: 'Single-leg calf raise',
    steps: [
      'Stand on the ball of one foot; touch a wall for balance.',
      'Rise over the big toe.',
      'Lower slowly, all the way.',
    ],
    setUp: { full: 'Ball of one foot on the step. Touch a wall.', short: 'One foot on the step.' },
    cues: [
      { full: 'Rise over the big toe.', short: 'Over the big toe.' },
      { full: 'Slow on the way down.', short: 'Slow down.' },
    ],
    aliases: ['One-leg heel raise', 'Single-leg heel raise'],
    mistake: 'The ankle rolling outward.',
    caution: 'Stop at Achilles pain above five out of ten.',
  },
  'bent-knee-calf-raise': {
    name: 'Bent-knee calf raise',
    steps: [
      'Stand on one foot with the knee bent a little, and keep it there.',
      'Raise the heel high.',
      'Lower slowly.',
    ],
    setUp: { full: 'Stand on one foot. Bend the knee a little.', short: 'One foot, knee bent.' },
    cues: [
      { full: 'The knee stays bent.', short: 'Knee bent.' },
      { full: 'Heel high, then slow.', short: 'Heel high.' },
    ],
    aliases: ['Soleus raise', 'Soleus calf raise'],
    mistake: 'Straightening the knee on the way up.',
    caution: 'Stop at Achilles pain above five out of ten.',
  },
  'tibialis-raise': {
    name: 'Tibialis raise',
    steps: [
      'Lean your back on a wall, feet a step away from it.',
      'Lift your toes as high as they go, heels down.',
      'Lower slowly.',
    ],
    setUp: { full: 'Back on the wall. Feet a step away.', short: 'Back on the wall.' },
    cues: [
      { full: 'Toes high, back on the wall.', short: 'Toes high.' },
      { full: 'Knees stay straight.', short: 'Knees straight.' },
    ],
    aliases: ['Shin raise', 'Toe raise', 'Tib raise'],
    mistake: 'Pushing the hips off the wall.',
    caution: 'A sore spot on the shin bone? Stop and have it seen.',
  },
};
