import * as v from 'valibot';
import { LARGEST_FILE } from '../parse-routine.ts';
import type { OpenSession } from '../record.ts';
import { id, line } from '../routine-schema.ts';
import { conform, type Fault, type Parsed, parseJsonObject, refuse } from '../strict-json.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type Backup,
  type BackupHead,
  LARGEST_BACKUP,
  MOST_REJECTS,
  type Rejected,
} from './backup.ts';
import { linesOf } from './lines.ts';
import { entriesOf, inconsistency, routine, sessionSchema } from './session-schema.ts';

const MOST_SESSIONS = 100_000;

const head = v.strictObject({
  format: v.literal(BACKUP_FORMAT, `must be "${BACKUP_FORMAT}"`),
  version: v.literal(BACKUP_VERSION, `must be ${BACKUP_VERSION}`),
  madeAt: v.exactOptional(
    v.pipe(
      v.string('must be text'),
      v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/, 'must be a moment in UTC'),
      v.check((s) => !Number.isNaN(Date.parse(s)), 'must be a moment in UTC'),
    ),
  ),
  app: v.exactOptional(line(40)),
  settings: v.exactOptional(v.unknown()),
  favourites: v.exactOptional(v.unknown()),
  routines: v.exactOptional(v.unknown()),
  sessions: v.array(v.unknown(), 'must be a list'),
});

/** Each of these can be lost without the others. */
const PARTS = {
  settings: entriesOf(v.string(), v.unknown()),
  favourites: v.pipe(v.array(id, 'must be a list'), v.maxLength(1_000, 'must have at most 1000 entries')),
  routines: v.pipe(v.array(routine, 'must be a list'), v.maxLength(1_000, 'must have at most 1000 entries')),
};

/**
 * Reads a backup (docs/backup-format.md), strictly. What makes the whole unreadable is refused; a session that is
 * damaged is left out and told. A file larger than 5 MB must have one session a line, as the app writes it; it is
 * read so, and held in memory once. Never throws but what `chunks` throws.
 */
export async function readBackup(chunks: AsyncIterable<string> | Iterable<string>): Promise<Parsed<Backup>> {
  const found = collector();
  let beginning: BackupHead | undefined;
  let damage: { ok: false; fault: Fault } | undefined;
  /** A file without lines of its own: gathered until it ends. */
  let whole: string[] | undefined;
  let size = 0;
  let number = 0;
  let ended = false;

  for await (const text of linesOf(chunks, LARGEST_FILE)) {
    number++;
    size += text.length + 1;
    if (size > LARGEST_BACKUP) return refuse('', 'is larger than 256 MB');
    if (number === 1 && text.endsWith('"sessions":[')) {
      const read = readHead(`${text}]}`);
      if (read.ok) beginning = found.head(read.value.data);
      else if (isDamaged(read.fault, text)) {
        // Its sessions may be sound.
        damage = read;
        found.reject(1, asEnd(read.fault));
        beginning = {};
      } else return read;
    } else if (!beginning) {
      if (size > LARGEST_FILE) return refuse('', 'is larger than 5 MB and not written line by line');
      whole ??= [];
      whole.push(text);
    } else if (text.trim() === ']}' && !ended) ended = true;
    else if (text.trim() !== '') {
      if (ended) found.reject(number, 'comes after the end');
      else found.session(number, text.replace(/,\s*$/, ''));
      if (found.sessions.length > MOST_SESSIONS)
        return refuse('sessions', `must have at most ${MOST_SESSIONS} entries`);
    }
  }

  if (!beginning) {
    const read = readHead(whole?.join('\n') ?? '');
    if (!read.ok) return read;
    beginning = found.head(read.value.data);
    for (const session of read.value.sessions) found.checked(1, session);
  } else if (!ended) found.reject(number + 1, 'is missing: the file is cut off');
  const { sessions, rejected } = found;
  if (damage && sessions.length === 0) return damage;
  return { ok: true, value: { ...beginning, sessions, rejected, rejectedCount: found.count } };
}

interface ReadHead {
  readonly data: v.InferOutput<typeof head>;
  readonly sessions: readonly unknown[];
}

function readHead(text: string): Parsed<ReadHead> {
  const json = parseJsonObject(text);
  if (!json.ok) return json;
  const { format, version } = json.value as { format?: unknown; version?: unknown };
  if (format === BACKUP_FORMAT && typeof version === 'number' && version > BACKUP_VERSION)
    return refuse('version', 'was made by a newer app');
  const data = conform(head, json.value);
  return data.ok ? { ok: true, value: { data: data.value, sessions: data.value.sessions } } : data;
}

/** A first line that was ours before something happened to it, and not one of another kind of file. */
const isDamaged = ({ path }: Fault, text: string): boolean =>
  path === '' && text.includes(`"${BACKUP_FORMAT}"`);

/** The end of a sentence that begins with the line. */
const asEnd = ({ path, problem }: Fault): string => `${path} ${problem}`.trim();

/** Gathers what is sound, and notes what is not. */
function collector() {
  const sessions: OpenSession[] = [];
  const rejected: Rejected[] = [];
  let count = 0;

  const reject = (line: number, problem: string): void => {
    count++;
    if (rejected.length < MOST_REJECTS) rejected.push({ line, problem });
  };

  const checked = (line: number, data: unknown): void => {
    const session = conform(sessionSchema, data);
    const problem = session.ok ? inconsistency(session.value) : asEnd(session.fault);
    if (problem) reject(line, problem);
    // As it stands there, down to the order of its keys: what comes back is then what the history had counted.
    else if (session.ok) sessions.push(data as OpenSession);
  };

  return {
    sessions,
    rejected,
    get count() {
      return count;
    },
    reject,
    checked,
    session(line: number, text: string): void {
      const json = parseJsonObject(text);
      if (json.ok) checked(line, json.value);
      else reject(line, asEnd(json.fault));
    },
    head({ madeAt, app, ...parts }: v.InferOutput<typeof head>): BackupHead {
      const kept: Record<string, unknown> = {};
      for (const name of ['settings', 'favourites', 'routines'] as const) {
        if (parts[name] === undefined) continue;
        const part = conform<v.GenericSchema>(PARTS[name], parts[name]);
        if (part.ok) kept[name] = part.value;
        else reject(1, `${name}${part.fault.path && '.'}${part.fault.path} ${part.fault.problem}`);
      }
      return {
        ...(madeAt !== undefined && { madeAt: Date.parse(madeAt) }),
        ...(app !== undefined && { app }),
        ...kept,
      };
    },
  };
}
