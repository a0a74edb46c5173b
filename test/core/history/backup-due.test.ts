import { describe, expect, it } from 'vitest';
import { backupDue, OLD } from '../../../src/core/history/backup-due.ts';

const now = Date.parse('2026-06-01');
const newest = [now - 1_000, now - 2_000, now - 3_000];

describe('the reminder of a backup', () => {
  it.each([
    ['never saved, three sessions', { lastBackup: undefined, persistent: false, newest }, true],
    [
      'never saved, two sessions',
      { lastBackup: undefined, persistent: false, newest: newest.slice(1) },
      false,
    ],
    ['the browser keeps it', { lastBackup: undefined, persistent: true, newest }, false],
    ['an old backup', { lastBackup: now - OLD - 1, persistent: false, newest }, true],
    ['a backup of this month', { lastBackup: now - OLD, persistent: false, newest }, false],
    [
      'an old backup, and nothing new but one',
      { lastBackup: now - OLD - 1, persistent: false, newest: [now, now - OLD - 2, now - OLD - 3] },
      false,
    ],
  ])('%s', (_, state, due) => {
    expect(backupDue({ now, ...state })).toBe(due);
  });
});
