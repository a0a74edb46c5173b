import { expect } from 'chai';
import { CARD, type Card, drawCard } from '../../src/adapters/draw-card.ts';
import { FIGURES } from '../../src/content/figures/index.ts';

const COLOURS = {
  '--ink': '#12161f',
  '--ink-deep': '#090c12',
  '--chalk': '#f2eee6',
  '--track-lit': '#ff6f47',
};

const card: Card = {
  title: 'Core essentials',
  date: 'Friday, November 20, 2026',
  numbers: [
    { value: '12', unit: 'sets' },
    { value: '11', unit: 'minutes' },
  ],
  lines: [
    { name: 'Plank', done: '3 sets, best 30 s', figure: { figure: FIGURES.plank, phase: 0 } },
    { name: 'Curl', done: '1 set' },
  ],
};

/** The picture as the device shows it: `#rrggbb` at a place, and what share of a part is not of a colour. */
async function seen(blob: Blob) {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const pen = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  const hex = ([r = 0, g = 0, b = 0]: Iterable<number> & { [at: number]: number }): string =>
    `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  return {
    width: image.width,
    height: image.height,
    at: (x: number, y: number) => hex([...pen.getImageData(x, y, 1, 1).data]),
    other: (colour: string, x: number, y: number, width: number, height: number): number => {
      const { data } = pen.getImageData(x, y, width, height);
      let others = 0;
      for (let i = 0; i < data.length; i += 4) if (hex([...data.slice(i, i + 3)]) !== colour) others++;
      return others / (data.length / 4);
    },
  };
}

describe('the picture of a session', () => {
  before(() => {
    for (const [name, value] of Object.entries(COLOURS))
      document.documentElement.style.setProperty(name, value);
  });
  after(() => {
    document.documentElement.removeAttribute('style');
  });

  it('is a PNG of its size, in the colours of the page', async () => {
    const blob = await drawCard(card);
    expect(blob.type).to.equal('image/png');
    const picture = await seen(blob);
    expect([picture.width, picture.height]).to.deep.equal([CARD.width, CARD.height]);
    expect(picture.at(8, 8)).to.equal(COLOURS['--track-lit']);
    expect(picture.at(8, CARD.height - 8)).to.equal(COLOURS['--ink']);
    // Title, a number, the figure of the plank, and what was done of it.
    expect(picture.other(COLOURS['--track-lit'], 84, 160, 500, 90)).to.be.greaterThan(0.1);
    expect(picture.other(COLOURS['--track-lit'], 780, 440, 216, 140)).to.be.greaterThan(0.1);
    expect(picture.other(COLOURS['--ink'], 84, 760, 240, 190)).to.be.greaterThan(0.05);
    expect(picture.other(COLOURS['--ink'], 350, 780, 500, 160)).to.be.greaterThan(0.03);
  });

  it('holds words of any length inside its edges', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(4);
    const picture = await seen(
      await drawCard({
        ...card,
        title: long,
        date: long,
        more: long,
        lines: Array.from({ length: 9 }, () => ({ name: long, done: long })),
      }),
    );
    expect(picture.other(COLOURS['--ink'], CARD.width - 70, 700, 70, 640)).to.equal(0);
    expect(picture.other(COLOURS['--ink'], 0, 700, 70, 640)).to.equal(0);
  });

  it('can be drawn with nothing done', async () => {
    const picture = await seen(await drawCard({ title: '', date: '', numbers: [], lines: [] }));
    expect(picture.other(COLOURS['--ink'], 0, 700, CARD.width, 500)).to.equal(0);
  });
});
