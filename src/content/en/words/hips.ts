import type { ExerciseWords } from '../../../core/exercise.ts';
import type { hips as facts } from '../../exercises/hips.ts';

export const hips: Readonly<Record<keyof typeof facts, ExerciseWords>> = {
  'glute-bridge': {
    name: 'Glute bridge',
    steps: [
      'Lie on your back, knees bent, feet flat and hip-width apart.',
      'Push through your heels and lift your hips.',
      'Squeeze at the top, then lower slowly.',
    ],
    setUp: { full: 'On your back. Knees bent, feet flat.', short: 'On your back.' },
    cues: [
      { full: 'Heels down, squeeze on top.', short: 'Squeeze on top.' },
      { full: 'Ribs low, hips high.', short: 'Hips high.' },
    ],
    aliases: ['Hip bridge', 'Hip raise', 'Double-leg bridge', 'Supine bridge'],
    mistake: 'Arching the lower back to get higher.',
    caution: 'Cramp in calf or hamstring? Bring your feet closer.',
  },
  'single-leg-bridge': {
    name: 'Single-leg bridge',
    steps: [
      'Lie on your back with one foot flat and the other leg lifted.',
      'Push through the heel and raise your hips, both sides level.',
      'Lower slowly.',
    ],
    setUp: { full: 'On your back. Other leg up.', short: 'Other leg up.' },
    cues: [
      { full: 'Keep the hip bones level.', short: 'Hips level.' },
      { full: 'Push through the heel.', short: 'Heel pushes.' },
    ],
    aliases: ['One-leg bridge', 'Single-leg glute bridge', 'Single-leg hip raise'],
    mistake: 'The pelvis dropping on the free side.',
    caution: 'Leave it out with a fresh hamstring strain.',
  },
  'ball-bridge': {
    name: 'Ball bridge',
    steps: [
      'Lie on your back with your heels on a ball or a roller.',
      'Lift your hips until you are one line.',
      'To make it harder, roll the ball in and out. Lower slowly.',
    ],
    setUp: { full: 'On your back. Heels on the ball.', short: 'Heels on the ball.' },
    cues: [
      { full: 'Hips up, ball quiet.', short: 'Ball quiet.' },
      { full: 'Take your time coming down.', short: 'Slowly down.' },
    ],
    aliases: [
      'Roller bridge',
      'Hamstring curl on a ball',
      'Ball or roller bridge',
      'Swiss ball bridge',
      'Foam roller bridge',
    ],
    mistake: 'Hips sinking while the ball rolls in.',
    caution: 'Not with a recent hamstring strain.',
  },
  'hip-thrust': {
    name: 'Hip thrust',
    steps: [
      'Sit against a bench, shoulder blades on its edge, weight across your hips.',
      'Drive your hips up until your thighs are level.',
      'Lower under control.',
    ],
    setUp: { full: 'Shoulder blades on the bench. Feet flat.', short: 'Shoulders on the bench.' },
    cues: [
      { full: 'Chin in, hips to the ceiling.', short: 'Chin in.' },
      { full: 'Shins upright on top.', short: 'Shins upright.' },
    ],
    aliases: ['Barbell hip thrust', 'Bench hip thrust'],
    mistake: 'Ribs flaring and the back arching on top.',
    caution: 'Pad the bar. Stop if hip or back hurts.',
  },
  'hip-hinge': {
    name: 'Hip hinge',
    steps: [
      'Stand tall with soft knees; a stick along your back helps.',
      'Send your hips back and let your chest come forward, back long.',
      'Stand up tall again.',
    ],
    setUp: { full: 'Stand tall. Soften your knees.', short: 'Tall, soft knees.' },
    cues: [
      { full: 'Hips far back, spine long.', short: 'Hips far back.' },
      { full: 'Knees bend only a little.', short: 'Knees soft.' },
    ],
    aliases: ['Good morning', 'Unloaded deadlift'],
    mistake: 'Bending the knees into a squat.',
    caution: 'Not with acute back pain.',
  },
  deadlift: {
    name: 'Deadlift',
    steps: [
      'Stand with the weight close to your legs, back flat, arms long.',
      'Hinge until the weight is at mid-shin.',
      'Push the floor away, stand tall and squeeze.',
    ],
    setUp: { full: 'Weight close. Back flat, arms long.', short: 'Weight close.' },
    cues: [
      { full: 'Push down through the floor.', short: 'Push the floor.' },
      { full: 'Weight brushes your legs.', short: 'Weight close.' },
    ],
    aliases: ['Romanian deadlift', 'RDL', 'Kettlebell deadlift', 'Stiff-leg deadlift'],
    mistake: 'Rounding the back.',
    caution: 'Not with disc symptoms. Ask a professional first.',
  },
  'single-leg-deadlift': {
    name: 'Single-leg deadlift',
    steps: [
      'Stand on one leg with a soft knee.',
      'Hinge forward while the other leg goes back, straight.',
      'Reach toward the floor and come back up.',
    ],
    setUp: { full: 'Stand on one leg. Knee soft.', short: 'Stand on one leg.' },
    cues: [
      { full: 'Both hips face the floor.', short: 'Hips square.' },
      { full: 'Rear heel reaches far back.', short: 'Reach far back.' },
    ],
    aliases: [
      'One-leg Romanian deadlift',
      'SLDL',
      'Single-leg RDL',
      'Kickstand deadlift',
      'B-stance deadlift',
    ],
    mistake: 'The free hip opening to the side.',
    caution: 'Hold on to something if your balance is unsure.',
  },
  'weighted-single-leg-deadlift': {
    name: 'Weighted single-leg deadlift',
    steps: [
      'Hold a weight in the hand opposite the working leg.',
      'Hinge with square hips, rear leg long.',
      'Drive up through the standing foot.',
    ],
    setUp: { full: 'Weight opposite. Stand on one leg.', short: 'Weight opposite.' },
    cues: [
      { full: 'Hips square, no hurry.', short: 'Hips square.' },
      { full: 'Back flat all the way.', short: 'Back flat.' },
    ],
    aliases: ['Loaded single-leg deadlift', 'Weighted SLDL', 'Single-leg RDL with a weight'],
    mistake: 'Twisting as the weight goes down.',
    caution: 'Leave it out with pain high in the hamstring.',
  },
  clamshell: {
    name: 'Clamshell',
    steps: [
      'Lie on your side, working side up, knees bent, feet together.',
      'Open the top knee while the feet stay in touch.',
      'Close slowly.',
    ],
    setUp: { full: 'Working side up. Knees bent, feet together.', short: 'Working side up.' },
    cues: [
      { full: 'Hips stay stacked.', short: 'Hips stacked.' },
      { full: 'Close it slowly.', short: 'Close slowly.' },
    ],
    aliases: ['Clam', 'Banded clamshell'],
    mistake: 'Rolling the pelvis backward to open wider.',
    caution: 'Leave it out with pain on the outside of the hip.',
  },
  'side-lying-hip-abduction': {
    name: 'Side-lying hip abduction',
    steps: [
      'Lie on your side, working leg on top and long, bottom knee bent.',
      'Lift the top leg up and slightly back.',
      'Lower slowly.',
    ],
    setUp: { full: 'On your side. Working leg on top, long.', short: 'Working leg on top.' },
    cues: [
      { full: 'Heel first, toes ahead.', short: 'Heel first.' },
      { full: 'Leg a touch behind you.', short: 'Leg behind you.' },
    ],
    aliases: ['Side leg raise', 'Side-lying leg lift'],
    mistake: 'The leg drifting forward.',
    caution: 'Leave it out with pain on the outside of the hip.',
  },
  'lateral-band-step': {
    name: 'Lateral band step',
    steps: [
      'Put a band around your knees or ankles and sink into a quarter squat.',
      'Step sideways with the working leg.',
      'Let the other foot follow slowly.',
    ],
    setUp: { full: 'Band on. Sink into a small squat.', short: 'Small squat.' },
    cues: [
      { full: 'Never let the band go slack.', short: 'Band tight.' },
      { full: 'Stay low, toes ahead.', short: 'Stay low.' },
    ],
    aliases: ['Band walk', 'Monster walk', 'Lateral band walk', 'Crab walk', 'Side step with a band'],
    mistake: 'Feet snapping together.',
    caution: 'Move the band above your knees if they hurt.',
  },
  'four-way-hip': {
    name: 'Four-way banded hip',
    steps: [
      'Fix a band low and loop it around the ankle of the working leg.',
      'Move that leg ten times forward, ten out, ten back and ten in.',
      'Turn a quarter between directions.',
    ],
    setUp: { full: 'Band on the ankle. Ten in each direction.', short: 'Band on the ankle.' },
    cues: [
      { full: 'Tall body, quiet hips.', short: 'Quiet hips.' },
      { full: 'Quarter turn every ten.', short: 'Turn every ten.' },
    ],
    aliases: ['Four-way hip', 'Banded hip in four directions'],
    mistake: 'Leaning the body away from the band.',
    caution: 'Hold on to something if your balance is unsure.',
  },
};
