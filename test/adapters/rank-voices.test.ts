import { expect } from 'chai';
import { rankVoices, type Voice } from '../../src/adapters/rank-voices.ts';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  voiceURI: name,
  default: false,
  localService: true,
  ...more,
});
const names = (voices: readonly Voice[], tag: string) => rankVoices(voices, tag).map(({ name }) => name);

describe('ranking voices', () => {
  it('keeps to the language, however it is written', () => {
    const voices = [
      voice('Anna', 'de-DE'),
      voice('Android', 'en_US'),
      voice('Samsung', 'eng-USA'),
      voice('Amélie', 'fr-CA'),
    ];
    expect(names(voices, 'en-US')).to.have.members(['Android', 'Samsung']);
    expect(names(voices, 'fr')).to.deep.equal(['Amélie']);
    expect(names(voices, 'ja')).to.deep.equal([]);
  });

  it('puts the region first, then the quality', () => {
    const voices = [
      voice('Samantha', 'en-US'),
      voice('Ava (Premium)', 'en-US'),
      voice('Daniel', 'en-GB'),
      voice('Daniel (Enhanced)', 'en-GB'),
    ];
    expect(names(voices, 'en-GB')).to.deep.equal([
      'Daniel (Enhanced)',
      'Daniel',
      'Ava (Premium)',
      'Samantha',
    ]);
    expect(names(voices, 'en')[0]).to.equal('Ava (Premium)');
  });

  it('puts jokes and robots last, whatever their region', () => {
    const voices = [
      voice('Zarvox', 'en-GB'),
      voice('Grandma (English (UK))', 'en-GB'),
      voice('espeak-ng English', 'en-GB'),
      voice('Karen', 'en-AU'),
    ];
    expect(names(voices, 'en-GB').slice(0, 2)).to.deep.equal(['Karen', 'espeak-ng English']);
  });

  it('takes a plain espeak-ng voice before its hundred variants', () => {
    const voices = [voice('English (America)+Robosoft', 'en-US'), voice('English (America)', 'en-US')];
    expect(names(voices, 'en-US')[0]).to.equal('English (America)');
  });

  it('does not believe a browser that calls every voice the default', () => {
    const all = ['Moira', 'Samantha'].map((name) => voice(name, 'en-US', { default: true }));
    expect(names(all, 'en-US')).to.deep.equal(['Moira', 'Samantha']);
    expect(
      names([voice('Moira', 'en-US'), voice('Samantha', 'en-US', { default: true })], 'en-US')[0],
    ).to.equal('Samantha');
  });

  it('takes little time over 13,362 voices', () => {
    const languages = ['en-US', 'en_GB', 'de-DE', 'fr-FR', 'en-AU'];
    const many = Array.from({ length: 13_362 }, (_, n) =>
      voice(`Voice ${n}${n % 7 ? '+Variant' : ''}`, languages[n % languages.length] ?? ''),
    );
    const from = performance.now();
    const ranked = rankVoices(many, 'en-GB');
    expect(performance.now() - from).to.be.below(500);
    expect(ranked[0]?.lang).to.equal('en_GB');
    expect(ranked[0]?.name).not.to.include('+');
  });
});
