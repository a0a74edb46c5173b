import { describe, expect, it } from 'vitest';
import { EXERCISE_WORDS, exerciseWords } from '../../src/content/en/exercises.ts';
import { VARIATIONS } from '../../src/content/en/variations.ts';
import { EXERCISES, isExerciseId, library } from '../../src/content/exercises.ts';
import type { CatalogueExercise } from '../../src/content/facts.ts';
import { DOSES } from './doses.ts';
import { SOURCE_FACTS } from './source-facts.ts';

const all = Object.values(EXERCISES);

describe('the catalogue', () => {
  it('has well-formed ids', () => {
    for (const [id, exercise] of Object.entries(EXERCISES)) {
      expect(exercise.id).toBe(id);
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('finds exercises by id and nothing else', () => {
    expect(library.exercise('plank')?.mode).toBe('hold');
    for (const id of ['', 'Plank', 'constructor', '__proto__', 'toString']) {
      expect(library.exercise(id)).toBeUndefined();
      expect(exerciseWords(id)).toBeUndefined();
    }
  });

  it('resolves every regression and progression', () => {
    for (const { id, regression, progression } of all) {
      for (const link of [regression, progression]) {
        if (link !== undefined) expect(library.exercise(link), `${id} → ${link}`).toBeDefined();
      }
    }
  });

  it('leads nobody round in circles', () => {
    for (const link of ['regression', 'progression'] as const) {
      for (const start of all) {
        const seen = new Set<string>();
        for (let at: string | undefined = start.id; at; at = EXERCISES[at as keyof typeof EXERCISES][link]) {
          expect(seen.has(at), `${link} of ${start.id}`).toBe(false);
          seen.add(at);
        }
      }
    }
  });

  it('gates only what has an exercise before it', () => {
    for (const { id, level, regression } of all) {
      if (level === 'gated' && id !== 'single-leg-deadlift') expect(regression, id).toBeDefined();
    }
    // Its easier way is the same lift with the rear toes on the floor.
    expect(VARIATIONS['single-leg-deadlift']?.easier).toBeDefined();
  });

  it('offers something easier and something harder for every exercise', () => {
    for (const { id, regression, progression } of all) {
      const ways = VARIATIONS[id as keyof typeof VARIATIONS];
      expect(regression ?? ways?.easier, `easier than ${id}`).toBeTruthy();
      expect(progression ?? ways?.harder, `harder than ${id}`).toBeTruthy();
    }
  });

  it('gives counted exercises a tempo and repetitions, timed ones seconds', () => {
    for (const { id, mode, tempo, dose } of all) {
      expect('reps' in dose, id).toBe(mode === 'reps');
      expect('seconds' in dose, id).toBe(mode !== 'reps');
      expect(tempo !== undefined, id).toBe(mode === 'reps');
      if (!tempo) continue;
      const sum = tempo.reduce((a, b) => a + b);
      expect(sum, id).toBeGreaterThan(0);
      expect(sum, id).toBeLessThanOrEqual(6);
      for (const part of tempo) expect(part, id).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps doses sane', () => {
    for (const { id, dose } of all) {
      const [least, most] = 'reps' in dose ? dose.reps : dose.seconds;
      expect(least, id).toBeLessThanOrEqual(most);
      expect(least, id).toBeGreaterThanOrEqual('reps' in dose ? 5 : 10);
      expect(most, id).toBeLessThanOrEqual('reps' in dose ? 40 : 60);
      expect(dose.sets, id).toBeGreaterThanOrEqual(1);
      expect(dose.sets, id).toBeLessThanOrEqual(5);
      expect(dose.restSeconds, id).toBeGreaterThanOrEqual(0);
      expect(dose.restSeconds, id).toBeLessThanOrEqual(180);
      // Resting between several sets is the rule, after a single one there is nothing to rest for.
      if (dose.sets > 1) expect(dose.restSeconds, id).toBeGreaterThanOrEqual(30);
    }
  });

  it('has all 53 exercises of the sources, with exactly their doses', () => {
    const inWords = ({ dose, tempo }: CatalogueExercise): string => {
      const [least, most] = 'reps' in dose ? dose.reps : dose.seconds;
      const amount = `${least === most ? least : `${least}–${most}`} ${'reps' in dose ? 'reps' : 's'}`;
      const pace = tempo ? `, ${tempo.join('-')}` : '';
      return `${dose.sets} × ${amount}, rest ${dose.restSeconds}${pace}`;
    };
    const short = (sources: readonly string[]) =>
      [...new Set(sources.map((source) => /^\d{3}/.exec(source)?.[0] ?? 'practice'))].sort().join(' ');
    expect(new Set(DOSES.map(([id]) => id)).size).toBe(53);
    const found = DOSES.flatMap(([id]) => (isExerciseId(id) ? EXERCISES[id] : []));
    expect(found.map((exercise) => [exercise.id, inWords(exercise), short(exercise.sources)])).toEqual(DOSES);
  });

  it('has what else the sources say of them: side, pattern, muscles, equipment, level, position, links', () => {
    expect([...SOURCE_FACTS.keys()].sort()).toEqual(DOSES.map(([id]) => id).sort());
    for (const [id, told] of SOURCE_FACTS) {
      if (!isExerciseId(id)) throw new Error(`No ${id}`);
      const { laterality, mode, pattern, muscles, level, position, ...rest } = EXERCISES[id];
      const { equipment, optional, regression, progression } = rest;
      const facts = { laterality, mode, pattern, muscles, equipment, optional, level, position };
      expect({ ...facts, regression, progression }, id).toEqual(told);
    }
  });

  it('claims none of the sources for what is in none of them', () => {
    for (const { id, sources } of all)
      if (!SOURCE_FACTS.has(id)) expect(sources, id).toEqual(['common practice']);
  });

  it('leads only to exercises whose target is right: easier before, harder after', () => {
    const order = ['basic', 'gated', 'advanced'];
    for (const { id, level, regression, progression } of all) {
      const rank = (other: string) => order.indexOf(EXERCISES[other as keyof typeof EXERCISES].level);
      if (regression !== undefined)
        expect(rank(regression), `${regression} before ${id}`).toBeLessThanOrEqual(order.indexOf(level));
      if (progression !== undefined)
        expect(rank(progression), `${progression} after ${id}`).toBeGreaterThanOrEqual(order.indexOf(level));
    }
  });

  it('doses one-sided work per side', () => {
    for (const id of ['dumbbell-row', 'reverse-lunge', 'split-squat', 'single-leg-squat', 'step-up']) {
      expect(library.exercise(id)?.laterality, id).toBe('each');
    }
    expect(library.exercise('dumbbell-row')?.limb).toBe('arm');
    expect(library.exercise('side-plank')?.limb).toBe('side');
    expect(library.exercise('reverse-lunge')?.limb).toBe('leg');
  });
});

describe('the English words', () => {
  const words = Object.entries(EXERCISE_WORDS);
  const spoken = words.flatMap(([id, { name, setUp, cues }]) =>
    [name, setUp.full, setUp.short, ...cues.flatMap(({ full, short }) => [full, short ?? ''])]
      .filter(Boolean)
      .map((text) => [id, text] as const),
  );
  const written = words.flatMap(([id, { steps, aliases = [], mistake = '', caution = '' }]) =>
    [...steps, ...aliases, mistake, caution].map((text) => [id, text] as const),
  );

  it('exist for every exercise, with a set-up, cues, a mistake and a caution', () => {
    expect(Object.keys(EXERCISE_WORDS).sort()).toEqual(Object.keys(EXERCISES).sort());
    for (const [id, { steps, cues, mistake, caution }] of words) {
      expect(steps.length, id).toBeGreaterThanOrEqual(2);
      expect(steps.length, id).toBeLessThanOrEqual(4);
      expect(cues.length, id).toBeGreaterThanOrEqual(1);
      expect(cues.length, id).toBeLessThanOrEqual(2);
      expect(mistake, id).toBeTruthy();
      expect(caution, id).toBeTruthy();
    }
  });

  it('give every exercise its own name', () => {
    const names = words.map(([, { name }]) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40);
  });

  it('are short enough to speak', () => {
    for (const [id, { setUp, cues }] of words) {
      expect(setUp.full.length, `${id}: ${setUp.full}`).toBeLessThanOrEqual(46);
      expect(setUp.short.length, `${id}: ${setUp.short}`).toBeLessThanOrEqual(25);
      expect(setUp.short.length, id).toBeLessThan(setUp.full.length);
      for (const { full, short } of cues) {
        expect(full.length, `${id}: ${full}`).toBeLessThanOrEqual(32);
        // Under 3 s at 160 words a minute.
        expect(full.split(/\s+/).length, `${id}: ${full}`).toBeLessThan(8);
        if (short === undefined) continue;
        expect(short.length, `${id}: ${short}`).toBeLessThanOrEqual(18);
        expect(short.length, `${id}: ${short}`).toBeLessThan(full.length);
      }
    }
  });

  it('are clean', () => {
    for (const [id, text] of [...spoken, ...written]) {
      expect(text, id).toBe(text.trim());
      expect(text, id).not.toMatch(/ {2}|!|\p{Cc}|\bprevents?\b/iu);
      expect(text, id).toMatch(/^\p{Lu}/u);
    }
    for (const [id, text] of spoken) expect(text, id).not.toMatch(/\d|[°%&/()<>]/);
    for (const [id, { setUp, cues, steps, mistake, caution }] of words) {
      const sentences = [setUp.full, setUp.short, ...cues.flatMap((c) => [c.full, c.short ?? '.'])];
      for (const text of [...sentences, ...steps, mistake, caution]) expect(text, id).toMatch(/\.$/);
    }
  });
});
