import { bundle } from '../../../bench/history/bundle.ts';
import { newProfile } from '../../e2e/harness/chromium.ts';
import type { Trial } from './report.ts';

/** What {@link bundle} leaves in the page. */
declare const gwTorture: typeof import('./in-page.ts');

/** Nobody is there: the page is made by the browser's own means. */
const ADDRESS = 'http://127.0.0.1:1/nothing-but-the-store';

export interface StorageAsked {
  readonly seeds: readonly number[];
  readonly onTrial?: (trial: Trial) => void;
  readonly signal?: AbortSignal;
}

/** Lets faults fall into operations of the app's own store, in a real browser with a profile on disk. */
export async function storageFaults({ seeds, onTrial, signal }: StorageAsked): Promise<Trial[]> {
  const code = await bundle('test/torture/storage/in-page.ts', 'gwTorture');
  const profile = newProfile();
  const context = await profile.launch();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(ADDRESS);
    await page.exposeFunction('gwClear', async () => {
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    });
    await page.route(ADDRESS, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Store</title>' }),
    );
    await page.goto(ADDRESS);
    await page.evaluate(code);
    const done: Trial[] = [];
    for (const seed of seeds) {
      if (signal?.aborted) break;
      const trial = await page.evaluate((one) => gwTorture.trial(one), seed);
      done.push(trial);
      onTrial?.(trial);
    }
    return done;
  } finally {
    await context.close();
    profile.remove();
  }
}
