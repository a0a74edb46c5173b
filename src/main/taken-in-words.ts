import { msg, str } from '@lit/localize';
import { sessionsInWords } from '../ui/words.ts';

/** What taking a file in has done. `memory`: nothing survives the page; `kept`: it can be undone in a later visit, too. */
export function takenInWords({
  added,
  replaced,
  memory,
  kept,
}: {
  readonly added: number;
  readonly replaced: number;
  readonly memory: boolean;
  readonly kept: boolean;
}): string {
  const lines = [
    msg(str`Taken in: ${sessionsInWords(added)}.`),
    replaced > 0 ? msg(str`Replaced: ${replaced}.`) : '',
    memory ? msg('They are here until this page is closed. Save a backup before.') : '',
    kept ? '' : msg('It can be undone until this page is closed.'),
  ];
  return lines.filter((line) => line !== '').join(' ');
}
