import { HEARTBEAT, type Ticker } from '../ports/ticker.ts';
import workerUrl from './ticker.worker.ts?worker&url';
import { trustedWorkerUrl } from './trusted-url.ts';

/**
 * Ticks from a worker, or from the page's own timers where no worker can be had (refused by a policy, its file
 * gone, out of memory): slower behind another tab, otherwise the same.
 */
export function workerTicker(url: string = workerUrl): Ticker {
  return {
    start(wake) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let worker: Worker | undefined;
      const beat = () => {
        timer = setTimeout(beat, HEARTBEAT);
        wake();
      };
      const tickFromThePage = () => {
        worker?.terminate();
        worker = undefined;
        timer ??= setTimeout(beat, HEARTBEAT);
      };
      try {
        worker = new Worker(trustedWorkerUrl(url), { type: 'module' });
        worker.addEventListener('message', wake);
        // A file that cannot be loaded, or a policy that forbids it, is only told by this event.
        worker.addEventListener('error', tickFromThePage);
        worker.postMessage(HEARTBEAT);
      } catch {
        tickFromThePage();
      }
      return {
        next(delay) {
          // The heartbeat is on its way already; each message costs both threads.
          if (delay >= HEARTBEAT) return;
          if (worker) worker.postMessage(delay);
          else if (timer !== undefined) {
            clearTimeout(timer);
            timer = setTimeout(beat, delay);
          }
        },
        stop() {
          worker?.terminate();
          worker = undefined;
          clearTimeout(timer);
          timer = undefined;
        },
      };
    },
  };
}
