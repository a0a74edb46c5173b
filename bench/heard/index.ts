/**
 * Plays sessions in a real Chromium with real sound, records what a listener would hear, and compares it with the
 * score. Linux; the Debian packages it needs are named when they are missing.
 *
 *     npm run bench:heard -- [--routine core-essentials] [--minutes 3] [--runs first,idle,blocked,hidden,paused,skipped]
 *                            [--onsets] [--lines] [--dist <a build>] [--keep <a folder>]
 *
 * `--keep`: all that was seen in the page and heard, as JSON, a file for each run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VOICES_KEY } from '../../src/adapters/local-voice-memory.ts';
import { NO_LESSON, type VoiceLesson, voiceLearned } from '../../src/core/learn-voice.ts';
import { DEFAULT_VOICE, type Voice } from '../../src/core/voice.ts';
import { launchRealBrowser, openSession, PATIENT_CARD, pause, startSession, witnessed } from '../browser.ts';
import { builtApp } from '../built-app.ts';
import { goFirst } from '../go-first.ts';
import { scoreOf } from '../plan.ts';
import { printTable, sayLoad, sayMachine } from '../table.ts';
import { lapses, planAsPlayed } from '../zero.ts';
import { judge, lateness, type Verdict } from './judge.ts';
import { RUNS, type Run } from './runs.ts';
import { missingPackages, openStage, type Stage } from './stage.ts';

const { values } = parseArgs({
  options: {
    routine: { type: 'string', default: 'core-essentials' },
    dist: { type: 'string' },
    minutes: { type: 'string', default: '3' },
    runs: { type: 'string', default: Object.keys(RUNS).join(',') },
    onsets: { type: 'boolean', default: false },
    lines: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

const missing = missingPackages();
if (missing.length > 0) {
  console.error(`To be heard this needs: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

/** Milliseconds from its moment at which a tone asks for an explanation. */
const AIM = 10;

interface Heard extends Verdict {
  readonly lapses: number;
  /** What was known of the voice. */
  readonly voice: Voice;
}

/** What the runs before have taught of the voice, as the app keeps it. Each run has a new profile. */
let taught: string | null = null;

/** The voice as the app takes it to be after those runs. */
function voiceTaught(): Voice {
  const lessons = taught === null ? [] : (JSON.parse(taught) as [string, VoiceLesson][]);
  return voiceLearned(lessons.at(-1)?.[1] ?? NO_LESSON, DEFAULT_VOICE);
}

async function listen(stage: Stage, url: string, name: string, run: Run): Promise<Heard> {
  const minutes = Number(values.minutes);
  const { browser, close } = await launchRealBrowser({
    headless: false,
    args: ['--enable-speech-dispatcher', '--window-size=500,1000', PATIENT_CARD],
    env: stage.env,
  });
  try {
    const page = await openSession(
      browser,
      url,
      values.routine,
      taught === null ? {} : { [VOICES_KEY]: taught },
    );
    const voice = voiceTaught();
    // Voices arrive late; a session is not started within the first second of a visit anyway.
    await page.waitForFunction(() => speechSynthesis.getVoices().length > 0, { timeout: 30_000 });
    const recording = stage.record();
    await pause(500);
    await startSession(page);
    const before = performance.now();
    await run(page, minutes * 60_000);
    const lasted = performance.now() - before;
    const seen = await witnessed(page);
    taught = await page.evaluate((key) => localStorage.getItem(key), VOICES_KEY);
    const heard = await recording.end();
    // What is on its way to the ear at the end is not judged.
    const until = lasted - 1_000;
    const plan = planAsPlayed(scoreOf(values.routine, voice), seen, until);
    const verdict = judge(plan, seen, heard, until);
    if (values.keep !== undefined) {
      mkdirSync(values.keep, { recursive: true });
      const all = { seen, verdict, arrivals: heard.arrivals };
      writeFileSync(join(values.keep, `${values.routine}-${name}.json`), JSON.stringify(all));
    }
    return { ...verdict, lapses: lapses(seen), voice };
  } finally {
    await close();
  }
}

