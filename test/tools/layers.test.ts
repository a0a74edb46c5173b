import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkLayers } from '../../tools/layers.ts';

const made: string[] = [];

/** A source tree of its own, from path and text. */
function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

const UNITS = 'export type Ms = number;\n';

describe('the layering check', () => {
  it('is content with a tree that keeps its layers', async () => {
    const root = tree({
      'src/core/units.ts': UNITS,
      'src/ports/clock.ts': "import type { Ms } from '../core/units.ts';\nexport type Now = () => Ms;\n",
      'src/adapters/clock.ts':
        "import type { Now } from '../ports/clock.ts';\nexport const now: Now = () => 0;\n",
      'src/main.ts': "import { now } from './adapters/clock.ts';\nnow();\n",
    });
    expect(await checkLayers(root)).toEqual({ seen: 4, faults: [] });
  });

  it.each([
    [
      'core that imports a port',
      'src/core/a.ts',
      "import type { Now } from '../ports/clock.ts';\nexport type A = Now;\n",
    ],
    ['a player that imports content', 'src/player/a.ts', "import { x } from '../content/x.ts';\nx();\n"],
    ['a lazy import that breaks the rule', 'src/player/a.ts', "await import('../content/x.ts');\n"],
    ['a re-export that breaks the rule', 'src/ui/a.ts', "export * from '../adapters/x.ts';\n"],
    ['idb outside the adapters', 'src/player/a.ts', "import { openDB } from 'idb';\nopenDB('x');\n"],
    [
      'lit outside the interface',
      'src/adapters/a.ts',
      "import { html } from 'lit';\nexport const a = html``;\n",
    ],
    ['a package nobody spoke of', 'src/core/a.ts', "import fs from 'node:fs';\nfs.readFileSync('');\n"],
    [
      'a folder without rules',
      'src/helpers/a.ts',
      "import type { Ms } from '../core/units.ts';\nexport type A = Ms;\n",
    ],
  ])('refuses %s', async (_, path, text) => {
    const root = tree({
      'src/core/units.ts': UNITS,
      'src/ports/clock.ts': 'export type Now = () => number;\n',
      'src/content/x.ts': 'export const x = () => 1;\n',
      'src/adapters/x.ts': 'export const x = () => 1;\n',
      [path]: text,
    });
    const { faults } = await checkLayers(root);
    expect(faults.join('\n')).toContain(path);
  });

  it('refuses a circle, of types too', async () => {
    const root = tree({
      'src/core/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
      'src/core/b.ts': "import type { C } from './c.ts';\nexport type B = C | 2;\n",
      'src/core/c.ts': "import type { A } from './a.ts';\nexport type C = A | 3;\n",
    });
    const { faults } = await checkLayers(root);
    expect(faults.join('\n')).toContain('no circles');
  });

  it('fails when it saw nothing', async () => {
    expect((await checkLayers(tree({ 'README.md': '' }))).faults).not.toEqual([]);
    expect((await checkLayers(tree({ 'src/notes.txt': '' }))).faults).not.toEqual([]);
  });

  it('fails when it saw not every file there is', async () => {
    const root = tree({ 'src/core/units.ts': UNITS, 'src/core/node_modules/hidden.ts': UNITS });
    expect((await checkLayers(root)).faults).toEqual(['src/core/node_modules/hidden.ts was not seen']);
  });

  it('fails when a file cannot be read', async () => {
    const root = tree({ 'src/core/units.ts': UNITS, 'src/core/broken.ts': 'import { from ;;; "' });
    await expect(checkLayers(root)).rejects.toThrow('broken.ts');
  });
});
