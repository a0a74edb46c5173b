import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { compress } from './compress.ts';
import { headersFile } from './headers.ts';
import { type Known, pages, shells } from './pages.ts';
import { buildServiceWorker } from './service-worker.ts';

/** Ids of everything that has an address, from the content itself. */
async function known(root: string): Promise<Known> {
  const load = (module: string) => import(pathToFileURL(join(root, 'src/content', module)).href);
  const [{ ROUTINES }, { EXERCISES }, { tryRoutineId }] = (await Promise.all([
    load('routines.ts'),
    load('exercises.ts'),
    load('find-routine.ts'),
  ])) as [
    { readonly ROUTINES: readonly { readonly routine: { readonly id: string } }[] },
    { readonly EXERCISES: Readonly<Record<string, unknown>> },
    { tryRoutineId(exercise: string): string },
  ];
  const exercises = Object.keys(EXERCISES);
  if (ROUTINES.length === 0 || exercises.length === 0)
    throw new Error('src/content has no routine or exercise');
  return {
    routines: ROUTINES.map(({ routine }) => routine.id),
    exercises,
    trials: exercises.map(tryRoutineId),
  };
}

/**
 * Makes a site out of what Vite built: the shell's style inline, the policy, the pages of all known addresses,
 * the headers, the service worker, and everything compressed.
 *
 * @param base `/groundwork/` when the site may only live there; undefined: under any address
 */
export function site(base: string | undefined): Plugin {
  let root = '';
  let dist = '';
  return {
    name: 'groundwork-site',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      dist = join(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const link = /<link rel="stylesheet" href="\/src\/ui\/shell\.css" ?\/?>/;
        if (!link.test(html)) throw new Error('index.html: no link to /src/ui/shell.css');
        return html.replace(link, '<style>@import "/src/ui/shell.css";</style>');
      },
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const shell = shells(await readFile(join(dist, 'index.html'), 'utf8'));
        for (const [path, html] of pages(shell, await known(root), base)) {
          await mkdir(dirname(join(dist, path)), { recursive: true });
          await writeFile(join(dist, path), html);
        }
        await writeFile(join(dist, '_headers'), headersFile(shell.policy, base ?? '/'));
        await buildServiceWorker(root, dist);
        await compress(dist);
      },
    },
  };
}
