/**
 * Checks that src/ keeps its layers: who may import whom, who may use which package, and no circles.
 *
 *     node tools/layers.ts [directory that holds src/]
 *
 * Fails also when it saw nothing, or not every file there is: a checker that looks at nothing is always content.
 */
import { existsSync, globSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Each layer and the layers it may import. `main`, the entry and its folder, is the one place that knows everybody. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  content: ['core', 'content'],
  ports: ['core', 'ports'],
  adapters: ['core', 'ports', 'adapters'],
  player: ['core', 'ports', 'player'],
  ui: ['core', 'content', 'ports', 'ui'],
  sw: ['sw'],
  main: ['core', 'content', 'ports', 'adapters', 'player', 'ui', 'main'],
};

/** Packages, and the layers that alone may use them. A package not named here may be used nowhere. */
const PACKAGES: readonly { readonly name: string; readonly layers: readonly string[] }[] = [
  // Data in, data out: it knows no browser either.
  { name: 'valibot', layers: ['core'] },
  { name: 'papaparse', layers: ['core'] },
  // Under Garmin's own licence: one file may know it, so that it can be replaced.
  { name: 'idb', layers: ['adapters'] },
  { name: 'workbox-window', layers: ['adapters'] },
  { name: '(lit|lit-html|lit-element|@lit)', layers: ['ui', 'main'] },
  // Scales and shapes of charts; elements draw them.
  { name: 'd3-(array|scale|shape)', layers: ['ui'] },
  { name: 'workbox-(core|precaching|routing|strategies)', layers: ['sw'] },
];

/** A layer is a folder; `main` is the entry file as well. */
const inside = (layers: readonly string[]): string =>
  `^src/(${layers.map((layer) => (layer === 'main' ? 'main(\\.ts$|/)' : `${layer}/`)).join('|')})`;

function rules(): IForbiddenRuleType[] {
  const all: IForbiddenRuleType[] = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
    name: `${layer} → ${allowed.join(', ')} only`,
    severity: 'error',
    from: { path: inside([layer]) },
    to: { path: '^src/', pathNot: inside(allowed) },
  }));
  for (const { name, layers } of PACKAGES)
    all.push({
      name: `${name} in ${layers.join(', ')} only`,
      severity: 'error',
      from: { path: '^src/', pathNot: inside(layers) },
      to: { path: `(^|node_modules/)${name}(/|$)` },
    });
  all.push(
    {
      name: 'a layer that has rules',
      severity: 'error',
      from: { path: '^src/', pathNot: [inside(Object.keys(MAY_IMPORT)), '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no other packages, nothing outside src',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', ...PACKAGES.map(({ name }) => `(^|node_modules/)${name}(/|$)`)] },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  );
  return all;
}

export interface LayerReport {
  /** Files looked at. */
  readonly seen: number;
  /** One line a fault; empty when all is well. */
  readonly faults: readonly string[];
}

/**
 * Looks at every code file of `<root>/src`.
 *
 * @throws when a file cannot be parsed
 */
export async function checkLayers(root: string): Promise<LayerReport> {
  if (!existsSync(resolve(root, 'src'))) return { seen: 0, faults: ['saw no files: there is no src/'] };
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      // TypeScript 7 has no JavaScript API; swc reads the files instead, type imports included.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: rules() },
    },
    {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default'],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  const present = globSync('src/**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const faults = summary.violations.map(
    ({ rule, from, to, cycle }) =>
      `${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}  (${rule.name})`,
  );
  if (present.length === 0) faults.push('saw no files');
  for (const path of present) if (!seen.has(path)) faults.push(`${path} was not seen`);
  return { seen: present.length, faults };
}

if (import.meta.main) {
  const { seen, faults } = await checkLayers(resolve(process.argv[2] ?? '.'));
  for (const fault of faults) console.error(fault);
  console.log(`layers: ${seen} files, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
