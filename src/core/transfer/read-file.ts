import type { Library } from '../exercise.ts';
import { LARGEST_FILE, parseRoutine } from '../parse-routine.ts';
import type { Routine } from '../routine.ts';
import { type Parsed, refuse } from '../strict-json.ts';
import { BACKUP_FORMAT, type Backup, LARGEST_BACKUP } from './backup.ts';
import type { ReadingAid } from './foreign.ts';
import { readBackup } from './read-backup.ts';
import { type Foreign, readForeign } from './read-foreign.ts';
import { LARGEST_TABLE } from './read-table.ts';

/** What a file turned out to be. */
export type FileRead =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'routine'; readonly routine: Routine }
  | { readonly kind: 'table'; readonly foreign: Foreign };

export type FileKind = FileRead['kind'];

/** Characters that tell what a file is. */
export const HEAD = 4_096;

/** Bytes above which a file is not opened at all. */
export const LARGEST = LARGEST_BACKUP;

export interface FileAid extends Omit<ReadingAid, 'dayFirst'> {
  readonly library: Library;
  /** As in {@link ReadingAid}, where the athlete said so. */
  readonly dayFirst?: boolean;
}

/**
 * Reads whatever somebody chose: a backup, a routine, or a table of another program. How much is read depends on what
 * the beginning says: 5 MB where the whole must be held at once, more where it is read line by line (a backup that is
 * not stops there by itself). Never throws but what `chunks` throws.
 *
 * @param chunks the file as text, from its beginning
 * @param size of the file in bytes
 */
export async function readFile(
  chunks: AsyncIterable<string> | Iterable<string>,
  size: number,
  { library, ...aid }: FileAid,
): Promise<Parsed<FileRead>> {
  if (size > LARGEST) return refuse('', 'is larger than 256 MB');
  if (size === 0) return refuse('', 'is empty');
  const { head, all } = await peek(chunks, HEAD);
  const kind = kindOf(head);
  if (!kind.ok) return kind;
  if (kind.value === 'backup') {
    const backup = await readBackup(all);
    return backup.ok ? { ok: true, value: { kind: 'backup', backup: backup.value } } : backup;
  }
  if (kind.value === 'routine') {
    if (size > LARGEST_FILE) return refuse('', 'is larger than 5 MB');
    const routine = parseRoutine(await joined(all), library);
    return routine.ok ? { ok: true, value: { kind: 'routine', routine: routine.value } } : routine;
  }
  if (size > LARGEST_TABLE) return refuse('', 'is larger than 20 MB');
  const foreign = readForeign(await joined(all), aid);
  return foreign.ok ? { ok: true, value: { kind: 'table', foreign: foreign.value } } : foreign;
}

/** What a file says it is, in its first characters. */
export function kindOf(head: string): Parsed<FileKind> {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text === '') return refuse('', 'is empty');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture from a text.
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, 1_000))) return refuse('', 'is not a text');
  if (!/^[[{]/.test(text)) return { ok: true, value: 'table' };
  const format = /"format"\s*:\s*"([^"]{0,40})"/.exec(text)?.[1];
  if (format === BACKUP_FORMAT) return { ok: true, value: 'backup' };
  if (format === 'groundwork-routine') return { ok: true, value: 'routine' };
  return refuse('', 'is neither a backup nor a routine of this app');
}

/** The first characters, and everything again from the beginning. */
async function peek(
  chunks: AsyncIterable<string> | Iterable<string>,
  characters: number,
): Promise<{ readonly head: string; readonly all: AsyncIterable<string> }> {
  const rest = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  let head = '';
  let done = false;
  while (head.length < characters && !done) {
    const next = await rest.next();
    if (next.done) done = true;
    else head += next.value;
  }
  async function* again(): AsyncGenerator<string, void, void> {
    yield head;
    while (!done) {
      const next = await rest.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { head, all: again() };
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return pieces.join('');
}
