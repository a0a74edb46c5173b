import { HEARTBEAT } from '../ports/ticker.ts';

// Timers of a worker keep their moments behind another tab; those of a page fall to one a second, then to one a
// minute. https://developer.chrome.com/blog/timer-throttling-in-chrome-88

const worker = self as unknown as DedicatedWorkerGlobalScope;
let timer: ReturnType<typeof setTimeout> | undefined;

function wake(): void {
  // Before it is known what the page wants next, which may be busy for long.
  timer = setTimeout(wake, HEARTBEAT);
  worker.postMessage(0);
}

/** Milliseconds until the next wake. */
worker.addEventListener('message', ({ data: delay }: MessageEvent<number>) => {
  clearTimeout(timer);
  timer = setTimeout(wake, delay);
});
