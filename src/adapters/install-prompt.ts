/**
 * How the app can be put on the home screen: `prompt` – the browser asks when told to; `ios-hint` – by the
 * share menu, in words; `none` – installed already, or no way known.
 */
export type InstallWay = 'prompt' | 'ios-hint' | 'none';

/** Chromium only. https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offered: BeforeInstallPromptEvent | undefined;
const watchers = new Set<() => void>();

// The event may come before anything else of the app is ready and is never fired again: catch it on loading.
window.addEventListener('beforeinstallprompt', (event) => {
  // Keeps Chrome on Android from showing its own bar over the app.
  event.preventDefault();
  offered = event as BeforeInstallPromptEvent;
  tell();
});
window.addEventListener('appinstalled', () => {
  offered = undefined;
  tell();
});

/** Hears the way now and at every change. Returns a function that stops it. */
export function watchInstall(onChange: (way: InstallWay) => void): () => void {
  const watcher = () => onChange(way());
  watchers.add(watcher);
  watcher();
  return () => watchers.delete(watcher);
}

/** Shows the browser's question; to be called inside a user gesture. Resolves with whether it was accepted. */
export async function promptInstall(): Promise<boolean> {
  const event = offered;
  if (!event) return false;
  // An event asks once; the browser fires another when it may be asked again.
  offered = undefined;
  try {
    return (await event.prompt()).outcome === 'accepted';
  } catch {
    return false;
  } finally {
    tell();
  }
}

function way(): InstallWay {
  if (isInstalled()) return 'none';
  if (offered) return 'prompt';
  return isIos() ? 'ios-hint' : 'none';
}

function isInstalled(): boolean {
  // iOS before 15.4 matched no display-mode on the home screen; it has a property of its own.
  const standalone = (navigator as { readonly standalone?: boolean }).standalone === true;
  return standalone || matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
}

/** iPadOS calls itself a Mac; no Mac has a touch screen. https://developer.apple.com/forums/thread/119186 */
function isIos(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}

function tell(): void {
  for (const watcher of watchers) watcher();
}
