import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotli, gzipped } from './build/compress.ts';

export interface Bytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface FirstLoad {
  /** The scripts the page names: the entry and everything it imports statically. */
  readonly script: Bytes;
  readonly style: Bytes;
  /** The page itself, with its inline style. */
  readonly html: Bytes;
  readonly total: Bytes;
  /** Paths of its scripts, below the site. */
  readonly scripts: readonly string[];
}

export const add = (a: Bytes, b: Bytes): Bytes => ({
  raw: a.raw + b.raw,
  gzip: a.gzip + b.gzip,
  brotli: a.brotli + b.brotli,
});

export const NOTHING: Bytes = { raw: 0, gzip: 0, brotli: 0 };

export async function measure(bytes: Buffer): Promise<Bytes> {
  const [gzip, br] = await Promise.all([gzipped(bytes), brotli(bytes)]);
  return { raw: bytes.length, gzip: gzip.length, brotli: br.length };
}

/**
 * Bytes that must arrive before the first Start: `index.html` and every script and style it leads to without a tap.
 * Static imports are followed through the files themselves, so a missing preload hides nothing.
 */
export async function measureFirstLoad(dist: string): Promise<FirstLoad> {
  const page = await readFile(join(dist, 'index.html'));
  const html = page.toString();
  const named = (pattern: RegExp, text: string): string[] =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? '');

  const scripts = new Set(named(/(?:src|href)="\.\/([^"]+\.js)"/g, html));
  let script = NOTHING;
  for (const path of scripts) {
    const bytes = await readFile(join(dist, path));
    script = add(script, await measure(bytes));
    // `import…from"./x.js"` and `import"./x.js"`; a lazy `import("./x.js")` has a parenthesis.
    for (const name of named(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g, bytes.toString()))
      scripts.add(join('assets', name).replaceAll('\\', '/'));
  }
  if (scripts.size === 0) throw new Error('index.html names no script');

  let style = NOTHING;
  for (const path of named(/rel="stylesheet"[^>]*href="\.\/([^"]+)"/g, html))
    style = add(style, await measure(await readFile(join(dist, path))));
  const own = await measure(page);
  return { script, style, html: own, total: add(add(script, style), own), scripts: [...scripts] };
}

/** An exercise of the catalogue no part of the first load has a reason to name. */
const MARK = 'single-leg-bridge';

/**
 * Scripts of the first load that the catalogue has got into: it is to be fetched beside them.
 *
 * @throws when no script at all has it, for then the mark tells nothing
 */
export async function withCatalogue(dist: string, { scripts }: FirstLoad): Promise<readonly string[]> {
  const has = async (path: string) => (await readFile(join(dist, path), 'utf8')).includes(MARK);
  const found: string[] = [];
  for (const path of globSync('assets/*.js', { cwd: dist })) if (await has(path)) found.push(path);
  if (found.length === 0) throw new Error(`No script has ${MARK}`);
  return found.filter((path) => scripts.includes(path.replaceAll('\\', '/')));
}
