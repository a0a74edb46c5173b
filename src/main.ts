import { registerUpdates } from './adapters/updates.ts';

registerUpdates({
  base: new URL(/* @vite-ignore */ '..', import.meta.url),
  mayReload: () => true,
  onReady: () => undefined,
});
