// First, so that its requests leave before the rest runs.
import { appModule, coachWords } from './main/fetch-app.ts';
import './adapters/install-prompt.ts';
import { localSettings } from './adapters/local-settings.ts';
import { Router } from './main/router.ts';
import { Stage } from './main/stage.ts';
import { applyTheme } from './main/theme.ts';
import { setBase } from './ui/links.ts';
import './ui/screens/today.ts';

/*
 * The first load: the home screen and its Start. Part of every first visit; avoid adding to it. Everything else
 * comes with the app, which is fetched while the home screen stands and precached.
 */

// The modules lie in one folder below the app's address, in the sources and in the built app alike.
const base = new URL(/* @vite-ignore */ '..', import.meta.url);
setBase(base.pathname);
// Relative as the page has them: with the first change of address the browser would look for the icons elsewhere.
for (const link of document.head.querySelectorAll('link')) link.setAttribute('href', link.href);

const settings = localSettings();
applyTheme(settings.read().theme);

// A tap on the shell's Start before this ran has left its mark in the address.
const startWanted = location.hash === '#start';
if (startWanted) history.replaceState(null, '', location.pathname + location.search);

// English is what the sources say; another language is fetched only by who wants one.
if (!navigator.language.startsWith('en')) {
  void import('./ui/localization.ts').then(({ localize }) => localize(navigator.languages));
}

const shell = document.querySelector('gw-today');
const today = shell ?? document.createElement('gw-today');
const stage = new Stage(shell ?? undefined);
const router = new Router(base, (address) => void app.then((whole) => whole.show(address)));
today.starting = startWanted;
if (router.address.at === 'today') stage.show(today);

const app = appModule.then(({ App }) => new App({ base, router, stage, settings, today, coachWords }));

/** A Start tapped while the app is still on its way. */
let early: HTMLElementEventMap['gw-start']['detail'] | undefined;
addEventListener(
  'gw-start',
  ({ detail }) => {
    early = detail;
    today.starting = true;
  },
  { once: true },
);

void app.then(async (whole) => {
  if (early !== undefined) await whole.start(early);
  else if (startWanted) await whole.startLast();
  else await whole.show(router.address);
});
