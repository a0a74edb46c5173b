import { createHash } from 'node:crypto';
import { contentSecurityPolicy } from './policy.ts';

/** Marks what only the home address shows. */
const HOME = /<!--home-->[\s\S]*?<!--\/home-->\s*/g;

/**
 * Points every address of a page somewhere else. All of them start with `./` (checked by {@link shells}), so that
 * this is a plain replacement; the service worker does the same to the page it answers with.
 *
 * @param prefix ends with a slash: `../../` or `/groundwork/`
 */
export const rebase = (html: string, prefix: string): string => html.replaceAll('="./', `="${prefix}`);

export interface Shells {
  /** The home address: the first screen is in the page. */
  readonly home: string;
  /** Every other address. */
  readonly app: string;
  /** The policy to send as a header. */
  readonly policy: string;
}

/**
 * Makes both shells from the page Vite wrote.
 *
 * @throws when the page has not exactly one inline style, or an address that does not start with `./`
 */
export function shells(built: string): Shells {
  const styles = [...built.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
  const [style] = styles;
  if (style === undefined || styles.length > 1)
    throw new Error(`index.html: one inline style expected, found ${styles.length}`);
  if (style.includes('="./')) throw new Error('shell.css: ="./ would be taken for an address of the page');
  for (const [, address = ''] of built.matchAll(/\s(?:src|href|srcset|action)="([^"]*)"/g))
    if (!address.startsWith('./') && !address.startsWith('#'))
      throw new Error(`index.html: the address "${address}" does not start with ./`);

  const policy = contentSecurityPolicy(createHash('sha256').update(style).digest('base64'));
  const home = built.replace(
    /<head>\s*/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy.meta}" />\n    `,
  );
  return { home, app: home.replace(HOME, ''), policy: policy.header };
}

/** What the content knows, by id. */
export interface Known {
  readonly routines: readonly string[];
  readonly exercises: readonly string[];
  /** Routines of one set of an exercise. */
  readonly trials: readonly string[];
}

/**
 * Addresses that exist as files, so that a bookmark opens on any static host before the service worker is there.
 * Hosts redirect a directory to its slash, so the depth is that of `history/`.
 */
export function deepAddresses({ routines, exercises, trials }: Known): readonly string[] {
  return [
    'history/',
    'progress/',
    'settings/',
    'settings/data/',
    'routines/',
    'exercises/',
    ...routines.flatMap((id) => [`routines/${id}/`, `session/${id}/`]),
    ...exercises.flatMap((id) => [`exercises/${id}/`, `progress/${id}/`]),
    ...trials.map((id) => `session/${id}/`),
  ];
}

/**
 * Every page of the site by its path in `dist`.
 *
 * @param base the address of the app, such as `/groundwork/`; undefined when it is to work under any
 */
export function pages(
  { home, app }: Shells,
  known: Known,
  base: string | undefined,
): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  all.set('index.html', rebase(home, base ?? './'));
  all.set('app.html', rebase(app, base ?? './'));
  for (const address of deepAddresses(known))
    all.set(`${address}index.html`, rebase(app, base ?? '../'.repeat(address.split('/').length - 1)));
  // A host answers any depth with this one page, so only an absolute address can be right.
  all.set('404.html', rebase(app, base ?? '/'));
  return all;
}
