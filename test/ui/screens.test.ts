import { expect } from 'chai';
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
import type { GwSession } from '../../src/ui/screens/session.ts';
import { SCREENS } from './screens.ts';
import { clear, expectAccessible, heard, mount, within } from './support.ts';
import { VIEWS } from './views.ts';

describe('every screen', () => {
  afterEach(clear);

  for (const [name, make] of Object.entries(SCREENS)) {
    it(`${name}: axe finds nothing, light or dark`, async () => {
      await expectAccessible(await mount(make()));
    });

    it(`${name}: one main, one heading of the first rank, a title`, async () => {
      const titles = heard('gw-title');
      const screen = await mount(make());
      const inside = within(screen);
      expect(inside.filter((e) => e.localName === 'main')).to.have.length(1);
      expect(inside.filter((e) => e.localName === 'h1')).to.have.length(1);
      expect(titles.at(-1)?.title).to.be.a('string').and.not.equal('');
    });
  }

  for (const [name, view] of Object.entries(VIEWS)) {
    it(`player, ${name}: axe finds nothing, light or dark`, async () => {
      const screen = SCREENS['session']?.() as GwSession;
      screen.view = view;
      await expectAccessible(await mount(screen));
    });
  }

  it('moves the focus to the heading when asked', async () => {
    const screen = await mount(SCREENS['settings']?.() as HTMLElementTagNameMap['gw-settings']);
    await screen.focusHeading();
    expect(screen.shadowRoot?.activeElement?.localName).to.equal('h1');
  });
});
