import { msg } from '@lit/localize';
import type { InstallWay } from '../adapters/install-prompt.ts';
import type { StoreTrouble } from '../ports/session-store.ts';
import type { Notice } from '../ui/models.ts';
import { troubleInWords } from './words.ts';

/** What the home screen may have to say. */
export interface HomeState {
  readonly trouble: StoreTrouble | undefined;
  /** What is missing of the history. */
  readonly losses: readonly Notice[];
  readonly updateReady: boolean;
  /** Nothing was ever started, and the sound never tried. */
  readonly first: boolean;
  readonly backupDue: boolean;
  readonly install: InstallWay;
}

/** In the order in which they matter. */
export function homeNotices(state: HomeState): readonly Notice[] {
  const { trouble, losses, updateReady, first, backupDue, install } = state;
  const notices: Notice[] = [];
  if (trouble) notices.push({ id: 'trouble', text: troubleInWords(trouble), dismissable: true });
  notices.push(...losses);
  if (updateReady) {
    const text = msg('A new version is ready.');
    notices.push({ id: 'update', text, action: msg('Reload'), dismissable: true });
  }
  if (first) {
    const text = msg('The first time? Hear whether the coach is loud enough.');
    notices.push({ id: 'sound-check', text, action: msg('Sound check'), dismissable: true });
  }
  if (backupDue) {
    const text = msg('Your log is on this device alone, and the browser may clear it. Save a backup?');
    notices.push({ id: 'backup', text, action: msg('Your data'), dismissable: true });
  }
  if (install === 'prompt') {
    const text = msg('Put Groundwork on your home screen: it opens in one tap, without a network.');
    notices.push({ id: 'install', text, action: msg('Install'), dismissable: true });
  }
  if (install === 'ios-hint') {
    const text = msg('To keep Groundwork and your log: tap Share, then “Add to Home Screen”.');
    notices.push({ id: 'install', text, dismissable: true });
  }
  return notices;
}
