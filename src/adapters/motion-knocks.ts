import { hearKnock, NO_KNOCK } from '../core/knock.ts';
import type { Knocks, MotionAnswer } from '../ports/knocks.ts';

/** iOS asks the user, and Chrome from version 152 on. https://developer.mozilla.org/docs/Web/API/DeviceMotionEvent/requestPermission_static */
interface Asking {
  requestPermission?(): Promise<'granted' | 'denied' | 'default'>;
}

/** Knocks by the motion sensor: nothing is listened to but while somebody wants to know. */
export function motionKnocks(): Knocks {
  const motion = globalThis.DeviceMotionEvent as (typeof DeviceMotionEvent & Asking) | undefined;
  return {
    // A desktop has the event and no sensor; a touch screen is the best hint there is.
    possible: motion !== undefined && navigator.maxTouchPoints > 0,

    async allow(): Promise<MotionAnswer> {
      if (!motion) return 'missing';
      try {
        const answer = (await motion.requestPermission?.()) ?? 'granted';
        return answer === 'granted' ? 'granted' : 'denied';
      } catch {
        // Not inside a tap, or refused for good.
        return 'denied';
      }
    },

    listen(heard) {
      let state = NO_KNOCK;
      const onMotion = ({ accelerationIncludingGravity: felt, timeStamp }: DeviceMotionEvent) => {
        if (felt?.x == null || felt.y == null || felt.z == null) return;
        const step = hearKnock(state, { at: timeStamp, x: felt.x, y: felt.y, z: felt.z });
        state = step.state;
        if (step.knocked) heard();
      };
      addEventListener('devicemotion', onMotion);
      return () => removeEventListener('devicemotion', onMotion);
    },
  };
}
