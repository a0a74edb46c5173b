import { expect } from 'chai';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { allSessions } from '../../src/adapters/transfer/all-sessions.ts';
import { importFile } from '../../src/adapters/transfer/import-file.ts';
import { saveStream } from '../../src/adapters/transfer/save-stream.ts';
import { EXERCISES } from '../../src/content/exercises.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { writeBackup } from '../../src/core/transfer/write-backup.ts';
import { putBack, replace } from './replace.ts';
import { aSession, aSet, ended } from './sessions.ts';

const history = (sessions: number): OpenSession[] =>
  Array.from({ length: sessions }, (_, i) => ({
    record: ended({ ...aSession(`s${i}`, 1_700_000_000_000 + i * 86_400_000), sequence: i + 1 }),
    sets: [aSet(1, 30)],
    events: [],
    reached: 0,
  }));

async function backupOf(sessions: number): Promise<Blob> {
  const pieces: string[] = [];
  for await (const piece of writeBackup({}, history(sessions))) pieces.push(piece);
  return new Blob(pieces);
}

const order = (file: Blob) => ({ file, exercises: EXERCISES, zone: 'Europe/Berlin', unit: 'kg' }) as const;

afterEach(putBack);

describe('importing a file', () => {
  it('reads a large one in a worker, telling how far it is', async () => {
    const file = await backupOf(1_500);
    expect(file.size).to.be.greaterThan(2_000_000);
    let workers = 0;
    replace(
      window,
      'Worker',
      class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          workers++;
        }
      },
    );
    const told: number[] = [];
    const result = await importFile(order(file), { onProgress: (bytes) => told.push(bytes) });
    expect(workers).to.equal(1);
    expect(result?.ok && result.value.kind === 'backup' && result.value.backup.sessions.length).to.equal(
      1_500,
    );
    expect(told.length).to.be.greaterThan(1);
    expect(told.at(-1)).to.equal(file.size);
  });

  it('reads a table in a worker', async () => {
    const file = new Blob(['Date,Exercise,Reps\n', '2026-01-01,Plank,5\n'.repeat(400), ' '.repeat(600_000)]);
    const result = await importFile(order(file));
    expect(
      result?.ok && result.value.kind === 'table' && result.value.foreign.sessions[0]?.sets.length,
    ).to.equal(400);
  });

  it('stops when told to', async () => {
    const cancel = new AbortController();
    const result = await importFile(order(await backupOf(1_500)), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(result).to.equal(undefined);
  });

  it('reads in the page where no worker can be had', async () => {
    const result = await importFile(order(await backupOf(400)), { url: '/elsewhere/import.worker.js' });
    expect(result?.ok && result.value.kind === 'backup' && result.value.backup.sessions.length).to.equal(400);
  });
});

describe('saving a stream', () => {
  it('writes into the file that was chosen, and leaves it alone when the stream fails', async () => {
    const calls: string[] = [];
    const file = {
      write: async (piece: string) => void calls.push(piece),
      close: async () => void calls.push('closed'),
      abort: async () => void calls.push('aborted'),
    };
    replace(window, 'showSaveFilePicker', (async () => ({ createWritable: async () => file })) as never);
    expect(await saveStream('a.json', 'application/json', pieces('one', 'two'))).to.equal(true);
    expect(calls.splice(0)).to.deep.equal(['one', 'two', 'closed']);
    const failure = await saveStream('a.json', 'application/json', pieces('one', new Error('gone'))).catch(
      (e: Error) => e.message,
    );
    expect([failure, ...calls]).to.deep.equal(['gone', 'one', 'aborted']);
  });

  it('does nothing when the user chose no file', async () => {
    replace(window, 'showSaveFilePicker', (async () => {
      throw new DOMException('', 'AbortError');
    }) as never);
    expect(await saveStream('a.json', 'application/json', pieces(new Error('was read')))).to.equal(false);
  });

  it('is a download elsewhere', async () => {
    const saved: Blob[] = [];
    replace(window, 'showSaveFilePicker', undefined);
    replace(URL, 'createObjectURL', (blob: Blob) => {
      saved.push(blob);
      return 'about:blank#blocked';
    });
    replace(HTMLAnchorElement.prototype, 'click', () => {});
    expect(await saveStream('a.json', 'application/json', pieces('one', 'two'))).to.equal(true);
    expect(await saved[0]?.text()).to.equal('onetwo');
    expect(saved[0]?.type).to.equal('application/json');
  });
});

async function* pieces(...all: readonly (string | Error)[]): AsyncGenerator<string> {
  for (const piece of all) {
    if (typeof piece !== 'string') throw piece;
    yield piece;
  }
}

describe('all sessions', () => {
  it('come page by page, each once, in order', async () => {
    const store = memorySessionStore();
    await store.importMany(history(123));
    const ids: string[] = [];
    for await (const { record } of allSessions(store)) ids.push(record.id);
    expect(ids).to.deep.equal(history(123).map(({ record }) => record.id));
  });
});
