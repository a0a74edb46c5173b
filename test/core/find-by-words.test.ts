import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXERCISE_WORDS } from '../../src/content/en/exercises.ts';
import { MUSCLES } from '../../src/content/en/terms.ts';
import { EXERCISES } from '../../src/content/exercises.ts';
import { findByWords } from '../../src/core/find-by-words.ts';

const catalogue = Object.values(EXERCISES).map(({ id, muscles }) => {
  const { name, aliases = [] } = EXERCISE_WORDS[id as keyof typeof EXERCISE_WORDS];
  return { id, texts: [[name], aliases, muscles.map((muscle) => MUSCLES[muscle])] };
});
const find = (query: string) => findByWords(query, catalogue).map(({ id }) => id);

describe('the search', () => {
  it.each([
    ['plank', 'plank'],
    ['plnk', 'plank'],
    ['palnk', 'plank'],
    ['Glute brigde', 'glute-bridge'],
    ['mountin climer', 'mountain-climber'],
    ['pushup', 'push-up'],
    ['press-up', 'push-up'],
    ['step ups', 'step-up'],
    ['stepup', 'step-up'],
    ['bulgarian', 'rear-foot-elevated-split-squat'],
    ['clamshel', 'clamshell'],
    ['clam shell', 'clamshell'],
    ['dead bgu', 'dead-bug'],
    ['calf raize', 'calf-raise'],
    ['dumbell row', 'dumbbell-row'],
    ['goblet', 'weighted-squat'],
    ['lunge', 'forward-lunge'],
    ['leg single dedlift', 'single-leg-deadlift'],
    ['squät', 'squat'],
  ])('%s finds %s, first', (query, id) => {
    const found = find(query);
    expect(found).toContain(id);
    expect(found.indexOf(id), found.join(' ')).toBeLessThan(query === 'lunge' ? 4 : 1);
  });

  it.each([
    ['RDL', ['deadlift', 'single-leg-deadlift']],
    ['shin', ['tibialis-raise']],
    ['abs', ['plank', 'ball-plank']],
    ['lats', ['dumbbell-row', 'bent-over-row']],
    ['calves', ['single-leg-hop', 'a-march']],
    ['hamstring', ['supine-hamstring-stretch', 'ball-bridge']],
    ['achilles', ['pogo-hop']],
  ])('%s finds what has exactly that word anywhere before what only looks like it', (query, first) => {
    const found = find(query);
    for (const id of first) expect(found, query).toContain(id);
    const exact = catalogue.filter(({ texts }) =>
      texts.flat().some((text) => new RegExp(`\\b${query}s?\\b`, 'i').test(text)),
    );
    expect(new Set(found.slice(0, exact.length)), found.join(' ')).toEqual(
      new Set(exact.map(({ id }) => id)),
    );
  });

  it('finds what is written together only where a word begins', () => {
    expect(find('rdl')).not.toContain('forward-lunge');
    expect(find('pushup')).toEqual(expect.arrayContaining(['push-up', 'incline-push-up']));
    expect(find('gebridge')).toEqual([]);
  });

  it.each([
    ['skwat', 'squat'],
    ['qsuat', 'squat'],
    ['wquat', 'squat'],
    ['kalf raise', 'calf-raise'],
    ['blank', 'plank'],
    ['lpank', 'plank'],
    ['lank', 'plank'],
    ['klamshell', 'clamshell'],
    ['gluet brige', 'glute-bridge'],
    ['nountain climber', 'mountain-climber'],
    ['dedlift', 'deadlift'],
  ])('%s, with a slip in its first letter or spelt as it sounds, finds %s', (query, id) => {
    expect(find(query)[0], find(query).join(' ')).toBe(id);
  });

  it.each([
    ['SLDL', 'single-leg-deadlift'],
    ['kickstand', 'single-leg-deadlift'],
    ['swiss ball', 'ball-plank'],
    ['walking lunge', 'forward-lunge'],
    ['leg lifts', 'leg-raise'],
    ['back squat', 'weighted-squat'],
    ['ball or roller plank', 'ball-plank'],
    ['ball or roller bridge', 'ball-bridge'],
    ['deadbug', 'dead-bug'],
    ['birddog', 'bird-dog'],
    ['quadruped', 'bird-dog'],
    ['crawling', 'bear-crawl'],
    ['ankle hops', 'pogo-hop'],
    ['sit to stand', 'single-leg-box-squat'],
    ['good mornings', 'hip-hinge'],
    ['skipping', 'pogo-hop'],
  ])('%s is what some call %s', (query, id) => {
    expect(find(query)[0], find(query).join(' ')).toBe(id);
  });

  it('finds by muscle, after those whose name says it', () => {
    expect(find('hamstrings')[0]).toBe('supine-hamstring-stretch');
    expect(find('hamstrngs')).toContain('deadlift');
    expect(find('soleus')).toContain('bent-knee-calf-raise');
  });

  it('takes no letter written again and again for the beginning of a word', () => {
    expect(find('zzzz')).toEqual([]);
    expect(find('kkkk')).toEqual([]);
  });

  it('finds nothing where nothing is near', () => {
    for (const query of ['xylophone', 'zz', 'bicycle pump', 'qwerty']) expect(find(query), query).toEqual([]);
  });

  it('leaves everything as it is for an empty query', () => {
    for (const query of ['', '  ', '-', '…']) expect(findByWords(query, catalogue)).toBe(catalogue);
  });

  it('finds every exercise by its name, with any one slip in a word of four letters or more', () => {
    const slips = fc.tuple(
      fc.constantFrom(...catalogue),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'swap'),
    );
    fc.assert(
      fc.property(slips, ([{ id, texts }, pick, slip]) => {
        const words = (texts[0]?.[0] ?? '').split(/[\s-]+/);
        const long = words.map((word, i) => ({ word, i })).filter(({ word }) => word.length > 3);
        const { word, i } = long[pick % long.length] ?? { word: '', i: 0 };
        const at = pick % (word.length - 1);
        const cut = {
          drop: [at, at + 1, ''],
          double: [at, at, word[at]],
          swap: [at, at + 2, `${word[at + 1]}${word[at]}`],
        } as const;
        const [from, to, put] = cut[slip as keyof typeof cut];
        words[i] = word.slice(0, from) + put + word.slice(to);
        expect(find(words.join(' ')), words.join(' ')).toContain(id);
      }),
    );
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(findByWords(query, catalogue).length).toBeLessThanOrEqual(catalogue.length);
      }),
    );
  });
});
