import { expect } from 'chai';
import { canShareFile, shareFile } from '../../src/adapters/share-file.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

const file = new File(['x'], 'groundwork.png', { type: 'image/png' });

/** Names of the files that are downloaded from now on. */
function downloads(): string[] {
  const names: string[] = [];
  document.addEventListener('click', (event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || !link.download) return;
    event.preventDefault();
    names.push(link.download);
  });
  return names;
}

describe('a file for other apps', () => {
  afterEach(putBack);

  it('is shareable where the device says so', () => {
    replace(navigator, 'canShare', ({ files }: ShareData) => files?.[0] === file);
    expect(canShareFile(file)).to.equal(true);
    replace(navigator, 'canShare', undefined);
    expect(canShareFile(file)).to.equal(false);
  });

  it('is handed on, saved where that fails, and left alone where somebody thinks better of it', async () => {
    const saved = downloads();
    const shared: (File | undefined)[] = [];
    const share = (outcome: DOMException | undefined) =>
      replace(navigator, 'share', async ({ files }: ShareData) => {
        shared.push(files?.[0]);
        if (outcome) throw outcome;
      });
    share(undefined);
    await shareFile(file);
    share(new DOMException('', 'AbortError'));
    await shareFile(file);
    expect(saved).to.deep.equal([]);
    share(new DOMException('', 'NotAllowedError'));
    await shareFile(file);
    await until('it is saved', () => saved.length > 0);
    expect(saved).to.deep.equal(['groundwork.png']);
    expect(shared).to.deep.equal([file, file, file]);
  });
});
