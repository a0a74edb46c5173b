import { TONE_LENGTH, type ToneName } from '../core/cue.ts';

/** A struck note. Every tone is one to three of them, from one pentatonic family on G and D. */
interface Note {
  /** Milliseconds after the tone's beginning. */
  readonly at: number;
  /** Hertz. Fundamentals stay between 500 and 2,000: a phone's speaker gives little below, and ears hurt above. */
  readonly pitch: number;
  /** Milliseconds in which it falls to a third of its strength. */
  readonly decay: number;
  /** Relative to the tone's other notes. */
  readonly strength: number;
  readonly timbre: Timbre;
}

/** Overtones as multiples of the pitch, with their strength and how many times faster they fade. */
type Timbre = readonly (readonly [multiple: number, strength: number, fading: number])[];

/** A block of wood: overtones of a struck bar, gone at once. Multiples: Fletcher & Rossing, "The Physics of Musical Instruments", §19. */
const WOOD: Timbre = [
  [1, 1, 1],
  [2.76, 0.35, 3],
  [5.4, 0.1, 6],
];
/** A bell-like clear voice, harmonic so that two notes of it blend. */
const BELL: Timbre = [
  [1, 1, 1],
  [2, 0.45, 1.4],
  [3, 0.22, 2],
  [4, 0.08, 3],
];

const D5 = 587.33;
const G5 = 783.99;
const A5 = 880;
const D6 = 1174.66;
const G6 = 1567.98;
const A6 = 1760;

/**
 * Told apart by the direction in which they move: the count-in stands on G, `go` springs up from the fifth above
 * it, `stop` falls back to it, and `set-done` falls on to the D below. `halfway` is one bell on D, `ten-seconds` two.
 * `lower` and `lift` are a low and a high knock a fifth apart, `finish` closes on the octave.
 */
const NOTES: Readonly<Record<ToneName, readonly Note[]>> = {
  'count-in': [{ at: 0, pitch: G5, decay: 35, strength: 1, timbre: WOOD }],
  go: [
    { at: 0, pitch: D6, decay: 70, strength: 1, timbre: BELL },
    { at: 70, pitch: A6, decay: 80, strength: 0.9, timbre: BELL },
  ],
  halfway: [{ at: 0, pitch: D6, decay: 60, strength: 1, timbre: BELL }],
  'ten-seconds': [
    { at: 0, pitch: D6, decay: 50, strength: 1, timbre: BELL },
    { at: 80, pitch: D6, decay: 50, strength: 1, timbre: BELL },
  ],
  stop: [
    { at: 0, pitch: D6, decay: 60, strength: 0.9, timbre: BELL },
    { at: 80, pitch: G5, decay: 70, strength: 1, timbre: BELL },
  ],
  'set-done': [
    { at: 0, pitch: D6, decay: 60, strength: 0.9, timbre: BELL },
    { at: 80, pitch: G5, decay: 70, strength: 0.9, timbre: BELL },
    { at: 160, pitch: D5, decay: 90, strength: 1, timbre: BELL },
  ],
  lower: [{ at: 0, pitch: D5, decay: 40, strength: 1, timbre: WOOD }],
  lift: [{ at: 0, pitch: A5, decay: 40, strength: 1, timbre: WOOD }],
  finish: [
    { at: 0, pitch: G5, decay: 130, strength: 0.9, timbre: BELL },
    { at: 150, pitch: D6, decay: 130, strength: 0.9, timbre: BELL },
    { at: 300, pitch: G6, decay: 160, strength: 1, timbre: BELL },
  ],
};

/** Milliseconds a note takes to rise: quicker clicks, slower loses the beat. */
const ATTACK = 5;
/** Milliseconds at the end of a tone in which whatever still sounds goes to nothing. */
const RELEASE = 30;
/** Root mean square of the loudest 50 ms of every tone: as loud as overtones allow without clipping. */
const LOUDNESS = 0.25;
const LOUDNESS_WINDOW = 50;

/**
 * The samples of a tone, mono, within ±1, exactly {@link TONE_LENGTH} long; the first and the last are 0.
 * `rate`: samples a second.
 */
export function toneSamples(tone: ToneName, rate: number): Float32Array<ArrayBuffer> {
  const length = TONE_LENGTH[tone];
  const samples = new Float32Array(Math.round((length * rate) / 1000));
  for (const note of NOTES[tone]) addNote(samples, note, rate);
  fadeOut(samples, Math.round((RELEASE * rate) / 1000));
  const gain = LOUDNESS / loudest(samples, Math.round((LOUDNESS_WINDOW * rate) / 1000));
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * gain;
  return samples;
}

function addNote(samples: Float32Array, note: Note, rate: number): void {
  const from = Math.round((note.at * rate) / 1000);
  for (const [multiple, strength, fading] of note.timbre) {
    const hertz = note.pitch * multiple;
    // An overtone the rate cannot carry would come back as a wrong low one.
    if (hertz > rate * 0.45) continue;
    for (let i = from; i < samples.length; i++) {
      const ms = ((i - from) * 1000) / rate;
      const rise = ms < ATTACK ? halfCosine(ms / ATTACK) : 1;
      const fall = Math.exp((-ms * fading) / note.decay);
      const wave = Math.sin((2 * Math.PI * hertz * ms) / 1000);
      samples[i] = (samples[i] ?? 0) + note.strength * strength * rise * fall * wave;
    }
  }
}

function fadeOut(samples: Float32Array, count: number): void {
  for (let i = 1; i <= Math.min(count, samples.length); i++) {
    const at = samples.length - i;
    samples[at] = (samples[at] ?? 0) * halfCosine((i - 1) / count);
  }
}

/** From 0 to 1 without a corner at either end. */
const halfCosine = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;

/** Root mean square of the loudest stretch of `width` samples. */
export function loudest(samples: Float32Array, width: number): number {
  let sum = 0;
  let most = 0;
  for (let i = 0; i < samples.length; i++) {
    sum += (samples[i] ?? 0) ** 2 - (samples[i - width] ?? 0) ** 2;
    most = Math.max(most, sum);
  }
  return Math.sqrt(most / Math.min(width, samples.length));
}
