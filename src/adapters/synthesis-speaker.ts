import type { Speaker, Spoken, VoiceChoice } from '../ports/speaker.ts';
import { laterTask } from './later-task.ts';
import { ownRegion } from './own-region.ts';
import { rankVoices } from './rank-voices.ts';

/** Milliseconds in which an utterance must have started. */
const START_LIMIT = 1_500;
/** An utterance may take this many times its expected length, and so many milliseconds more. */
const END_FACTOR = 2;
const END_SLACK = 2_000;
/** So many utterances in a row that never started mean that there is no voice… */
const SILENCES = 2;
/** …until that many milliseconds have passed, or the list of voices changes. */
const PROBE = 30_000;
/** Milliseconds in which `voiceschanged` may come again: Chromium fires it in bursts while engines load. */
const SETTLING = 250;

/** The one utterance in hand: waiting for its task, or given to the browser. */
interface InHand {
  readonly text: string;
  readonly expected: number;
  readonly resolve: (spoken: Spoken) => void;
  /** Kept because Chromium drops an utterance nobody holds, and its `end` with it. https://crbug.com/509488 */
  utterance?: SpeechSynthesisUtterance;
  watchdog?: ReturnType<typeof setTimeout>;
  startedAt?: number;
}

/**
 * The coach's voice by `speechSynthesis`, which may be missing, have no voice, get one late, never start, never
 * end, or lose its events. Whatever it does, every `speak` resolves in bounded time. `synthesis` is the browser's.
 */
