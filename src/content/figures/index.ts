import type { Figure } from '../../core/figure/figure.ts';
import type { ExerciseId } from '../exercises.ts';
import { aMarch } from './a-march.ts';
import { ballBridge } from './ball-bridge.ts';
import { ballPlank } from './ball-plank.ts';
import { bearCrawl } from './bear-crawl.ts';
import { bentKneeCalfRaise } from './bent-knee-calf-raise.ts';
import { bentOverRow } from './bent-over-row.ts';
import { birdDog } from './bird-dog.ts';
import { calfRaise } from './calf-raise.ts';
import { clamshell } from './clamshell.ts';
import { deadBug } from './dead-bug.ts';
import { deadlift } from './deadlift.ts';
import { dumbbellRow } from './dumbbell-row.ts';
import { figureFourStretch } from './figure-four-stretch.ts';
import { foamRoll } from './foam-roll.ts';
import { forwardLunge } from './forward-lunge.ts';
import { fourWayHip } from './four-way-hip.ts';
import { gluteBridge } from './glute-bridge.ts';
import { halfKneelingHipFlexorStretch } from './half-kneeling-hip-flexor-stretch.ts';
import { hipHinge } from './hip-hinge.ts';
import { hipThrust } from './hip-thrust.ts';
import { inclinePushUp } from './incline-push-up.ts';
import { kneeToWallRock } from './knee-to-wall-rock.ts';
import { lateralBandStep } from './lateral-band-step.ts';
import { legRaise } from './leg-raise.ts';
import { legSwing } from './leg-swing.ts';
import { lungeWithRotation } from './lunge-with-rotation.ts';
import { mountainClimber } from './mountain-climber.ts';
import { plank } from './plank.ts';
import { plankShoulderTap } from './plank-shoulder-tap.ts';
import { pogoHop } from './pogo-hop.ts';
import { pushUp } from './push-up.ts';
import { rearFootElevatedSplitSquat } from './rear-foot-elevated-split-squat.ts';
import { reverseLunge } from './reverse-lunge.ts';
import { sideLyingHipAbduction } from './side-lying-hip-abduction.ts';
import { sidePlank } from './side-plank.ts';
import { singleLegBoxSquat } from './single-leg-box-squat.ts';
import { singleLegBridge } from './single-leg-bridge.ts';
import { singleLegCalfRaise } from './single-leg-calf-raise.ts';
import { singleLegDeadlift } from './single-leg-deadlift.ts';
import { singleLegHop } from './single-leg-hop.ts';
import { singleLegSquat } from './single-leg-squat.ts';
import { splitSquat } from './split-squat.ts';
import { squat } from './squat.ts';
import { squatJump } from './squat-jump.ts';
import { stepDown } from './step-down.ts';
import { stepUp } from './step-up.ts';
import { superman } from './superman.ts';
import { supineHamstringStretch } from './supine-hamstring-stretch.ts';
import { tibialisRaise } from './tibialis-raise.ts';
import { wallCalfStretch } from './wall-calf-stretch.ts';
import { weightedReverseLunge } from './weighted-reverse-lunge.ts';
import { weightedSingleLegDeadlift } from './weighted-single-leg-deadlift.ts';
import { weightedSquat } from './weighted-squat.ts';

/** The figure of every exercise, by its id. Loaded beside the app, never before its first page. */
export const FIGURES: Readonly<Record<ExerciseId, Figure>> = {
  'a-march': aMarch,
  'ball-bridge': ballBridge,
  'ball-plank': ballPlank,
  'bear-crawl': bearCrawl,
  'bent-knee-calf-raise': bentKneeCalfRaise,
  'bent-over-row': bentOverRow,
  'bird-dog': birdDog,
  'calf-raise': calfRaise,
  clamshell,
  'dead-bug': deadBug,
  deadlift,
  'dumbbell-row': dumbbellRow,
  'figure-four-stretch': figureFourStretch,
  'foam-roll': foamRoll,
  'forward-lunge': forwardLunge,
  'four-way-hip': fourWayHip,
  'glute-bridge': gluteBridge,
  'half-kneeling-hip-flexor-stretch': halfKneelingHipFlexorStretch,
  'hip-hinge': hipHinge,
  'hip-thrust': hipThrust,
  'incline-push-up': inclinePushUp,
  'knee-to-wall-rock': kneeToWallRock,
  'lateral-band-step': lateralBandStep,
  'leg-raise': legRaise,
  'leg-swing': legSwing,
  'lunge-with-rotation': lungeWithRotation,
  'mountain-climber': mountainClimber,
  plank,
  'plank-shoulder-tap': plankShoulderTap,
  'pogo-hop': pogoHop,
  'push-up': pushUp,
  'rear-foot-elevated-split-squat': rearFootElevatedSplitSquat,
  'reverse-lunge': reverseLunge,
  'side-lying-hip-abduction': sideLyingHipAbduction,
  'side-plank': sidePlank,
  'single-leg-box-squat': singleLegBoxSquat,
  'single-leg-bridge': singleLegBridge,
  'single-leg-calf-raise': singleLegCalfRaise,
  'single-leg-deadlift': singleLegDeadlift,
  'single-leg-hop': singleLegHop,
  'single-leg-squat': singleLegSquat,
  'split-squat': splitSquat,
  squat,
  'squat-jump': squatJump,
  'step-down': stepDown,
  'step-up': stepUp,
  superman,
  'supine-hamstring-stretch': supineHamstringStretch,
  'tibialis-raise': tibialisRaise,
  'wall-calf-stretch': wallCalfStretch,
  'weighted-reverse-lunge': weightedReverseLunge,
  'weighted-single-leg-deadlift': weightedSingleLegDeadlift,
  'weighted-squat': weightedSquat,
};
