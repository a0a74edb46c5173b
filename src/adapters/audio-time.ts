import { type ClocksCompared, compareClocks, type ToldLook } from '../core/compare-clocks.ts';

/** Milliseconds by which what is heard can seem ahead of what was rendered, by jitter. */
const JITTER = 60;
/** Milliseconds of output delay beyond which `getOutputTimestamp` is not believed. */
const MOST_DELAY = 1_000;

/**
 * Relates a context's clock to the monotonic one. The context's moves in steps of the device's buffer (3 to 50 ms)
 * and slips whenever the page is frozen or the device starved, so it is looked at again and again.
 */
export interface AudioTime {
  /** Looks at both clocks. True when they may have come apart since the last look, and should be looked at again soon. */
  look(): boolean;
  /** Milliseconds to add to a monotonic moment to get the context's. Undefined before the first look. */
  offset(): number | undefined;
}

export function audioTime(context: AudioContext): AudioTime {
  let compared: ClocksCompared | undefined;
  return {
    offset: () => compared?.ahead,

    look() {
      compared = compareClocks(compared, lookAt(context));
      return compared.doubtful;
    },
  };
}

/** In milliseconds; counted to what leaves the speaker if the browser can say, else to what leaves the context. */
function lookAt(context: AudioContext): ToldLook {
  const at = performance.now();
  const given = context.currentTime * 1000 - at;
  const heard = offsetHeard(context);
  // What is heard was rendered before, and not long before. Safari 15 to 17.4 divided one of the two by the
  // sample rate (https://webkit.org/b/264247), a suspended context says 0 and 0, some browsers say nothing.
  const believable = heard !== undefined && given - heard > -JITTER && given - heard < MOST_DELAY;
  return { at, given, ahead: believable ? heard : given };
}

function offsetHeard(context: AudioContext): number | undefined {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp?.() ?? {};
  if (!(contextTime > 0 && performanceTime > 0)) return undefined;
  return contextTime * 1000 - performanceTime;
}