export function synthesisSpeaker(
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Speaker {
  let inHand: InHand | undefined;
  let tag = 'en';
  let rate = 1;
  let volume = 1;
  let ranked: SpeechSynthesisVoice[] | undefined;
  /** Voices that failed by themselves, such as a network voice without the network. */
  const failing = new Set<string>();
  let silences = 0;
  let silentAt = 0;
  /** True from a `cancel` to the next task. */
  let cancelling = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let chosenId: string | undefined;
  const onVoices = new Set<() => void>();
  const onLine = new Set<Parameters<Speaker['onLine']>[0]>();

  // Safari before 16 has no addEventListener here.
  // https://developer.mozilla.org/docs/Web/API/SpeechSynthesis/voiceschanged_event
  synthesis?.addEventListener?.('voiceschanged', () => {
    silences = 0;
    clearTimeout(settling);
    settling = setTimeout(rank, SETTLING);
  });

  /** Ranks anew, and gives every voice another chance. */
  function rank(): void {
    failing.clear();
    ranked = rankVoices(synthesis?.getVoices() ?? [], withRegion(tag));
    for (const listener of onVoices) listener();
  }

  function voice(): SpeechSynthesisVoice | undefined {
    // Asking is quick where there are none yet, and 13,000 are ranked once.
    if (!ranked?.length) ranked = rankVoices(synthesis?.getVoices() ?? [], withRegion(tag));
    const working = (found: SpeechSynthesisVoice) => !failing.has(found.voiceURI);
    const wanted = chosenId && ranked.find(({ voiceURI }) => voiceURI === chosenId);
    return wanted && working(wanted) ? wanted : ranked.find(working);
  }

  function finish(item: InHand, spoken: Spoken): void {
    if (item !== inHand) return;
    inHand = undefined;
    clearTimeout(item.watchdog);
    item.resolve(spoken);
  }

  /** Empties the browser's queue; it takes a new utterance from the next task on. */
  function clearQueue(): void {
    cancelling = true;
    try {
      synthesis?.cancel();
    } catch {
      // Nothing was said, then.
    }
    // Spoken in the same task as a cancel, an utterance (Chromium with speech-dispatcher) or its events (Safari)
    // may be lost. https://github.com/votingworks/bmd/pull/1106 https://github.com/phetsims/scenery/issues/1288
    laterTask(() => {
      cancelling = false;
      if (inHand && !inHand.utterance) start(inHand);
    });
  }

  function give(item: InHand, spoken: Spoken): void {
    if (item !== inHand) return;
    finish(item, spoken);
    clearQueue();
  }

  function fellSilent(item: InHand): void {
    if (item !== inHand) return;
    silences++;
    silentAt = performance.now();
    give(item, 'silent');
  }

  function start(item: InHand): void {
    if (!synthesis) return;
    try {
      const utterance = new SpeechSynthesisUtterance(plain(item.text));
      const chosen = voice();
      utterance.lang = chosen?.lang.replace('_', '-') ?? withRegion(tag);
      if (chosen) utterance.voice = chosen;
      // Browsers keep a float, and give back 1.100000023841858 for 1.1: no rate anybody has chosen.
      const chosenRate = rate;
      utterance.rate = chosenRate;
      utterance.volume = volume;
      const askedAt = performance.now();
      utterance.onstart = () => {
        if (item !== inHand) return;
        item.startedAt = performance.now();
        silences = 0;
        clearTimeout(item.watchdog);
        item.watchdog = setTimeout(() => give(item, 'stuck'), item.expected * END_FACTOR + END_SLACK);
      };
      utterance.onend = () => {
        const { startedAt } = item;
        if (item === inHand && startedAt !== undefined) {
          const { text } = item;
          const spoken = { text, latency: startedAt - askedAt, length: performance.now() - startedAt };
          for (const listener of onLine)
            listener({ ...spoken, voice: chosen?.voiceURI ?? '', rate: chosenRate });
        }
        finish(item, 'ended');
      };
      utterance.onerror = ({ error }) => {
        if (chosen && BLAMES_VOICE.has(error)) failing.add(chosen.voiceURI);
        // `cancel` of another tab's page, or of the system: nobody here asked for it.
        finish(item, error === 'canceled' || error === 'interrupted' ? 'cancelled' : 'failed');
      };
      item.utterance = utterance;
      item.watchdog = setTimeout(() => fellSilent(item), START_LIMIT);
      // Once paused, by the system or by another page of ours, Chromium and Safari keep queueing in silence.
      if (synthesis.paused) synthesis.resume();
      synthesis.speak(utterance);
    } catch {
      finish(item, 'failed');
    }
  }

  function cancel(): void {
    const item = inHand;
    if (!item) return;
    finish(item, 'cancelled');
    if (item.utterance) clearQueue();
  }

  return {
    unlock() {
      if (!synthesis) return;
      // Before the first gesture iOS is silent without a word.
      silences = 0;
      rank();
      try {
        // iOS and Chrome speak only once something was spoken inside a gesture. Not empty: Safari leaves an
        // empty text in the queue for good.
        const nothing = new SpeechSynthesisUtterance(' ');
        nothing.volume = 0;
        nothing.lang = withRegion(tag);
        const chosen = voice();
        // The same voice as later, so that a cold engine loads it now.
        if (chosen) nothing.voice = chosen;
        // Beside a line that waits in vain for this very gesture, not beside one that is being said.
        if (inHand?.startedAt === undefined) synthesis.speak(nothing);
      } catch {
        // Found out again, and told, at the first word.
      }
    },

    speak(text, expected) {
      cancel();
      const missing = silences >= SILENCES && performance.now() - silentAt < PROBE;
      if (!synthesis || missing) return Promise.resolve('silent');
      return new Promise((resolve) => {
        const item: InHand = { text, expected, resolve };
        inHand = item;
        // Whatever else is in the queue (the unlocking, another page's words): ours come first.
        if (!cancelling && (synthesis.speaking || synthesis.pending)) clearQueue();
        if (!cancelling) start(item);
      });
    },

    cancel,

    language(next) {
      if (next === tag) return;
      tag = next;
      ranked = undefined;
    },

    rate(next) {
      rate = next;
    },

    volume(next) {
      volume = next;
    },

    choose(id) {
      chosenId = id;
    },

    voices() {
      voice();
      return (ranked ?? []).map(toChoice);
    },

    get voice() {
      const found = voice();
      return found && toChoice(found);
    },

    onVoices(listener) {
      onVoices.add(listener);
      return () => onVoices.delete(listener);
    },

    onLine(listener) {
      onLine.add(listener);
      return () => onLine.delete(listener);
    },
  };
}

const toChoice = ({ voiceURI, name, lang }: SpeechSynthesisVoice): VoiceChoice => ({
  id: voiceURI,
  name,
  language: lang.replace('_', '-'),
});

const BLAMES_VOICE = new Set(['network', 'voice-unavailable', 'language-unavailable', 'synthesis-failed']);

const withRegion = (tag: string): string => ownRegion(tag) ?? tag;

/**
 * A name from elsewhere may look like markup, which engines obey: pauses, other voices, the volume. Without its brackets it
 * is words. https://webaudio.github.io/web-speech-api/#utterance-attributes
 */
const plain = (text: string): string => text.replaceAll(/[<>]+/g, ' ');
