import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTINES } from '../../src/content/routines.ts';
import { type Served, serve } from '../../tools/serve.ts';
import { newProfile, scriptHasRun, servedByWorker } from './installed-app.ts';

const id = ROUTINES[0]?.routine.id ?? '';

/** Every kind of address, known and unknown, with and without slash and query. */
const ADDRESSES = [
  '',
  '?x=1',
  'index.html',
  'history',
  'history/',
  'history/?from=bookmark',
  'history/3f2b8a52-5d3c-4e0b-8f9e-0a1b2c3d4e5f',
  'settings',
  'routines/',
  `routines/${id}`,
  `routines/${id}/`,
  `session/${id}`,
  `session/${id}/?x=1`,
  'session/no-such-routine',
  'nowhere',
  'no/where/at/all.html',
] as const;

describe.each(['/', '/groundwork/'])('a site that lives under %s', (base) => {
  const profile = newProfile();
  let served: Served;
  let context: BrowserContext;

  beforeAll(async () => {
    served = await serve({ base });
    context = await profile.launch();
  });

  afterAll(async () => {
    await context.close();
    await served.close();
    profile.remove();
  });

  it.each(ADDRESSES)('opens %s online, without a worker, under its policy', async (address) => {
    const fresh = await context.browser()?.newContext({ serviceWorkers: 'block' });
    const page = await (fresh ?? context).newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    const response = await page.goto(served.url + address);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    await scriptHasRun(page);
    expect(violations).toEqual([]);
    await (fresh ?? page).close();
  });

  it('opens every one of them from a cold browser with the server gone', async () => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(served.url);
    await servedByWorker(page);
    await context.close();
    await served.close();

    context = await profile.launch();
    for (const address of ADDRESSES) {
      const cold = await context.newPage();
      const response = await cold.goto(served.url + address);
      expect(response?.status(), address).toBe(200);
      expect(response?.headers()['content-security-policy'], address).toContain("default-src 'none'");
      await scriptHasRun(cold);
      await cold.close();
    }
    expect(profile.complaints).toEqual([]);
  });
});
