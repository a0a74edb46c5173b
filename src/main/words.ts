import { msg, str } from '@lit/localize';
import type { Notice } from '../core/notice.ts';
import type { Loss } from '../ports/history-watch.ts';
import type { StoreTrouble } from '../ports/session-store.ts';
import type { Saved } from './save-again.ts';

/** What is missing in a session, in words. */
export function noticeInWords(notice: Notice): string {
  switch (notice) {
    case 'no-voice':
      return msg('This device does not speak. Tones and the screen lead you.');
    case 'no-sound':
      return msg('No sound on this device. The screen leads you.');
    case 'sound-blocked':
      return msg('The browser holds the sound back. Tap any button once.');
    case 'no-wake-lock':
      return msg('The screen may go dark. Set your device to stay on.');
    case 'not-kept':
      return msg('Nothing can be stored here. Save the session as a file at the end.');
    case 'storage-full':
      return msg('The storage is full. Your sets are safe while this page is open; free some space.');
    case 'storage-failed':
      return msg('Writing failed and is tried again. Keep this page open.');
    case 'elsewhere':
      return msg('This session goes on in another tab. Nothing more is written here.');
    case 'slept':
      return msg('The device was asleep. You are where you left off.');
  }
}

/** Why nothing is kept, for the home screen. */
export function troubleInWords(trouble: StoreTrouble): string {
  switch (trouble) {
    case 'newer':
      return msg(
        'Your log was written by a newer version of this app. It can be read and saved here, not changed; reload to get that version.',
      );
    case 'blocked':
      return msg(
        'Another tab holds an old version of your log. Close it and reload. Sessions work meanwhile.',
      );
    case 'full':
      return msg(
        'The storage of this device is full. Sessions work, but cannot be kept until there is space.',
      );
    case 'elsewhere':
      return msg('This session goes on in another tab. Nothing more is written here.');
    case 'unavailable':
      return msg('This browser keeps nothing here. Sessions work; save them as a file at the end.');
    case 'failed':
      return msg(
        'Your log could not be opened. Nothing was deleted; sessions work, and can be saved as a file.',
      );
  }
}

/** What is missing of the history. */
export function lossInWords({ expected, missing }: Loss): string {
  if (missing > 0)
    return msg(
      str`This browser lost part of your log: ${missing} of ${expected} sessions are missing. A backup brings them back.`,
    );
  return msg('This browser damaged part of your log. What can be read is here; a backup has it whole.');
}

/** What became of writing the file that is written after each session. */
export function savedInWords(saved: Saved): string {
  switch (saved) {
    case 'saved':
      return msg('Saved.');
    case 'none':
      return msg('No file is chosen.');
    case 'lapsed':
      return msg('Your backup file lacks what you did last: the browser asks again before it is written.');
    case 'incomplete':
      return msg('The file was left as it is: not all of your log is here.');
    case 'fewer':
      return msg('Your backup file was left as it is: it holds more sessions than there are here.');
    case 'failed':
      return msg('Your backup file could not be written.');
  }
}
