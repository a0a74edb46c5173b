import type { Source } from '../facts.ts';

/** The documents the catalogue was drawn from, as a reader may be told of them. */
export const SOURCES: Readonly<Record<Exclude<Source, 'common practice'>, string>> = {
  '000': 'a guide to choosing strength work by how, and how much, you run',
  '001': 'a guide to strength, balance and recovery beside running',
  '002': 'a list of strength exercises for runners, with sets and repetitions',
  '003': 'a guide from basic to advanced strength work for runners',
  '004': 'a short guide to hips, calves and work on one leg for runners',
};

/** The one document that says how many; it says nothing of rest and tempo. */
const WITH_DOSES: Source = '002';

/** Where an exercise comes from, and where its dose: two or three whole sentences. */
export function originInWords(sources: readonly Source[]): readonly string[] {
  const known = sources.filter((source) => source !== 'common practice').map((source) => SOURCES[source]);
  if (known.length === 0) return ['Exercise and dose are general practice: no single source.'];
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(known);
  return [
    `The exercise is in ${list}.`,
    sources.includes(WITH_DOSES)
      ? 'Sets and amount are those of the list; rest and tempo are general practice.'
      : 'The dose is general practice.',
  ];
}
