/** The language with the region the user lives in, if that is where they speak it: `en` → `en-GB`. Undefined: it is not. */
export const ownRegion = (tag: string): string | undefined =>
  tag.includes('-')
    ? tag
    : navigator.languages.find((own) => own.toLowerCase().startsWith(`${tag.toLowerCase()}-`));
