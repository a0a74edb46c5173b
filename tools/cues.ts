/**
 * Prints the score of a routine, one JSON object a line.
 *
 *   npm run -s cues -- <routine id or routine file> [--open-seconds 30] [--wpm 160]
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { en } from '../src/content/en/coach.ts';
import { library } from '../src/content/exercises.ts';
import { ROUTINES, readyRoutine } from '../src/content/routines.ts';
import { compileRoutine } from '../src/core/compile-routine.ts';
import { describeFault, parseRoutine } from '../src/core/parse-routine.ts';
import { DEFAULT_PREFERENCES } from '../src/core/preferences.ts';
import { printScore } from '../src/core/print-score.ts';
import type { Routine } from '../src/core/routine.ts';
import { createScore } from '../src/core/score.ts';
import { seconds } from '../src/core/units.ts';
import { DEFAULT_VOICE } from '../src/core/voice.ts';

class Refusal extends Error {}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'open-seconds': { type: 'string', default: '30' }, wpm: { type: 'string', default: '160' } },
    });
    const open = Number(values['open-seconds']);
    const wordsPerMinute = Number(values.wpm);
    if (!(open >= 1 && open <= 3600)) throw new Refusal('--open-seconds takes a number from 1 to 3600.');
    if (!(wordsPerMinute >= 100 && wordsPerMinute <= 260))
      throw new Refusal('--wpm takes a number from 100 to 260.');
    const [which, ...more] = positionals;
    if (!which || more.length > 0) throw new Refusal('Name one routine or routine file.');
    return { which, open, wordsPerMinute };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal((error as Error).message);
  }
}

async function routineNamed(which: string): Promise<Routine> {
  const ready = readyRoutine(which);
  if (ready) return ready.routine;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(which);
  } catch {
    const known = ROUTINES.map(({ routine }) => routine.id).join(', ');
    throw new Refusal(`There is no routine and no file "${which}". Ready routines: ${known}.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${which}: The file is not text in UTF-8.`);
  }
  const parsed = parseRoutine(text, library);
  if (!parsed.ok) throw new Refusal(`${which}: ${describeFault(parsed.fault)}`);
  return parsed.value;
}

// Whoever reads only the beginning (`| head`) has not done anything wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { which, open, wordsPerMinute } = options();
  const timeline = compileRoutine(await routineNamed(which), library, DEFAULT_PREFERENCES);
  const score = createScore(timeline, en, { ...DEFAULT_VOICE, wordsPerMinute }, DEFAULT_PREFERENCES);
  const lines = [...printScore(score, seconds(open))].map((line) => JSON.stringify(line));
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
