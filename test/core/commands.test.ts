import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/content/en/commands.ts';
import { COMMANDS, understand, understandReps } from '../../src/core/commands.ts';

const heard = (said: string) => understand(commands, said);

describe('spoken commands', () => {
  it('are understood as people and recognisers write them', () => {
    expect(heard('Pause')).toBe('pause');
    expect(heard('okay, pause please.')).toBe('pause');
    expect(heard("What's next?")).toBe('whats-next');
    expect(heard('what’s next')).toBe('whats-next');
    expect(heard('How long?')).toBe('how-long');
    expect(heard('how long is left')).toBe('how-long');
    expect(heard('How much time is left?')).toBe('how-long');
    expect(heard("what's up next")).toBe('whats-next');
    expect(heard("I'm done")).toBe('done');
    expect(heard('Go on')).toBe('resume');
    expect(heard('go back')).toBe('back');
    expect(heard('again')).toBe('again');
    expect(heard('start')).toBe('start');
  });

  it('are taken back by a later one', () => {
    expect(heard('next no pause')).toBe('pause');
    expect(heard('done done')).toBe('done');
  });

  it('tell how many repetitions were done', () => {
    const told = (said: string) => understandReps(commands, said);
    expect(told('did ten')).toBe(10);
    expect(told('I did 10 reps.')).toBe(10);
    expect(told('Okay, I did twenty-five repetitions')).toBe(25);
    expect(told("I've done 8")).toBe(8);
    expect(told('Did eight, please')).toBe(8);
    expect(told('did to')).toBe(2);
    for (const said of [
      'did',
      'ten',
      'did it',
      'did you',
      'did ten more than you',
      'did 1234',
      'did constructor',
    ])
      expect(told(said)).toBeUndefined();
    expect(heard('did ten')).toBeUndefined();
  });

  it('are not found in a conversation', () => {
    for (const said of [
      '',
      '…',
      'what do we do next week',
      'she said stop',
      'I was done with it',
      'nextdoor',
      'pausen',
    ])
      expect(heard(said)).toBeUndefined();
  });

  it('are each a phrase of their own, and each understood', () => {
    const phrases = COMMANDS.flatMap((command) =>
      commands.words[command].map((words) => [words, command] as const),
    );
    expect(new Set(phrases.map(([words]) => words)).size).toBe(phrases.length);
    for (const [words, command] of phrases) expect(heard(words)).toBe(command);
  });

  it('never fail on what a recogniser may come up with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => [undefined, ...COMMANDS].includes(heard(said))),
    );
  });
});
