import { type Cue, PRIORITY, TONE_LENGTH, type ToneName } from './cue.ts';
import type { PlacedTone, Wish } from './lay-out.ts';
import type { CoachLanguage, Line, Phrase } from './phrase.ts';
import { type Talk, wantsToHear } from './talk.ts';
import type { Ms } from './units.ts';

/** A language, with how much of it is wanted. */
export interface Coach extends CoachLanguage {
  readonly talk: Talk;
}

/** A tone at its moment. */
export function tone(
  name: ToneName,
  edge: Cue['edge'],
  offset: Ms,
  priority: keyof typeof PRIORITY,
): PlacedTone {
  return {
    edge,
    offset,
    signal: { kind: 'tone', tone: name, length: TONE_LENGTH[name] },
    priority: PRIORITY[priority],
  };
}

/** A phrase around its moment, in its full form or its short one. */
export function wish(
  language: Coach,
  phrase: Phrase,
  edge: Cue['edge'],
  offset: Ms,
  priority: keyof typeof PRIORITY,
  room: readonly [early: Ms, late: Ms],
): Wish {
  return wishAny(language, [phrase], edge, offset, priority, room);
}

/** Of several phrases the first that is wanted and fits. */
export function wishAny(
  language: Coach,
  phrases: readonly Phrase[],
  edge: Cue['edge'],
  offset: Ms,
  priority: keyof typeof PRIORITY,
  [early, late]: readonly [early: Ms, late: Ms],
): Wish {
  const heard = phrases.filter((phrase) => wantsToHear(language.talk, phrase));
  const variants = heard.flatMap((phrase) =>
    texts(language.say(phrase)).map((text) => ({ text, phrase: phrase.key })),
  );
  return {
    edge,
    offset: Math.round(offset),
    early,
    late: Math.round(late),
    priority: PRIORITY[priority],
    variants,
  };
}

function texts({ full, short }: Line): string[] {
  return [full, short].filter((text): text is string => text !== undefined && text.trim() !== '');
}
