/** What ranking needs of a SpeechSynthesisVoice. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'voiceURI' | 'default' | 'localService'>;

/**
 * Voices of the language of `tag` (BCP 47), best first; empty when there are none. With a region in the tag its
 * voices come before others of the language, save that no novelty or robot voice comes before a plain one.
 * One pass over a list that may hold 13,000.
 */
export function rankVoices<V extends Voice>(voices: readonly V[], tag: string): V[] {
  const wanted = normalise(tag);
  const language = primary(wanted);
  // Safari calls every voice the default; only where one stands out does the word say something.
  let defaults = 0;
  const spoken: V[] = [];
  for (const voice of voices) {
    if (voice.default) defaults++;
    if (primary(normalise(voice.lang)) === language) spoken.push(voice);
  }
  return spoken
    .map((voice) => {
      const region = wanted !== language && normalise(voice.lang) === wanted ? 40 : 0;
      const standsOut = voice.default && defaults === 1 ? 2 : 0;
      // A hint only: Chromium says true of espeak-ng, Firefox and WebKitGTK say false of every local voice.
      const local = voice.localService ? 4 : 0;
      return { voice, score: region + standsOut + local + quality(voice) };
    })
    .sort((one, other) => other.score - one.score)
    .map(({ voice }) => voice);
}

/** Android writes `en_US`, some of its engines `eng-USA`. */
function normalise(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  return [THREE_LETTERS[language] ?? language, ...rest.map((part) => THREE_LETTERS[part] ?? part)].join('-');
}

const primary = (normal: string): string => normal.split('-', 1)[0] ?? '';

/** The three-letter codes of Android's engines for the languages and regions a voice is likeliest to have. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  dut: 'nl',
  usa: 'us',
  gbr: 'gb',
  aus: 'au',
  ind: 'in',
  can: 'ca',
  irl: 'ie',
  nzl: 'nz',
  zaf: 'za',
};

function quality({ name, voiceURI }: Voice): number {
  if (NOVELTY.has(name.replace(/ \(.*\)$/, ''))) return -120;
  // speech-dispatcher offers each espeak-ng language a hundred times: "English+Robosoft".
  if (name.includes('+')) return -90;
  if (/espeak/i.test(name) || /espeak/i.test(voiceURI)) return -60;
  if (/natural|neural|premium|wavenet|siri/i.test(name) || /premium|siri/i.test(voiceURI)) return 30;
  if (/enhanced|online/i.test(name) || /enhanced/i.test(voiceURI)) return 24;
  if (/google/i.test(name)) return 12;
  // Apple's smallest variants.
  if (/super-compact/i.test(voiceURI)) return -6;
  return 0;
}

/** Voices macOS and iOS list among the others: jokes, and the robots of Eloquence. */
const NOVELTY = new Set(
  (
    'Albert,Bad News,Bahh,Bells,Boing,Bubbles,Cellos,Deranged,Eddy,Flo,Fred,Good News,Grandma,Grandpa,' +
    'Hysterical,Jester,Junior,Kathy,Organ,Pipe Organ,Princess,Ralph,Reed,Rocko,Sandy,Shelley,Superstar,' +
    'Trinoids,Whisper,Wobble,Zarvox'
  ).split(','),
);
