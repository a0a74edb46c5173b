import { configureLocalization, type LocaleModule } from '@lit/localize';

/**
 * Interface texts of other languages, one generated module a language: a file that lies here is a language the
 * app has (CONTRIBUTING.md says how it is made).
 */
const MODULES = import.meta.glob<LocaleModule>('./locales/*.ts');
const tagOf = (path: string): string => path.replace(/^.*\/(.+)\.ts$/, '$1');
const LOADERS = new Map(Object.entries(MODULES).map(([path, load]) => [tagOf(path), load]));

/** Puts the interface into the first language wanted that there is; English otherwise. Never rejects. */
export async function localize(wanted: readonly string[]): Promise<void> {
  const tag = wanted
    .flatMap((range) => [range, range.split('-')[0] ?? range])
    .find((range) => LOADERS.has(range));
  if (tag === undefined) return;
  const { setLocale } = configureLocalization({
    sourceLocale: 'en',
    targetLocales: [...LOADERS.keys()],
    loadLocale: (locale) => LOADERS.get(locale)?.() ?? Promise.reject(new RangeError(locale)),
  });
  try {
    await setLocale(tag);
    document.documentElement.lang = tag;
  } catch {
    // A language file that cannot be fetched leaves English standing.
  }
}
