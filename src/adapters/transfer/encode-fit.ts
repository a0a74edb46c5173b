import { Encoder } from '@garmin/fitsdk';
import type { FitMessage } from '../../core/transfer/fit-messages.ts';

/** Numbers of the messages in FIT's global profile. */
const NUMBERS: Readonly<Record<FitMessage['kind'], number>> = {
  fileId: 0,
  session: 18,
  lap: 19,
  event: 21,
  workout: 26,
  workoutStep: 27,
  activity: 34,
  set: 225,
};

/**
 * Writes a FIT file. The encoder is Garmin's, under its own licence, and large: this module is loaded when somebody
 * exports, and nothing else knows the encoder.
 */
export function encodeFit(messages: readonly FitMessage[]): Uint8Array<ArrayBuffer> {
  const encoder = new Encoder();
  for (const { kind, moments, fields } of messages) {
    const dates = Object.fromEntries(
      Object.entries(moments).map(([name, moment]) => [name, new Date(moment)]),
    );
    encoder.onMesg(NUMBERS[kind], { ...dates, ...fields });
  }
  return new Uint8Array(encoder.close());
}