function report(verdicts: ReadonlyMap<string, Heard>): void {
  const rows = [...verdicts];
  printTable(
    `Tones heard, ms (load average ${sayLoad()})`,
    [
      'run',
      'expected',
      'heard',
      'stale',
      'median',
      'p99',
      'worst',
      'drift over the run',
      'card stood still',
      'as recorded, between tones',
    ],
    rows.map(
      ([
        name,
        {
          tonesExpected,
          tones,
          stale,
          timing: { median, p99, worst },
          drift,
          lapses: lost,
          slips,
        },
      ]) => [
        name,
        String(tonesExpected),
        String(tones.length),
        String(stale.length),
        median,
        p99,
        worst,
        drift,
        lost,
        slips.reduce((sum, { stood }) => sum + (stood > AIM ? stood : 0), 0),
      ],
    ),
  );
  printTable(
    'Speech heard, ms from plan',
    [
      'run',
      'taken for',
      'expected',
      'heard',
      'stale',
      'p50',
      'p95',
      'worst',
      'median, late (+)',
      'over speech',
      'over tones',
    ],
    rows.map(([name, { voice, linesExpected, lines, linesStale, speech, overSpeech, overTones }]) => [
      name,
      `${voice.wordsPerMinute} wpm, ${voice.latency} + ${voice.silence}`,
      String(linesExpected),
      String(lines.length),
      String(linesStale.length),
      speech.median,
      speech.p95,
      speech.worst,
      lateness(lines),
      String(overSpeech.length),
      String(overTones.length),
    ]),
  );
  for (const [name, { slips }] of rows)
    for (const { tone, at, off, stood, told } of slips)
      if (Math.abs(off) > AIM)
        console.log(
          `\n${name}, ${tone} at ${(at / 1000).toFixed(1)} s: ${off.toFixed(1)} ms late. Since the tone before the card stood still for ${stood.toFixed(1)} ms; the browser told of ${told.toFixed(1)}`,
        );
  for (const [name, { tonesMissing, stale, linesMissing, linesStale, overSpeech, overTones }] of rows) {
    const faults = {
      'not heard': tonesMissing,
      stale,
      unsaid: linesMissing,
      'said though void': linesStale,
      'cut short': overSpeech,
      'over a tone': overTones,
    };
    for (const [what, which] of Object.entries(faults))
      if (which.length > 0) console.log(`\n${name}, ${what}: ${which.join('; ')}`);
  }
}

const wanted = values.runs.split(',');
const unknown = wanted.filter((name) => !RUNS[name]);
if (unknown.length > 0)
  throw new Error(`There is no run ${unknown.join(', ')}; there are ${Object.keys(RUNS)}`);

const app = await builtApp(values.dist);
// After the build.
const first = goFirst();
const stage = await openStage();
try {
  sayMachine();
  if (!first) console.log('Without the right to go before other processes: a busy machine will be heard.');
  const verdicts = new Map<string, Heard>();
  for (const name of wanted) {
    const run = RUNS[name];
    console.error(`${name}: listening for ${values.minutes} minutes …`);
    try {
      if (run) verdicts.set(name, await listen(stage, app.url, name, run));
    } catch (error) {
      // What was heard in the other runs took long to record.
      console.error(`${name} came to nothing: ${error}`);
      process.exitCode = 1;
    }
  }
  report(verdicts);
  if (values.lines) {
    for (const [name, { lines }] of verdicts)
      printTable(
        `Lines of ${values.routine}, ${name}, ms`,
        ['line', 'planned', 'late', 'asked to start', 'start to end', 'estimated', 'audible'],
        lines.map(({ text, planned, late, latency, took, estimated, audible }) => [
          text,
          String(planned),
          late.toFixed(0),
          latency.toFixed(0),
          took.toFixed(0),
          String(estimated),
          audible.toFixed(0),
        ]),
      );
  }
  if (values.onsets) {
    for (const [name, { tones }] of verdicts)
      printTable(
        `Onsets of ${values.routine}, ${name}, ms from Start`,
        ['tone', 'planned', 'heard', 'off'],
        tones.map(({ tone, planned, heard }) => [
          tone,
          String(planned),
          heard.toFixed(1),
          (heard - planned).toFixed(1),
        ]),
      );
  }
} finally {
  await stage.close();
  await app.close();
}
