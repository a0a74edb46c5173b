import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, ROOT } from '../tools/run.ts';
import { serve } from '../tools/serve.ts';

export interface BuiltApp {
  /** Ends with a slash. */
  readonly url: string;
  /** The files served: a copy, which no other build can pull away from under a measurement. */
  readonly dir: string;
  close(): Promise<void>;
}

/** Builds the app, unless a build is given, and serves a copy of it on a free port of 127.0.0.1. */
export async function builtApp(given?: string): Promise<BuiltApp> {
  if (given === undefined && (await build()) !== 0) throw new Error('The app could not be built');
  const dir = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
  cpSync(given ?? join(ROOT, 'dist'), dir, { recursive: true });
  const served = await serve({ dir });
  return {
    url: served.url,
    dir,
    async close() {
      await served.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
