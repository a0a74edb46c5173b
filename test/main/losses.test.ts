import { describe, expect, it } from 'vitest';
import { Losses } from '../../src/main/losses.ts';
import type { HistoryWatch, Loss } from '../../src/ports/history-watch.ts';

/** A watch that finds, look after look, what it is told to. */
function watchFinding(...found: (Loss | undefined)[]) {
  const calls: string[] = [];
  const next = async (call: string) => {
    calls.push(call);
    return found.shift();
  };
  const watch: HistoryWatch = {
    check: () => next('check'),
    checkAgain: () => next('check again'),
    isLost: (sequence) => sequence === 3,
    accept: async () => void calls.push('accept'),
  };
  return { watch, calls };
}

describe('a loss', () => {
  const loss = { expected: 3, missing: 0 };

  it('stays until a look finds all of it again, however much came in', async () => {
    const { watch, calls } = watchFinding(loss, loss, undefined);
    const losses = new Losses(() => {});
    await losses.look(watch);
    expect([losses.isLost(3), losses.isLost(4), await losses.pending()]).toEqual([true, false, true]);
    await losses.restored(new Set());
    expect(losses.notices()).toHaveLength(1);
    await losses.restored(new Set());
    expect(losses.notices()).toEqual([]);
    expect([losses.isLost(3), await losses.pending()]).toEqual([false, false]);
    expect(calls).toEqual(['check', 'check again', 'check again']);
  });

  it('is over when somebody goes on without', async () => {
    const { watch, calls } = watchFinding(loss);
    const losses = new Losses(() => {});
    await losses.look(watch);
    await losses.accept();
    expect([await losses.pending(), calls.at(-1)]).toEqual([false, 'accept']);
  });

  it('is waited for by who asks while it is looked for', async () => {
    let found: (loss: Loss) => void = () => {};
    const losses = new Losses(() => {});
    void losses.look({
      ...watchFinding().watch,
      check: () => new Promise((resolve) => (found = resolve)),
    });
    const pending = losses.pending();
    found(loss);
    expect(await pending).toBe(true);
  });
});
