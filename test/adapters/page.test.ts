import { expect } from 'chai';
import { saveAsFile } from '../../src/adapters/download.ts';
import { type InstallWay, promptInstall, watchInstall } from '../../src/adapters/install-prompt.ts';
import { pageLifecycle } from '../../src/adapters/page-lifecycle.ts';
import { performanceClock } from '../../src/adapters/performance-clock.ts';
import { persistStorage } from '../../src/adapters/persist-storage.ts';
import { putBack, replace } from './replace.ts';

afterEach(putBack);

describe('the clock', () => {
  it('never runs backwards, whatever the wall clock does', () => {
    const before = performanceClock.now();
    replace(Date, 'now', () => 0);
    expect(performanceClock.wall()).to.equal(0);
    expect(performanceClock.now()).to.be.at.least(before);
  });

  it('names a time zone that can be used again, even when the browser has none', () => {
    expect(() => Intl.DateTimeFormat('en', { timeZone: performanceClock.zone() })).not.to.throw();
    for (const unknown of ['Etc/Unknown', undefined]) {
      replace(Intl.DateTimeFormat.prototype, 'resolvedOptions', () => ({ timeZone: unknown }));
      expect(performanceClock.zone()).to.equal('UTC');
    }
  });
});

describe("the page's life", () => {
  it('is heard until nobody listens', () => {
    const heard: string[] = [];
    const stop = pageLifecycle.watch((change) => heard.push(change));
    const all = () => {
      replace(document, 'hidden', true);
      document.dispatchEvent(new Event('visibilitychange'));
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
      replace(document, 'hidden', false);
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
    };
    all();
    stop();
    all();
    expect(heard).to.deep.equal(['hidden', 'frozen', 'thawed', 'shown', 'thawed', 'leaving']);
  });
});

describe('installing', () => {
  it('is offered when the browser offers it, and asks once', async () => {
    const ways: InstallWay[] = [];
    const stop = watchInstall((way) => ways.push(way));
    expect(await promptInstall()).to.equal(false);
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => ({ outcome: 'accepted' }),
    });
    window.dispatchEvent(offer);
    expect(offer.defaultPrevented).to.equal(true);
    expect(await promptInstall()).to.equal(true);
    expect(await promptInstall()).to.equal(false);
    stop();
    expect(ways).to.deep.equal(['none', 'prompt', 'none']);
  });

  it('is explained on iPhones and on iPads that call themselves Macs, until installed', () => {
    const now = () => {
      const ways: InstallWay[] = [];
      watchInstall((way) => ways.push(way))();
      return ways[0];
    };
    replace(navigator, 'userAgent', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)');
    expect(now()).to.equal('ios-hint');
    replace(navigator, 'userAgent', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');
    replace(navigator, 'maxTouchPoints', 0);
    expect(now()).to.equal('none');
    replace(navigator, 'maxTouchPoints', 5);
    expect(now()).to.equal('ios-hint');
    replace(navigator, 'standalone', true);
    expect(now()).to.equal('none');
  });
});

describe('saving as a file', () => {
  it('offers the text under its name and leaves nothing behind', async () => {
    let link: HTMLAnchorElement | undefined;
    const watch = (event: Event) => {
      link = event.target as HTMLAnchorElement;
      event.preventDefault();
    };
    document.addEventListener('click', watch, { once: true });
    saveAsFile('session.json', '{"a":"ä"}', 'application/json');
    expect(link?.download).to.equal('session.json');
    expect(link?.isConnected).to.equal(false);
    expect(await (await fetch(link?.href ?? '')).text()).to.equal('{"a":"ä"}');
  });
});

describe('persistent storage', () => {
  it('answers yes or no, also where it cannot be asked for', async () => {
    expect(await persistStorage()).to.be.a('boolean');
    replace(navigator, 'storage', undefined);
    expect(await persistStorage()).to.equal(false);
  });
});
