import type { Ticker } from '../ports/ticker.ts';
import workerUrl from './ticker.worker.ts?worker&url';
import { trustedWorkerUrl } from './trusted-url.ts';

/**
 * Ticks from a worker, or from the page's own timer where no worker can be had (refused by a policy, its file
 * gone, out of memory): slower behind another tab, otherwise the same.
 */
export function workerTicker(url: string = workerUrl): Ticker {
  return {
    start(period, wake) {
      let timer: ReturnType<typeof setInterval> | undefined;
      let worker: Worker | undefined;
      const tickFromThePage = () => {
        worker?.terminate();
        worker = undefined;
        timer ??= setInterval(wake, period);
      };
      const stop = () => {
        worker?.terminate();
        worker = undefined;
        clearInterval(timer);
      };
      try {
        worker = new Worker(trustedWorkerUrl(url), { type: 'module' });
        worker.addEventListener('message', wake);
        // A file that cannot be loaded, or a policy that forbids it, is only told by this event.
        worker.addEventListener('error', tickFromThePage);
        worker.postMessage(period);
      } catch {
        tickFromThePage();
      }
      return stop;
    },
  };
}
