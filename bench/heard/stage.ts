import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openDisplay, stop } from '../../test/e2e/harness/display.ts';

/** Frames a second of everything recorded. A context takes over its sink's rate, so nothing is resampled. */
export const RATE = 48_000;

const FRONT = 'front-left,front-right';
const REAR = 'rear-left,rear-right';

const NEEDED: readonly (readonly [program: string, debianPackage: string])[] = [
  ['pulseaudio', 'pulseaudio'],
  ['parec', 'pulseaudio-utils'],
  ['pactl', 'pulseaudio-utils'],
  ['speech-dispatcher', 'speech-dispatcher'],
  ['Xvfb', 'xvfb'],
];
const VOICE_MODULE = '/usr/lib/speech-dispatcher-modules/sd_espeak-ng';

/** Debian packages that are not there. */
export function missingPackages(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const has = (program: string) => folders.some((folder) => existsSync(join(folder, program)));
  const missing = NEEDED.filter(([program]) => !has(program)).map(([, name]) => name);
  if (!existsSync(VOICE_MODULE)) missing.push('speech-dispatcher-espeak-ng');
  return [...new Set(missing)];
}

/** A sound system of our own: nothing of the machine's is touched, and nobody else is heard. */
export interface Stage {
  /** For a browser that is to be heard: its tones on the first two channels, its voice on the others. */
  readonly env: Record<string, string>;
  /** Records what a listener hears, the channels kept apart, from now on. */
  record(): Recording;
  close(): Promise<void>;
}

export interface Recording {
  end(): Promise<Recorded>;
}

/** Both channels in step, about {@link RATE} frames a second. */
export interface Recorded {
  readonly tones: Int16Array;
  readonly voice: Int16Array;
  /** When each piece of it came, in milliseconds of the monotonic clock, and how many frames there were then. */
  readonly arrivals: readonly (readonly [at: number, frames: number])[];
}

const waitFor = async (what: string, ready: () => boolean, giveUp: () => Promise<void>): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!ready()) {
    if (performance.now() > end) {
      await giveUp();
      throw new Error(`${what} did not start`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/**
 * Starts a sound server with one card of four channels that leads nowhere, of which the browser gets the front
 * pair and the voice the rear pair: recorded in step, they can be told apart without guessing. And a display,
 * and a speech-dispatcher with espeak-ng.
 */
export async function openStage(): Promise<Stage> {
  const dir = mkdtempSync(join(tmpdir(), 'groundwork-heard-'));
  chmodSync(dir, 0o700);
  const display = await openDisplay();
  const pulse = join(dir, 'sound.sock');
  const speech = join(dir, 'speech.sock');
  const env = {
    HOME: dir,
    XDG_RUNTIME_DIR: dir,
    PULSE_SERVER: `unix:${pulse}`,
    PULSE_COOKIE: join(dir, 'cookie'),
    PULSE_CONFIG: join(dir, 'daemon.conf'),
    SPEECHD_ADDRESS: `unix_socket:${speech}`,
    DISPLAY: display?.name ?? '',
  };
  const children: ChildProcess[] = [];
  const close = async () => {
    for (const child of children.reverse()) await stop(child);
    await display?.close();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  const start = (program: string, words: readonly string[], more: Record<string, string> = {}) => {
    const child = spawn(program, words, { env: { ...process.env, ...env, ...more }, stdio: 'ignore' });
    children.push(child);
    return child;
  };

  // What the server takes for usual, contexts take over.
  writeFileSync(join(dir, 'daemon.conf'), `default-sample-rate = ${RATE}\n`);
  const pair = (name: string, of: string) =>
    `--load=module-remap-sink sink_name=${name} master=ear channels=2 channel_map=${FRONT} master_channel_map=${of} remix=no`;
  start('pulseaudio', [
    '-n',
    '--daemonize=no',
    '--exit-idle-time=-1',
    '--use-pid-file=no',
    `--load=module-native-protocol-unix socket=${pulse} auth-anonymous=1`,
    `--load=module-null-sink sink_name=ear norewinds=1 rate=${RATE} format=s16le channels=4 channel_map=${FRONT},${REAR}`,
    pair('tones', FRONT),
    pair('voice', REAR),
  ]);
  const pactl = (...words: string[]) =>
    spawnSync('pactl', words, { env: { ...process.env, ...env } }).status === 0;
  await waitFor('PulseAudio', () => existsSync(pulse) && pactl('get-sink-volume', 'voice'), close);
  pactl('set-default-sink', 'tones');

  const config = join(dir, 'speech-dispatcher');
  cpSync('/etc/speech-dispatcher', config, { recursive: true });
  mkdirSync(join(dir, 'log'));
  appendFileSync(
    join(config, 'speechd.conf'),
    '\nAudioOutputMethod "pulse"\nAudioPulseDevice "voice"\nDefaultModule espeak-ng\nAddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\n',
  );
  start(
    'speech-dispatcher',
    // biome-ignore format: pairs
    ['--run-single', '--timeout', '0', '--communication-method', 'unix_socket', '--socket-path', speech,
      '--config-dir', config, '--log-dir', join(dir, 'log'), '--pid-file', join(dir, 'speech.pid')],
    { PULSE_SINK: 'voice' },
  );
  await waitFor('speech-dispatcher', () => existsSync(speech), close);

  return {
    env,
    record() {
      const child = spawn(
        'parec',
        // biome-ignore format: pairs
        ['-d', 'ear.monitor', '--format=s16le', `--rate=${RATE}`, '--channels=4', `--channel-map=${FRONT},${REAR}`,
          '--raw', '--latency-msec=50'],
        { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
      );
      children.push(child);
      const heard = new FourChannels();
      child.stdout.on('data', (bytes: Buffer) => heard.add(bytes, performance.now()));
      return {
        async end() {
          await stop(child);
          return heard.apart();
        },
      };
    },
    close,
  };
}

/** Takes apart frames of four 16-bit channels as they arrive; a frame may be cut anywhere. */
export class FourChannels {
  readonly #tones: Int16Array[] = [];
  readonly #voice: Int16Array[] = [];
  #rest: Buffer = Buffer.alloc(0);
  readonly #arrivals: [at: number, frames: number][] = [];
  #frames = 0;

  /** `at`: milliseconds of the monotonic clock. */
  add(bytes: Buffer, at: number): void {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    const frames = Math.floor(all.length / 8);
    const tones = new Int16Array(frames);
    const voice = new Int16Array(frames);
    for (let i = 0; i < frames; i++) {
      tones[i] = all.readInt16LE(i * 8);
      voice[i] = all.readInt16LE(i * 8 + 4);
    }
    this.#tones.push(tones);
    this.#voice.push(voice);
    this.#frames += frames;
    this.#arrivals.push([at, this.#frames]);
    this.#rest = Buffer.from(all.subarray(frames * 8));
  }

  apart(): Recorded {
    return { tones: joined(this.#tones), voice: joined(this.#voice), arrivals: this.#arrivals };
  }
}

function joined(parts: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
