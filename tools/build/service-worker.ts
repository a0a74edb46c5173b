import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';

/** One icon or picture of the app should never be larger. */
const LARGEST = 1_000_000;

/** Bundles `src/sw/sw.ts` into `dist/sw.js` and writes the list of everything the app consists of into it. */
export async function buildServiceWorker(root: string, dist: string): Promise<void> {
  const bundled = join(root, '.cache', 'sw');
  await mkdir(bundled, { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Workbox carries its development messages behind this.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: bundled,
      emptyOutDir: true,
      lib: { entry: join(root, 'src/sw/sw.ts'), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
    },
  });
  const { count, size, warnings } = await injectManifest({
    swSrc: join(bundled, 'sw.js'),
    swDest: join(dist, 'sw.js'),
    globDirectory: dist,
    globPatterns: ['index.html', 'app.html', 'assets/**', '**/*.{js,css,svg,png,ico,webp,webmanifest,json}'],
    globIgnores: ['sw.js', 'screenshots/**', '**/*.{br,gz}'],
    // Names in assets/ carry a hash of what is in them, so their address is their revision.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: LARGEST,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const { size: own } = await stat(join(dist, 'sw.js'));
  console.log(`sw.js ${own} bytes, precaches ${count} files of ${size} bytes`);
}
