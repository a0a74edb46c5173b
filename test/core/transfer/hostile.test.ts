import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChosen } from '../../../src/adapters/transfer/read-chosen.ts';
import { library } from '../../../src/content/exercises.ts';
import { describeFault } from '../../../src/core/parse-routine.ts';
import type { OpenSession } from '../../../src/core/record.ts';
import { planMerge } from '../../../src/core/transfer/plan-merge.ts';
import { LARGEST } from '../../../src/core/transfer/read-file.ts';
import { fuzzFiles } from '../../fuzz/hostile-files.ts';
import { sessions } from './arbitrary-session.ts';
import { written } from './written.ts';

/** As many as CI can afford; `npm run torture` reads more, from other seeds. */
const FILES = 20_000;
const aid = { zone: 'Europe/Berlin', unit: 'kg', library } as const;
const read = (content: BlobPart) => readChosen(new Blob([content]), aid);
const icon = readFileSync(new URL('../../../public/icon-192.png', import.meta.url));
const [one, two] = fc.sample(sessions, { numRuns: 2, seed: 11 }) as [OpenSession, OpenSession];
const backup = await written({}, [one, two]);
const routine = (main: unknown) =>
  JSON.stringify({
    format: 'groundwork-routine',
    version: 1,
    routine: { id: 'x', name: 'X', warmUp: [], main, coolDown: [] },
  });
const item = { exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 0 };
const block = { kind: 'straight', rounds: 20, items: Array(30).fill(item), roundRest: 0 };

/** A file that says how large it is and must not be touched. */
function untouchable(size: number): Blob {
  const file = new Blob([]);
  Object.defineProperty(file, 'size', { value: size });
  for (const way of ['slice', 'text', 'arrayBuffer', 'stream'] as const)
    Object.defineProperty(file, way, {
      value: () => {
        throw new Error('was read');
      },
    });
  return file;
}

describe('a hostile file', () => {
  it.each<[string, BlobPart, RegExp]>([
    ['nothing', '', /is empty/],
    ['white space', ' \n ', /is empty/],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), /UTF-8/],
    ['a picture named .json', new Uint8Array(icon), /UTF-8|text/],
    ['an archive', new Uint8Array(gzipSync(backup)), /UTF-8|text/],
    ['zeros', new Uint8Array(10_000), /not a text/],
    ['text with zeros', 'Date,Exercise\u0000,Reps\n', /not a text/],
    ['truncated JSON', routine([block]).slice(0, 400), /not JSON/],
    ['a routine of 6 MB', `{"format":"groundwork-routine","x":"${'x'.repeat(6_000_000)}"}`, /5 MB/],
    ['brackets 100,000 deep', `{"format":"groundwork-routine","a":${'['.repeat(100_000)}`, /32 levels/],
    [
      'brackets 100,000 deep in a backup',
      `{"format":"groundwork-backup","a":${'['.repeat(100_000)}`,
      /32 levels/,
    ],
    ['a million steps', routine(Array(31).fill(block)), /entries/],
    ['repeats that multiply', routine(Array(30).fill(block)), /2000 steps/],
    ['rounds of 10⁹', routine([{ ...block, rounds: 1e9 }]), /whole number from 1 to 20/],
    [
      '__proto__',
      routine([block]).replace('"coolDown"', '"__proto__":{"polluted":1},"coolDown"'),
      /not a key/,
    ],
    [
      'constructor',
      routine([block]).replace('"coolDown"', '"constructor":{"prototype":{"polluted":1}},"coolDown"'),
      /not a key/,
    ],
    ['NaN', routine([block]).replace('"rounds":20', '"rounds":NaN'), /not JSON/],
    ['1e999', routine([block]).replace('"rounds":20', '"rounds":1e999'), /whole number/],
    ['a negative', routine([block]).replace('"rounds":20', '"rounds":-1'), /whole number/],
    ['a number as text', routine([block]).replace('"rounds":20', '"rounds":"20"'), /whole number/],
    ['a newer routine', routine([block]).replace('"version":1', '"version":7'), /newer app/],
    ['a newer backup', backup.replace('"version":1', '"version":2'), /newer app/],
    [
      'a forged template',
      routine([block]).replace('"name":"X"', '"name":{"_$litType$":1,"strings":["<script>"],"values":[]}'),
      /must be text/,
    ],
    [
      'a name of 10,000 characters',
      routine([block]).replace('"name":"X"', `"name":"${'x'.repeat(10_000)}"`),
      /80 characters/,
    ],
    [
      'a name that turns the writing round',
      routine([block]).replace('"name":"X"', '"name":"a\u202eb"'),
      /control characters/,
    ],
    [
      'stacked marks',
      routine([block]).replace('"name":"X"', `"name":"a${'\u0301'.repeat(50)}"`),
      /control characters/,
    ],
    ['a lone surrogate', routine([block]).replace('"name":"X"', '"name":"a\\ud800"'), /control characters/],
    ['another format', '{"workouts":[]}', /neither a backup nor a routine/],
    ['a web page', '<!doctype html><script>alert(1)</script>', /no rows|no program/],
    ['JavaScript', 'alert(1);\nalert(2);\n', /no program/],
  ])('%s is refused in one sentence', async (_, content, problem) => {
    const result = await read(content);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const sentence = describeFault(result.fault);
    expect(sentence).toMatch(problem);
    expect(sentence.length).toBeLessThan(200);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });

  it('is not even opened when it is too large', async () => {
    const result = await readChosen(untouchable(LARGEST + 1), aid);
    expect(result.ok ? '' : result.fault.problem).toMatch(/larger than/);
  });

  it('is not read on when its beginning says that it is too large for what it is', async () => {
    let bytes = 0;
    const file = new Blob([`{"format":"groundwork-routine","x":"${'x'.repeat(9_000_000)}"}`]);
    const result = await readChosen(file, aid, (read) => {
      bytes = read;
    });
    expect(result.ok ? '' : result.fault.problem).toMatch(/5 MB/);
    expect(bytes).toBeLessThanOrEqual(1_048_576);
  });

  it('that is gone is told', async () => {
    const result = await readChosen(untouchable(10), aid);
    expect(result.ok ? '' : result.fault.problem).toBe('could not be read');
  });

  it('keeps markup, addresses and marks of speech as the text they are', async () => {
    const name = '<img src=x onerror=alert(1)> javascript:alert(1) <speak>';
    const result = await read(
      routine([block]).replace('"name":"X"', `"name":"${name}"`).replace('"rounds":20', '"rounds":1'),
    );
    expect(result.ok && result.value.kind === 'routine' && result.value.routine.name).toBe(name);
  });

  it('that is a backup, half of it spoilt, gives its sound half', async () => {
    const spoilt = backup.replace('"schema":1', '"schema":"1"');
    const result = await read(spoilt);
    if (!result.ok || result.value.kind !== 'backup') throw new Error('was refused');
    expect(result.value.backup.sessions).toEqual([two]);
    expect(result.value.backup.rejected).toHaveLength(1);
    expect(planMerge(result.value.backup.sessions, [two])).toMatchObject({ fresh: [], same: 1 });
  });

  it(`is survived, whatever it is: ${FILES} of them`, async () => {
    const { taken, escaped, scriptsRun, changedBytes } = await fuzzFiles(FILES, 2026);
    expect({ escaped, scriptsRun, changedBytes }).toEqual({ escaped: [], scriptsRun: 0, changedBytes: 0 });
    // Files that are all refused at the door would prove little.
    expect(taken).toBeGreaterThan(FILES / 20);
  }, 120_000);
});
