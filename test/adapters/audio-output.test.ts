import { expect } from 'chai';
import { audioOutput } from '../../src/adapters/audio-output.ts';
import { until } from './until.ts';

describe('the output of sound', () => {
  it('has not stopped because it takes a moment to wake from a long sleep', async () => {
    const output = audioOutput(1);
    if (!output) throw new Error('no Web Audio');
    const { context } = output;
    await output.wake();
    await context.suspend();
    // As looked at in the moment before it was let go.
    const stood = context.currentTime;
    Object.defineProperty(context, 'currentTime', { get: () => stood });
    output.hasStopped();
    const from = performance.now();
    await until('it has slept for more than a second', () => performance.now() > from + 1_100);
    void output.wake();
    await until('it says that it runs', () => context.state === 'running');
    const woken = performance.now();
    expect(Array.from({ length: 6 }, () => output.hasStopped())).to.not.include(true);
    await until('it counts as stopped after all', () => output.hasStopped());
    expect(performance.now() - woken).to.be.above(500);
    await context.close();
  });
});
