import { expect } from 'chai';
import { clear, mount } from './support.ts';

/** Relative luminance, WCAG 2.2. */
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const colour = (probe: HTMLElement, token: string): number[] => {
  probe.style.color = `var(${token})`;
  const found = getComputedStyle(probe).color.match(/[\d.]+/g);
  expect(found, token).to.have.length(3);
  return (found ?? []).map(Number);
};

const contrast = (probe: HTMLElement, a: string, b: string): number => {
  const [x, y] = [luminance(colour(probe, a)), luminance(colour(probe, b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

const PLAYER = [
  ['--work-text', '--work-field'],
  ['--rest-text', '--rest-field'],
  ['--prepare-text', '--prepare-field'],
  ['--switch-text', '--switch-field'],
  ['--switch-text', '--switch-field-2'],
  ['--on-accent', '--accent'],
] as const;

const ELSEWHERE = [
  ['--text', '--field'],
  ['--text', '--raised'],
  ['--quiet', '--field'],
  ['--quiet', '--raised'],
] as const;

describe('tokens', () => {
  afterEach(clear);

  for (const theme of ['light', 'dark']) {
    for (const [text, field] of PLAYER) {
      it(`${theme}: ${text} on ${field} reaches 7:1`, async () => {
        const probe = await mount(document.createElement('p'));
        document.documentElement.dataset['theme'] = theme;
        expect(contrast(probe, text, field)).to.be.at.least(7);
      });
    }
    for (const [text, field] of ELSEWHERE) {
      it(`${theme}: ${text} on ${field} reaches 4.5:1`, async () => {
        const probe = await mount(document.createElement('p'));
        document.documentElement.dataset['theme'] = theme;
        expect(contrast(probe, text, field)).to.be.at.least(4.5);
      });
    }
    it(`${theme}: work, rest and prepare differ in lightness alone`, async () => {
      const probe = await mount(document.createElement('p'));
      document.documentElement.dataset['theme'] = theme;
      const fields = ['--work-field', '--rest-field', '--prepare-field'];
      for (const a of fields)
        for (const b of fields) if (a < b) expect(contrast(probe, a, b), `${a} ${b}`).to.be.at.least(2);
    });
  }

  it('the theme that was chosen wins over the device', async () => {
    const probe = await mount(document.createElement('p'));
    document.documentElement.dataset['theme'] = 'dark';
    const dark = colour(probe, '--field');
    document.documentElement.dataset['theme'] = 'light';
    expect(colour(probe, '--field')).not.to.deep.equal(dark);
  });
});
