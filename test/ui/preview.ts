/** Every screen with made-up content, for the eye: `preview.html?screen=session&view=rest&theme=dark`. Development only. */
import '../../src/ui/screens/session.ts';
import { VIEWS } from './views.ts';

const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const screens: Record<string, () => HTMLElement> = {
  session: () =>
    Object.assign(document.createElement('gw-session'), {
      view: VIEWS[(wanted.get('view') ?? 'hold') as keyof typeof VIEWS],
      routineName: 'Core essentials',
      notices: wanted.has('notice') ? ['The screen may go dark: this browser does not keep it on.'] : [],
    }),
};
document.body.append((screens[wanted.get('screen') ?? 'session'] ?? screens['session'])?.() ?? '');
