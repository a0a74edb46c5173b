import type { ExerciseWords } from '../../../core/exercise.ts';
import type { trunkAndArms as facts } from '../../exercises/trunk-and-arms.ts';

export const trunkAndArms: Readonly<Record<keyof typeof facts, ExerciseWords>> = {
  plank: {
    name: 'Plank',
    steps: [
      'Rest on your forearms, elbows straight below your shoulders.',
      'Step your feet back and lift until head, hips and heels make one line.',
      'Squeeze your glutes and keep breathing.',
    ],
    setUp: { full: 'Down on your forearms. Rise to one long line.', short: 'Forearms down. Lift.' },
    cues: [
      { full: 'Ribs in, heels reach back.', short: 'Ribs in.' },
      { full: 'Slow breaths, belly firm.', short: 'Keep breathing.' },
    ],
    aliases: ['Front plank', 'Forearm plank', 'Elbow plank', 'Low plank'],
    mistake: 'Letting the hips sag toward the floor.',
    caution: 'Stop if your shoulders or lower back hurt; try it on your knees.',
  },
  'ball-plank': {
    name: 'Ball plank',
    steps: [
      'Kneel and set both forearms on a ball or a foam roller.',
      'Step back one foot at a time until your body is one line.',
      'Keep the ball as still as you can.',
    ],
    setUp: { full: 'Forearms on the ball. Step your feet back.', short: 'Forearms on the ball.' },
    cues: [{ full: 'Still ball, easy breath.', short: 'Still ball.' }, { full: 'Push the ball away.' }],
    aliases: [
      'Roller plank',
      'Stability ball plank',
      'Ball or roller plank',
      'Swiss ball plank',
      'Foam roller plank',
    ],
    mistake: 'Shoulders creeping up to the ears.',
    caution: 'Leave it out if a wrist or shoulder feels unstable.',
  },
  'plank-shoulder-tap': {
    name: 'Plank shoulder tap',
    steps: [
      'Start at the top of a push-up with your feet wide.',
      'Lift one hand and touch the other shoulder.',
      'Set it down and change hands. A tap on each side is one repetition.',
    ],
    setUp: { full: 'Top of a push-up. Feet wide.', short: 'Push-up top, wide feet.' },
    cues: [
      { full: 'Keep both hips level.', short: 'Hips level.' },
      { full: 'Set each hand down softly.', short: 'Soft hands.' },
    ],
    aliases: ['Shoulder taps', 'Plank with rotation', 'High plank taps'],
    mistake: 'Rocking the hips from side to side.',
    caution: 'Use your fists or a bench if your wrists complain.',
  },
  'side-plank': {
    name: 'Side plank',
    steps: [
      'Lie on your working side, elbow straight below the shoulder.',
      'Stack your feet, or put one in front of the other.',
      'Lift your hips until your body is straight.',
    ],
    setUp: { full: 'Elbow under shoulder. Lift your hips.', short: 'Elbow down, hips up.' },
    cues: [
      { full: 'Hips forward, floor away.', short: 'Hips forward.' },
      { full: 'Grow long through the crown.', short: 'Stay long.' },
    ],
    aliases: ['Side bridge', 'Lateral plank'],
    mistake: 'Letting the hips drift back and down.',
    caution: 'Bend your knees or stop if the shoulder hurts.',
  },
  'mountain-climber': {
    name: 'Mountain climber',
    steps: [
      'Start at the top of a push-up, hands below your shoulders.',
      'Run your knees toward your chest, one after the other.',
      'Go quickly, but stay in control.',
    ],
    setUp: { full: 'Top of a push-up. Run your knees in.', short: 'High plank. Knees in.' },
    cues: [
      { full: 'Quick knees, steady hips.', short: 'Steady hips.' },
      { full: 'Shoulders stay over hands.', short: 'Shoulders forward.' },
    ],
    aliases: ['Running plank', 'Climbers'],
    mistake: 'Hips rising toward the ceiling.',
    caution: 'Put your hands on a bench if your wrists hurt.',
  },
  'leg-raise': {
    name: 'Leg raise',
    steps: [
      'Lie on your back with both legs long, hands by your hips.',
      'Raise your legs until your feet point at the ceiling.',
      'Lower them slowly and stop just above the floor.',
    ],
    setUp: { full: 'Lie on your back. Both legs long.', short: 'On your back.' },
    cues: [
      { full: 'Low back stays on the floor.', short: 'Low back down.' },
      { full: 'Lower more slowly.', short: 'Slower down.' },
    ],
    aliases: ['Lying leg raise', 'Leg lifts', 'Straight-leg raise'],
    mistake: 'The lower back arching as the legs come down.',
    caution: 'If your back complains, do dead bugs instead.',
  },
  'dead-bug': {
    name: 'Dead bug',
    steps: [
      'Lie on your back, arms up, hips and knees at right angles.',
      'Reach one arm back and the opposite leg away.',
      'Return and change. Both sides are one repetition.',
    ],
    setUp: { full: 'On your back. Arms and knees up.', short: 'Arms and knees up.' },
    cues: [
      { full: 'Breathe out as you reach.', short: 'Breathe out.' },
      { full: 'Low back stays heavy.', short: 'Back heavy.' },
    ],
    aliases: ['Dying bug'],
    mistake: 'The lower back coming off the floor.',
    caution: 'Not for late pregnancy; choose something off your back.',
  },
  'bird-dog': {
    name: 'Bird dog',
    steps: [
      'Go on hands and knees, hands below shoulders, knees below hips.',
      'Reach one arm forward and the opposite leg back.',
      'Wait a moment, return and change. Both sides are one repetition.',
    ],
    setUp: { full: 'On hands and knees. Back flat.', short: 'Hands and knees.' },
    cues: [
      { full: 'A cup of tea on your back.', short: 'Flat back.' },
      { full: 'Reach out, not up.', short: 'Reach out.' },
    ],
    aliases: ['Quadruped reach', 'Opposite arm and leg raise'],
    mistake: 'The pelvis tipping to one side.',
    caution: 'Put a pad under your knees if they are sore.',
  },
  'bear-crawl': {
    name: 'Bear crawl',
    steps: [
      'Go on hands and knees, then lift your knees a hand’s breadth at most.',
      'Crawl with the opposite hand and foot together.',
      'No room ahead? Crawl back again.',
    ],
    setUp: { full: 'Hands and feet. Knees just off the floor.', short: 'Knees off the floor.' },
    cues: [
      { full: 'Knees low, steps small.', short: 'Knees low.' },
      { full: 'Quiet back, no sway.', short: 'No sway.' },
    ],
    aliases: ['Bear walk', 'Crawling'],
    mistake: 'Hips climbing higher than the shoulders.',
    caution: 'Use fists, or hold still, if your wrists hurt.',
  },
  superman: {
    name: 'Superman',
    steps: [
      'Lie on your front with your arms stretched ahead.',
      'Lift arms, chest and legs a little at once.',
      'Lower slowly.',
    ],
    setUp: { full: 'Lie on your front. Arms stretched ahead.', short: 'Face down, arms ahead.' },
    cues: [{ full: 'Reach far rather than high.', short: 'Reach far.' }, { full: 'Eyes on the floor.' }],
    aliases: ['Back extension', 'Prone back extension'],
    mistake: 'Throwing the head back.',
    caution: 'Leave it out if bending backward hurts your back.',
  },
  'incline-push-up': {
    name: 'Incline push-up',
    steps: [
      'Put your hands on a bench or a wall, a little wider than your shoulders.',
      'Walk back until your body is one line.',
      'Lower your chest to the edge and press away.',
    ],
    setUp: { full: 'Hands on the bench. Body in one line.', short: 'Hands on the bench.' },
    cues: [
      { full: 'Move in one piece.', short: 'One piece.' },
      { full: 'Elbows point back.', short: 'Elbows back.' },
    ],
    aliases: ['Bench push-up', 'Wall push-up', 'Incline press-up'],
    mistake: 'Hips sagging behind the chest.',
    caution: 'Choose a higher support if your shoulder hurts.',
  },
  'push-up': {
    name: 'Push-up',
    steps: [
      'Put your hands a little wider than your shoulders and lift into one line.',
      'Lower until your chest is nearly at the floor.',
      'Press the floor away.',
    ],
    setUp: { full: 'Hands under shoulders. Body in one line.', short: 'Hands down, body long.' },
    cues: [
      { full: 'Elbows back, body stiff.', short: 'Elbows back.' },
      { full: 'Chest leads, hips follow.', short: 'Chest leads.' },
    ],
    aliases: ['Press-up', 'Full push-up'],
    mistake: 'Elbows flaring straight out to the sides.',
    caution: 'Use an incline if a shoulder or wrist hurts.',
  },
  'dumbbell-row': {
    name: 'Dumbbell row',
    steps: [
      'Lean your free hand on a bench, a chair or your thigh, back flat, dumbbell hanging.',
      'Pull it toward your hip.',
      'Lower until the arm is long.',
    ],
    setUp: { full: 'Lean on your free hand. Back flat.', short: 'Free hand leans.' },
    cues: [
      { full: 'Pull your elbow to your pocket.', short: 'Elbow to pocket.' },
      { full: 'Chest stays to the floor.', short: 'Chest stays down.' },
    ],
    aliases: ['One-arm row', 'Single-arm row', 'DB row', 'Bench row'],
    mistake: 'Twisting the body to heave the weight.',
    caution: 'If your back hurts, lie your chest on an incline bench.',
  },
  'bent-over-row': {
    name: 'Bent-over row',
    steps: [
      'Hold the weight, soften your knees and hinge until your chest looks down.',
      'Pull to your lower ribs.',
      'Lower with control, back still flat.',
    ],
    setUp: { full: 'Weight in hand. Hinge with a flat back.', short: 'Hinge, flat back.' },
    cues: [
      { full: 'Back still, elbows behind you.', short: 'Elbows behind.' },
      { full: 'Lower without a jerk.', short: 'No jerking.' },
    ],
    aliases: ['Barbell row', 'Dumbbell bent-over row'],
    mistake: 'Jerking the weight up with the hips.',
    caution: 'Not with acute back pain.',
  },
};
