import { msg, str } from '@lit/localize';
import { CARD_LINES, type Card, type CardLine, drawCard } from '../adapters/draw-card.ts';
import { FIGURES } from '../content/figures/index.ts';
import { tellingPhase } from '../content/figures/telling.ts';
import { type BestSets, bestSets } from '../core/history/best-sets.ts';
import { dayOf } from '../core/history/day.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { StoredSession } from '../core/record.ts';
import { date } from '../ui/format.ts';
import { href } from '../ui/links.ts';
import { setsInWords } from '../ui/words.ts';
import { describer } from './cards.ts';

/** A session as a picture, and what is on it, for who cannot see it. */
export interface SessionPicture {
  readonly file: File;
  readonly alt: string;
}

/**
 * Draws what one may want to show of a session: what was done, and when. Nothing of how it felt; pain and notes are
 * nobody else's.
 */
export async function sessionPicture(
  session: StoredSession,
  language: CoachLanguage,
  locale: string,
): Promise<SessionPicture> {
  const { record, sets } = session;
  const describe = describer(language, record.timeline);
  const best = bestSets(session);
  const minutes = Math.round(record.active / 60_000);
  const lines = best.slice(0, CARD_LINES).map((one) => lineOf(one, describe(one.exercise).name));
  const left = best.length - lines.length;
  const card: Card = {
    title: record.routine.name,
    date: date(record.startedAt, record.zone, locale),
    numbers: [
      { value: String(sets.length), unit: sets.length === 1 ? msg('set') : msg('sets') },
      ...(record.active > 0
        ? [{ value: String(Math.max(1, minutes)), unit: minutes > 1 ? msg('minutes') : msg('minute') }]
        : []),
    ],
    lines,
    ...(left > 0 && { more: left === 1 ? msg('and 1 exercise more') : msg(str`and ${left} exercises more`) }),
    icon: await icon(),
  };
  const blob = await drawCard(card);
  const day = dayOf(record.startedAt, record.zone);
  return { file: new File([blob], `groundwork-${day}.png`, { type: 'image/png' }), alt: inWords(card) };
}

function lineOf(best: BestSets, name: string): CardLine {
  const { exercise, sets, reps, seconds, load } = best;
  const most =
    reps !== undefined ? msg(str`best ${reps}`) : seconds !== undefined ? msg(str`best ${seconds} s`) : '';
  const done = [setsInWords(sets), most, load === undefined ? '' : msg(str`${load} kg`)];
  const figure = Object.hasOwn(FIGURES, exercise) ? FIGURES[exercise as keyof typeof FIGURES] : undefined;
  return {
    name,
    done: done.filter(Boolean).join(', '),
    figure: figure && { figure, phase: tellingPhase(exercise, figure) },
  };
}

function inWords({ title, date: when, numbers, lines, more }: Card): string {
  const sum = numbers.map(({ value, unit }) => `${value} ${unit}`).join(', ');
  return [`${title}, ${when}`, sum, ...lines.map(({ name, done }) => `${name}: ${done}`), more ?? '']
    .filter(Boolean)
    .join('. ');
}

/** A file of the app, there without a network; without it the name alone will do. */
async function icon(): Promise<HTMLImageElement | undefined> {
  const image = new Image(112, 112);
  image.src = href('icon.svg');
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  }
}
