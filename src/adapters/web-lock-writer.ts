import type { Writer } from '../ports/writer.ts';

/**
 * The pen as a Web Lock, which the browser takes back from a tab that is closed or crashes. Without Web Locks (old
 * browsers, pages without https, site data refused) everybody has it, as it was before there were any.
 * https://w3c.github.io/web-locks/
 */
export function webLockWriter(name = 'groundwork.writer'): Writer {
  const locks = (navigator as Partial<Navigator>).locks;
  /** Lets go of the lock that is held. */
  let letGo: (() => void) | undefined;
  /** Gives up the place in line. */
  let waiting: AbortController | undefined;
  let lost = (): void => {};

  function request(options: LockOptions): Promise<boolean> {
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      let mine: (() => void) | undefined;
      const asked = locks.request(name, options, (lock) => {
        resolve(lock !== null);
        if (!lock) return undefined;
        return new Promise<void>((done) => {
          mine = done;
          letGo = done;
        });
      });
      asked.catch((error: unknown) => {
        if (mine && letGo === mine) {
          letGo = undefined;
          lost();
        }
        // The place in line given up, or the page has no locks to give.
        resolve(!(error instanceof DOMException && error.name === 'AbortError'));
      });
    });
  }

  function leaveLine(): void {
    waiting?.abort();
    waiting = undefined;
  }

  return {
    async claim() {
      if (letGo) return true;
      return request({ ifAvailable: true });
    },
    async takeOver() {
      leaveLine();
      if (!letGo) await request({ steal: true });
    },
    release() {
      letGo?.();
      letGo = undefined;
    },
    whenFree(listener) {
      leaveLine();
      const line = new AbortController();
      waiting = line;
      void request({ signal: line.signal }).then((had) => {
        if (waiting !== line) return;
        waiting = undefined;
        if (had) listener();
      });
    },
    onLost(listener) {
      lost = listener;
    },
  };
}
