import { basename, join } from 'node:path';

/** Where an exercise can stand: the files of src/content/exercises, each with its words in src/content/en/words. */
export const SHELVES = ['trunk-and-arms', 'hips', 'legs', 'jumps-and-mobility'] as const;
export type Shelf = (typeof SHELVES)[number];

const CONTENT = 'src/content';
const FIGURES = join(CONTENT, 'figures/index.ts');
const VARIATIONS = join(CONTENT, 'en/variations.ts');

/** A file to write: its path in the repository and all of its text. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

/**
 * Everything a new exercise needs, as a hold that stands still with words to be replaced: it compiles and passes the
 * tests, so that whoever fills it in sees at once what they break.
 *
 * @param read gives the text of a file by its path in the repository
 * @throws where the id is not well formed, or there is one of that name
 */
export function addExercise(id: string, shelf: Shelf, read: (path: string) => string): readonly Written[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`${id}: lower-case words joined by hyphens, a letter first`);
  const facts = join(CONTENT, 'exercises', `${shelf}.ts`);
  const words = join(CONTENT, 'en/words', `${shelf}.ts`);
  for (const other of SHELVES)
    if (keyIn(read(join(CONTENT, 'exercises', `${other}.ts`)), id)) throw new Error(`${id}: there is one`);
  return [
    { path: facts, text: before(read(facts), /^\} as const/m, factsOf(id)) },
    { path: words, text: before(read(words), /^\};/m, wordsOf(id)) },
    {
      path: VARIATIONS,
      text: before(read(VARIATIONS), /^\};/m, `  ${key(id)}: { easier: 'do less', harder: 'do more' },\n`),
    },
    { path: join(CONTENT, 'figures', `${id}.ts`), text: figureOf(id) },
    { path: FIGURES, text: withFigure(read(FIGURES), id) },
  ];
}

/** As the formatter writes a key: quoted only where it must be. */
const key = (id: string): string => (/^[a-z]\w*$/.test(id) ? id : `'${id}'`);
const keyIn = (text: string, id: string): boolean => text.includes(`\n  ${key(id)}: {`);
const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const named = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

function before(text: string, place: RegExp, added: string): string {
  const at = text.search(place);
  if (at < 0) throw new Error(`No ${place} to put it before`);
  return text.slice(0, at) + added + text.slice(at);
}

const factsOf = (id: string): string => `  ${key(id)}: {
    mode: 'hold',
    laterality: 'both',
    limb: 'leg',
    pattern: 'squat',
    muscles: ['quads'],
    equipment: [],
    level: 'basic',
    position: 'standing',
    dose: { sets: 3, seconds: [20, 40], restSeconds: 60 },
    sources: ['common practice'],
  },
`;

const wordsOf = (id: string): string => `  ${key(id)}: {
    name: '${named(id)}',
    steps: ['What to do first.', 'What to do then.'],
    setUp: { full: 'How to get ready for it.', short: 'How to get ready.' },
    cues: [{ full: 'What to mind meanwhile.', short: 'What to mind.' }],
    mistake: 'What goes wrong.',
    caution: 'When to leave it out.',
  },
`;

const figureOf = (id: string): string => `import type { Figure } from '../../core/figure/figure.ts';

export const ${camel(id)}: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  keys: [
    {
      t: 0,
      at: [0, 0],
      spine: [90, 90, 90],
      nearLeg: [-90, -90, 0],
      farLeg: { at: [0, 0] },
      arms: [-90, -90],
    },
  ],
};
`;

/** The list of figures with one more, in the order the formatter keeps. */
function withFigure(index: string, id: string): string {
  const name = camel(id);
  const line = `import { ${name} } from './${id}.ts';\n`;
  const imports = [...index.matchAll(/^import \{ .+ \} from '\.\/(.+)\.ts';\n/gm)];
  const next = imports.find(([, other = '']) => other > id);
  const last = imports.at(-1);
  if (!last) throw new Error(`${basename(FIGURES)} has no figures`);
  const at = next ? next.index : last.index + last[0].length;
  const imported = index.slice(0, at) + line + index.slice(at);
  const entry = key(id) === name ? `  ${name},\n` : `  '${id}': ${name},\n`;
  const start = imported.indexOf('= {\n') + 4;
  const entries = [...imported.slice(start).matchAll(/^ {2}'?([a-z0-9-]+)'?[:,].*\n/gm)];
  const after = entries.find(([, other = '']) => other > id);
  const end = imported.indexOf('\n};', start) + 1;
  const place = after ? start + after.index : end;
  return imported.slice(0, place) + entry + imported.slice(place);
}
