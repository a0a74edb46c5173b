import { msg, str } from '@lit/localize';
import type { Block } from '../core/routine.ts';
import type { Side, Target } from '../core/units.ts';
import type { SessionView } from '../core/view.ts';

/** A dose as written: `30 s`, `12 reps`. */
export const dose = (target: Target): string => {
  if (target.kind === 'reps') return target.reps === 1 ? msg('1 rep') : msg(str`${target.reps} reps`);
  return msg(str`${Math.round(target.ms / 1000)} s`);
};

/** A dose as a screen reader should say it. */
export const doseInWords = (target: Target): string =>
  target.kind === 'reps' ? dose(target) : msg(str`${Math.round(target.ms / 1000)} seconds`);

/** The side that works: `Right leg`. */
export const sideInWords = (side: Side, limb: SessionView['limb']): string => {
  if (limb === 'leg') return side === 'left' ? msg('Left leg') : msg('Right leg');
  if (limb === 'arm') return side === 'left' ? msg('Left arm') : msg('Right arm');
  return side === 'left' ? msg('Left side') : msg('Right side');
};

/** `Set 2 of 3`, or in a circuit or superset `Round 2 of 3`. */
export const place = (at: { number: number; of: number; group: Block['kind'] }): string =>
  at.group === 'straight' ? msg(str`Set ${at.number} of ${at.of}`) : msg(str`Round ${at.number} of ${at.of}`);

export const phaseInWords = (phase: SessionView['phase']): string => {
  switch (phase) {
    case 'prepare':
      return msg('Get ready');
    case 'work':
      return msg('Work');
    case 'switch':
      return msg('Switch sides');
    case 'rest':
      return msg('Rest');
  }
};

/** One sentence on the phase and what it asks for, for screen readers; the same as long as the phase lasts. */
export const announcement = (view: SessionView): string => {
  const side = view.side === undefined ? '' : `, ${sideInWords(view.side, view.limb)}`;
  const what = `${view.name}${side}, ${place(view)}, ${doseInWords(view.target)}`;
  if (view.phase === 'work') return msg(str`Work. ${what}.`);
  if (view.phase === 'rest') return msg(str`Rest. Next: ${what}.`);
  if (view.phase === 'switch') return msg(str`Switch sides. ${what}.`);
  return msg(str`Get ready. ${what}.`);
};

export const minutesInWords = (minutes: number): string => msg(str`${Math.max(1, Math.round(minutes))} min`);

export const setsInWords = (sets: number): string => (sets === 1 ? msg('1 set') : msg(str`${sets} sets`));

export const sessionsInWords = (sessions: number): string =>
  sessions === 1 ? msg('1 session') : msg(str`${sessions} sessions`);

/** What is needed: `No equipment`, or a list. */
export const equipmentInWords = (equipment: readonly string[]): string =>
  equipment.length === 0 ? msg('No equipment') : equipment.join(', ');
