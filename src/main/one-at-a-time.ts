import { msg } from '@lit/localize';
import type { GwData } from '../ui/screens/data.ts';

/** What is done with the data: one thing at a time, shown while it lasts, and told when it failed. */
export class OneAtATime {
  #working = false;
  #cancel: AbortController | undefined;

  /** Something is being done, and nothing else may begin. */
  get working(): boolean {
    return this.#working;
  }

  /** Stops what can be stopped. */
  cancel(): void {
    this.#cancel?.abort();
  }

  /** Does it, unless something else is being done: a second tap on the same button begins nothing. False then. */
  async run(element: GwData, work: () => Promise<void>): Promise<boolean> {
    if (this.#working) return false;
    this.#working = true;
    try {
      await work();
    } catch {
      failed(element);
    }
    this.#working = false;
    element.work = undefined;
    return true;
  }

  /** Does something that takes its time and can be stopped. Resolves with undefined when it was. */
  async withProgress<T>(
    element: GwData,
    label: string,
    work: (signal: AbortSignal, tell: (share: number, label?: string) => void) => Promise<T>,
  ): Promise<T | undefined> {
    const cancel = new AbortController();
    this.#cancel = cancel;
    const tell = (share: number, now = label): void => {
      if (!cancel.signal.aborted) element.work = { label: now, share };
    };
    tell(0);
    try {
      const result = await work(cancel.signal, tell);
      if (!cancel.signal.aborted) return result;
    } catch (error) {
      if (!cancel.signal.aborted) throw error;
    }
    element.outcome = msg('Cancelled.');
    return undefined;
  }
}

/** It is said where nobody can do anything about it but try again. */
export const failed = (element: GwData): void => {
  element.outcome = msg('That did not work. Nothing was changed.');
};
