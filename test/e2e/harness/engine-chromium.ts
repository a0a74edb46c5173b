import { readFile } from 'node:fs/promises';
import type { ElementHandle } from 'playwright-core';
import { newProfile } from './chromium.ts';
import type { Engine } from './engine.ts';

/** Chromium, on a profile of its own. */
export async function chromiumEngine(): Promise<Engine> {
  const profile = newProfile();
  const context = await profile.launch();
  // Headless, nobody answers the dialog for saving; without it the browser downloads.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  let page = context.pages()[0] ?? (await context.newPage());
  return {
    name: 'Chromium',
    complaints: async () => complaints,
    goto: async (url) => void (await page.goto(url)),
    async anew() {
      const old = page;
      page = await context.newPage();
      await old.close();
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (x, y) => page.mouse.click(x, y),
    async keys(...names) {
      for (const name of names) await page.keyboard.press(name);
    },
    async choose(input, path) {
      const found = (await page.evaluateHandle(input)).asElement() as ElementHandle<HTMLInputElement> | null;
      await found?.setInputFiles(path);
    },
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    async close() {
      await context.close();
      profile.remove();
    },
  };
}
