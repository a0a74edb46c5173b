import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../tools/run.ts';

/** Bundles a module as a script that leaves its exports in a global of this name; as small as the app's own. */
export async function bundle(path: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    build: { write: false, target: 'es2022', lib: { entry: join(ROOT, path), formats: ['iife'], name } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${path} could not be bundled`);
  return chunk.code;
}
