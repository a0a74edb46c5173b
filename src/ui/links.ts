let base = '/';

/** Tells the links where the app lives. Called once, by whoever knows the address; a URL path or absolute URL ending in `/`. */
export const setBase = (url: string): void => {
  base = url.endsWith('/') ? url : `${url}/`;
};

/**
 * The address of a screen: '' (today), `routines`, `routines/<id>`, `session/<id>`, `exercises`, `exercises/<id>`,
 * `history`, `history/<id>`, `progress`, `progress/<exercise>`, `settings`, `settings/data`. The app works under any sub-path, so nobody writes a path by hand.
 */
export const href = (path: string): string => base + path.split('/').map(encodeURIComponent).join('/');
