import { existsSync, globSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { build, ROOT } from '../../../tools/run.ts';
import { type Served, serve } from '../../../tools/serve.ts';

/** The built app on a local host that can go away and come back. */
export interface App {
  /** Ends with a slash; the same before and after the host was gone. */
  readonly url: string;
  /** The host is gone: every connection is refused. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** From now on the host answers this address with that status and nothing else; undefined: as it should. */
  fail(pathname: string, status: number | undefined): void;
}

/** What the build is made of. */
const SOURCES = ['index.html', 'vite.config.ts', 'src/**/*', 'tools/build/*', 'public/**/*'];

/** Tests at the same time would build into each other's files. */
let built: Promise<void> | undefined;

/** Builds the app unless `dist` is newer than all it is made of. `npm test` has built it by the time it comes here. */
async function ensureBuilt(): Promise<void> {
  const built = join(ROOT, 'dist', 'sw.js');
  const made = existsSync(built) ? statSync(built).mtimeMs : 0;
  const newest = globSync(SOURCES, { cwd: ROOT }).reduce(
    (latest, path) => Math.max(latest, statSync(join(ROOT, path)).mtimeMs),
    0,
  );
  if (newest > made && (await build()) !== 0) throw new Error('The app could not be built');
}

/** Serves the production build on a free port of 127.0.0.1. */
export async function serveApp({ base = '/', dir }: { base?: string; dir?: string } = {}): Promise<App> {
  if (dir === undefined) {
    built ??= ensureBuilt();
    await built;
  }
  const options = { base, ...(dir !== undefined && { dir }) };
  const failing = new Map<string, number>();
  const serving = async (port = 0): Promise<Served> => {
    const served = await serve({ ...options, port });
    const [answer] = served.server.listeners('request') as RequestListener[];
    served.server.removeAllListeners('request').on('request', (request, response) => {
      const status = failing.get(new URL(request.url ?? '/', 'http://localhost').pathname);
      if (status === undefined) answer?.(request, response);
      else response.writeHead(status, { 'Cache-Control': 'no-store' }).end();
    });
    return served;
  };
  let served: Served | undefined = await serving();
  const { url } = served;
  const port = Number(new URL(url).port);
  return {
    url,
    async stop() {
      await served?.close();
      served = undefined;
    },
    async start() {
      served ??= await serving(port);
    },
    fail(pathname, status) {
      if (status === undefined) failing.delete(pathname);
      else failing.set(pathname, status);
    },
  };
}
