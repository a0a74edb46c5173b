import { newProfile } from './chromium.ts';
import type { Engine } from './engine.ts';

/** Chromium, on a profile of its own. */
export async function chromiumEngine(): Promise<Engine> {
  const profile = newProfile();
  const context = await profile.launch();
  let page = context.pages()[0] ?? (await context.newPage());
  return {
    name: 'Chromium',
    goto: async (url) => void (await page.goto(url)),
    async anew() {
      const old = page;
      page = await context.newPage();
      await old.close();
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (x, y) => page.mouse.click(x, y),
    async close() {
      await context.close();
      profile.remove();
    },
  };
}
