import type { Settings } from '../ports/settings.ts';

/** Follows the device, or holds one of the two: tokens.css looks at the attribute. */
export function applyTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}
