/** The language dates are written in. WebKitGTK in the C locale calls its own `C`, which `Intl` refuses. */
export function dateLocale(): string {
  try {
    return Intl.getCanonicalLocales(navigator.language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
