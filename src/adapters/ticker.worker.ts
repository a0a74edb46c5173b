// Timers of a worker keep their period behind another tab; those of a page fall to one a second, then to one a
// minute. https://developer.chrome.com/blog/timer-throttling-in-chrome-88

const worker = self as unknown as DedicatedWorkerGlobalScope;
let timer: ReturnType<typeof setInterval> | undefined;

/** A number of milliseconds starts ticking, 0 stops it. */
worker.addEventListener('message', ({ data: period }: MessageEvent<number>) => {
  clearInterval(timer);
  if (period > 0) timer = setInterval(() => worker.postMessage(0), period);
});
