import { until } from './until.ts';

const RECORDER = `
registerProcessor('recorder', class extends AudioWorkletProcessor {
  process([input]) {
    if (input[0]) this.port.postMessage({ frame: currentFrame, samples: input[0].slice() });
    return true;
  }
});`;

export interface Heard {
  /** Seconds of the context at which silence ended, each time after at least 20 ms of it. */
  onsets(): number[];
  /** Seconds of the context of the last sample that was not silent; 0 when there was none. */
  lastSound(): number;
  /** The steepest step from one sample to the next. */
  steepest(): number;
  peak(): number;
}

/** Records what leaves `node` from now on, sample by sample. */
export async function listen(node: AudioNode): Promise<Heard> {
  const context = node.context;
  const address = URL.createObjectURL(new Blob([RECORDER], { type: 'text/javascript' }));
  await context.audioWorklet.addModule(address);
  const recorder = new AudioWorkletNode(context, 'recorder');
  const heard: { readonly at: number; readonly sample: number }[] = [];
  recorder.port.onmessage = ({ data }: MessageEvent<{ frame: number; samples: Float32Array }>) => {
    data.samples.forEach((sample, i) => {
      if (Math.abs(sample) > 1e-5) heard.push({ at: (data.frame + i) / context.sampleRate, sample });
    });
  };
  node.connect(recorder).connect(context.destination);
  // The first worklet moves the whole rendering to another thread, which takes the device a moment.
  const settled = context.currentTime + 0.3;
  await until('the recorder runs', () => context.currentTime > settled);

  const gapBefore = (i: number) => (heard[i]?.at ?? 0) - (heard[i - 1]?.at ?? Number.NEGATIVE_INFINITY);
  return {
    onsets: () => heard.filter((_, i) => gapBefore(i) > 0.02).map(({ at }) => at),
    lastSound: () => heard.at(-1)?.at ?? 0,
    // Across a gap the step is the one from or to silence.
    steepest: () =>
      heard.reduce(
        (most, { sample }, i) => {
          const before = gapBefore(i) < 1.5 / context.sampleRate ? (heard[i - 1]?.sample ?? 0) : 0;
          return Math.max(most, Math.abs(sample - before));
        },
        Math.abs(heard.at(-1)?.sample ?? 0),
      ),
    peak: () => heard.reduce((most, { sample }) => Math.max(most, Math.abs(sample)), 0),
  };
}
