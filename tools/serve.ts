/**
 * Serves the built app as a static host would: `_headers` obeyed, directories redirected to their slash,
 * unknown addresses answered with the app and status 404.
 *
 *     node tools/serve.ts [--base /groundwork/]      PORT=4173
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { rebase } from './build/pages.ts';
import { ROOT } from './run.ts';

export interface ServeOptions {
  /** Default `dist`. */
  readonly dir?: string;
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Where on the host the app lives; starts and ends with a slash. Default `/`. */
  readonly base?: string;
}

export interface Served {
  /** The address of the app, with its base. */
  readonly url: string;
  readonly server: Server;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

type Rule = { readonly path: string; readonly headers: readonly (readonly [name: string, value: string])[] };

/** Reads the `_headers` file of the build. */
function readRules(dir: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of readFileSync(join(dir, '_headers'), 'utf8').split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line !== '') rules.push({ path: line, headers: [] });
  }
  return rules;
}

const applies = ({ path }: Rule, address: string): boolean =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;

/** Starts to serve on 127.0.0.1. Resolves once it listens; rejects when the port is taken. */
export async function serve({
  dir = join(ROOT, 'dist'),
  port = 0,
  base = '/',
}: ServeOptions = {}): Promise<Served> {
  const rules = readRules(dir);
  const notFound = rebase(readFileSync(join(dir, 'app.html'), 'utf8'), base);
  const setHeaders = (response: ServerResponse, ...addresses: readonly string[]): void => {
    for (const rule of rules)
      if (addresses.some((address) => applies(rule, address)))
        for (const [name, value] of rule.headers) response.setHeader(name, value);
  };
  // `dev`: files are looked at when they are asked for, so that a new build is served at once.
  const files = sirv(dir, { dev: true, brotli: true, gzip: true, etag: true, extensions: [] });

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const redirect = (to: string): void => {
      response.writeHead(301, { Location: to + search }).end();
    };
    if (`${pathname}/` === base) return redirect(base);
    const inside = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
    if (inside !== undefined && !inside.endsWith('/') && existsSync(join(dir, inside, 'index.html')))
      return redirect(`${pathname}/`);
    // A build tied to an address names its headers with it, any other without.
    setHeaders(response, inside ?? '/', pathname);
    const miss = (): void => {
      response.removeHeader('Cache-Control');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (inside === undefined || inside.startsWith('/_')) return miss();
    request.url = inside + (inside.endsWith('/') ? 'index.html' : '') + search;
    files(request, response, miss);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves for a person: on the port named, or the next one free, and says where. */
export async function serveAndSay(base: string): Promise<void> {
  const first = Number(process.env['PORT'] ?? 4173);
  for (let port = first; port < first + 100; port++) {
    try {
      const { url } = await serve({ port, base });
      console.log(`\nGroundwork is at ${url}\nStop it with Ctrl+C.`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${first} on`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' } } });
  await serveAndSay(values.base);
}
