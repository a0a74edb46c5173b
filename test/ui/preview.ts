/** Every screen with made-up content, for the eye: `preview.html?screen=session&view=rest&theme=dark`. Development only. */
import '../../src/ui/screens/exercise.ts';
import '../../src/ui/screens/exercises.ts';
import '../../src/ui/screens/history.ts';
import '../../src/ui/screens/history-session.ts';
import '../../src/ui/screens/not-found.ts';
import '../../src/ui/screens/progress.ts';
import '../../src/ui/screens/progress-exercise.ts';
import '../../src/ui/screens/routine.ts';
import '../../src/ui/screens/routines.ts';
import '../../src/ui/screens/session.ts';
import '../../src/ui/screens/data.ts';
import '../../src/ui/screens/loss.ts';
import '../../src/ui/screens/settings.ts';
import '../../src/ui/screens/summary.ts';
import '../../src/ui/screens/today.ts';
import { SCREENS } from './screens.ts';
import { VIEWS } from './views.ts';

const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const make = SCREENS[wanted.get('screen') ?? 'today'] ?? SCREENS['not-found'];
const screen = make?.();
if (screen?.localName === 'gw-session') {
  Object.assign(screen, {
    view: VIEWS[(wanted.get('view') ?? 'hold') as keyof typeof VIEWS],
    slept: wanted.has('slept') ? 3_660_000 : 0,
    notices: wanted.has('notice') ? ['The screen may go dark: this browser does not keep it on.'] : [],
  });
}
if (screen) document.body.append(screen);

// The picture of a session, as it is handed on: `preview.html?screen=history-session-full&picture`.
if (wanted.has('picture') && screen?.localName === 'gw-history-session') {
  const [{ offerPicture }, { en }] = await Promise.all([
    import('../../src/main/offer-picture.ts'),
    import('../../src/content/en/coach.ts'),
  ]);
  offerPicture(screen as HTMLElementTagNameMap['gw-history-session'], en);
}
