import { msg } from '@lit/localize';
import type { InstallWay } from '../adapters/install-prompt.ts';
import type { StoreTrouble } from '../ports/session-store.ts';
import type { Notice } from '../ui/models.ts';
import type { Saved } from './save-again.ts';
import { savedInWords, troubleInWords } from './words.ts';

/** What the home screen may have to say. */
export interface HomeState {
  readonly trouble: StoreTrouble | undefined;
  /** What is missing of the history. */
  readonly losses: readonly Notice[];
  /** What is kept is gone when the window is closed. */
  readonly private: boolean;
  /** What became of the file that is written after each session, last. */
  readonly saved: Saved;
  readonly updateReady: boolean;
  /** Nothing was ever started, and the sound never tried. */
  readonly first: boolean;
  readonly backupDue: boolean;
  readonly install: InstallWay;
}

/**
 * In the order in which they matter: all that is wrong, and of the hints one at a time, for Start and the ways on must
 * not go out of sight. `dismissed`: ids of those that were put away.
 */
export function homeNotices(state: HomeState, dismissed: ReadonlySet<string>): readonly Notice[] {
  const stands = ({ id }: Notice): boolean => !dismissed.has(id);
  return [...troubles(state).filter(stands), ...hints(state).filter(stands).slice(0, 1)];
}

function troubles(state: HomeState): readonly Notice[] {
  const { trouble, private: forgets, losses, saved, updateReady } = state;
  const notices: Notice[] = [];
  if (trouble) notices.push({ id: 'trouble', text: troubleInWords(trouble), dismissable: true });
  if (forgets) {
    const text = msg(
      'This looks like a private window: the browser forgets your log when you close it. A backup keeps it.',
    );
    notices.push({ id: 'private', text, action: msg('Your data'), dismissable: true });
  }
  notices.push(...losses);
  // That the log is incomplete has been said above.
  if (saved === 'lapsed' || saved === 'fewer' || saved === 'failed') {
    const action = saved === 'lapsed' ? msg('Allow it') : msg('Your data');
    notices.push({ id: `file-${saved}`, text: savedInWords(saved), action, dismissable: true });
  }
  if (updateReady) {
    const text = msg('A new version is ready.');
    notices.push({ id: 'update', text, action: msg('Reload'), dismissable: true });
  }
  return notices;
}

function hints({ first, backupDue, install }: HomeState): readonly Notice[] {
  const notices: Notice[] = [];
  if (backupDue) {
    const text = msg('Your log is on this device alone, and the browser may clear it. Save a backup?');
    notices.push({ id: 'backup', text, action: msg('Your data'), dismissable: true });
  }
  if (first) {
    const text = msg('The first time? Hear whether the coach is loud enough.');
    notices.push({ id: 'sound-check', text, action: msg('Sound check'), dismissable: true });
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
