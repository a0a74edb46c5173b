import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { measureFirstLoad, withCatalogue } from '../../tools/first-load.ts';

const made: string[] = [];

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A site of two scripts: the page's, and one it fetches later. */
function site(first: string, later: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'first-load-'));
  made.push(dist);
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<script src="./assets/index.js"></script>');
  writeFileSync(join(dist, 'assets/index.js'), `${first};import("./later.js")`);
  writeFileSync(join(dist, 'assets/later.js'), later);
  return dist;
}

describe('the first load', () => {
  it('does without the catalogue', async () => {
    const dist = site('start()', '"single-leg-bridge"');
    expect(await withCatalogue(dist, await measureFirstLoad(dist))).toEqual([]);
  });

  it('is told where the catalogue got into it', async () => {
    const dist = site('"single-leg-bridge"', '');
    const found = await withCatalogue(dist, await measureFirstLoad(dist));
    expect(found.map((path) => path.replaceAll('\\', '/'))).toEqual(['assets/index.js']);
  });

  it('is not called clean where nothing has the mark', async () => {
    const dist = site('start()', '');
    await expect(measureFirstLoad(dist).then((sizes) => withCatalogue(dist, sizes))).rejects.toThrow(
      'No script',
    );
  });
});
