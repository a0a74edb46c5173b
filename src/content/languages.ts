import type { CoachLanguage } from '../core/phrase.ts';

/** Spoken when none of the wanted languages is there. */
export const DEFAULT_LANGUAGE = 'en';

/**
 * Every language of the coach, by BCP 47 tag; only the one in use is loaded.
 * A new language is a new folder beside `en` and its line here.
 */
const COACHES = {
  en: async () => (await import('./en/coach.ts')).en,
} as const satisfies Record<string, () => Promise<CoachLanguage>>;

export type LanguageTag = keyof typeof COACHES;

export const LANGUAGE_TAGS = Object.keys(COACHES) as readonly LanguageTag[];

/**
 * The best language we have for what a person wants, most wanted first (`navigator.languages`).
 * Lookup of RFC 4647 §3.4: `en-GB-oxendict`, then `en-GB`, then `en`.
 */
export function matchLanguage(wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    const subtags = tag.toLowerCase().split('-');
    for (let n = subtags.length; n > 0; n--) {
      const range = subtags.slice(0, n).join('-');
      const found = LANGUAGE_TAGS.find((have) => have.toLowerCase() === range);
      if (found) return found;
    }
  }
  return DEFAULT_LANGUAGE;
}

/** Loads the coach for what a person wants. Rejects when the module cannot be fetched. */
export const coachLanguage = (wanted: readonly string[]): Promise<CoachLanguage> =>
  COACHES[matchLanguage(wanted)]();
