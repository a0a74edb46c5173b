import { NO_LESSON, type VoiceLesson } from '../core/learn-voice.ts';
import type { VoiceMemory } from '../ports/voice-memory.ts';

export const VOICES_KEY = 'groundwork.voices';
/** A device may offer 13,000 voices and a slider forty rates; what was spoken with last is kept. */
const KEPT = 12;

/** Lessons in localStorage. What is damaged there counts as never learned. */
export function localVoiceMemory(): VoiceMemory {
  let lessons: Map<string, VoiceLesson> | undefined;
  const all = () => {
    lessons ??= read();
    return lessons;
  };
  return {
    recall: (key) => all().get(key) ?? NO_LESSON,
    keep(key, lesson) {
      const kept = all();
      kept.delete(key);
      kept.set(key, lesson);
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
      try {
        localStorage.setItem(VOICES_KEY, JSON.stringify([...kept]));
      } catch {
        // Full or blocked: it is learned anew next time.
      }
    },
  };
}

function read(): Map<string, VoiceLesson> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(VOICES_KEY) ?? '[]');
    return new Map((Array.isArray(stored) ? stored : []).filter(isEntry));
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, VoiceLesson] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const { latencies, lines } = (entry[1] ?? {}) as Partial<Record<keyof VoiceLesson, unknown>>;
  return (
    Array.isArray(latencies) &&
    latencies.every(isNumber) &&
    Array.isArray(lines) &&
    lines.every((line) => isNumber(line?.plain) && isNumber(line?.length))
  );
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
