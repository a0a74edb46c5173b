import { expect } from 'chai';
import importUrl from '../../src/adapters/import.worker.ts?worker&url';
import tickerUrl from '../../src/adapters/ticker.worker.ts?worker&url';
import { trustedServiceWorkerUrl, trustedWorkerUrl } from '../../src/adapters/trusted-url.ts';

const base = new URL('/groundwork/', location.href);

describe('trusted addresses', () => {
  it('lets the service worker of the app through, as a trusted object', () => {
    const url = trustedServiceWorkerUrl(base);
    expect(String(url)).to.equal(`${location.origin}/groundwork/sw.js`);
    expect(window.trustedTypes?.isScriptURL(url)).to.equal(true);
  });

  it('lets the ticker through, relative or absolute', () => {
    const absolute = new URL(tickerUrl, location.href).href;
    expect(String(trustedWorkerUrl(tickerUrl))).to.equal(absolute);
    expect(String(trustedWorkerUrl(absolute))).to.equal(absolute);
  });

  it('lets the importer through', () => {
    expect(String(trustedWorkerUrl(importUrl))).to.equal(new URL(importUrl, location.href).href);
  });

  it('starts a real worker from it', async () => {
    const worker = new Worker(trustedWorkerUrl(tickerUrl), { type: 'module' });
    const heard = new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onerror = () => reject(new Error('the worker did not start'));
    });
    worker.postMessage(20);
    await heard;
    worker.terminate();
  });

  for (const url of [
    'https://example.org/src/adapters/ticker.worker.ts',
    'data:text/javascript,1',
    'blob:https://example.org/1',
    '/src/main.ts',
    '/elsewhere/ticker.worker.ts',
    `${new URL('.', new URL(tickerUrl, location.href)).href}sub/ticker.worker.js`,
    `${new URL('.', new URL(tickerUrl, location.href)).href}evil.js`,
    `${new URL('.', new URL(tickerUrl, location.href)).href}important.worker.js`,
    `${new URL('.', new URL(tickerUrl, location.href)).href}import.worker/evil.js`,
  ])
    it(`refuses ${url} as a worker`, () => {
      expect(() => trustedWorkerUrl(url)).to.throw(TypeError);
    });

  it('refuses a service worker of another origin', () => {
    expect(() => trustedServiceWorkerUrl(new URL('https://example.org/'))).to.throw(TypeError);
  });
});
