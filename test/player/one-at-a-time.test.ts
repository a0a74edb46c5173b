import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTINES } from '../../src/content/routines.ts';
import type { Player } from '../../src/player/player.ts';
import { Rig } from './rig.ts';

/** What an athlete may do or ask, by any control. */
const DEEDS: Readonly<Record<string, (player: Player) => unknown>> = {
  pause: (player) => player.control({ kind: 'pause' }),
  resume: (player) => player.control({ kind: 'resume' }),
  skip: (player) => player.control({ kind: 'skip' }),
  again: (player) => player.control({ kind: 'repeat' }),
  done: (player) => player.control({ kind: 'done' }),
  undo: (player) => player.control({ kind: 'undo' }),
  less: (player) => player.control({ kind: 'adjust-rest', by: -15_000 }),
  more: (player) => player.control({ kind: 'adjust-rest', by: 15_000 }),
  slower: (player) => player.control({ kind: 'tempo', factor: 1.125 }),
  faster: (player) => player.control({ kind: 'tempo', factor: 1 / 1.125 }),
  pace: (player) => {
    const pace = player.view?.can.pace;
    if (pace) player.control({ kind: 'pace', step: pace.step, pace: pace.to });
  },
  'how long': (player) => player.ask('how-long'),
  'what is next': (player) => player.ask('whats-next'),
};

const deeds = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...Object.keys(DEEDS))),
  { minLength: 1, maxLength: 12 },
);

describe('the coach', () => {
  it('never speaks over itself or a tone, whatever is done and asked, on whatever card, with a voice that drawls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROUTINES.map(({ routine }) => routine.id)),
        deeds,
        fc.constantFrom(0, 90, 300),
        fc.constantFrom(0, 200, 700, -150),
        fc.constantFrom(0, 80, 400, 800),
        async (routine, script, behind, drawl, latency) => {
          const rig = new Rig({ routine, latency });
          rig.behind = { before: behind, after: behind };
          rig.drawl = drawl;
          rig.player.control({ kind: 'start' });
          for (const [after, deed] of script) {
            await rig.pass(after);
            DEEDS[deed]?.(rig.player);
          }
          await rig.pass(30_000);
          const spans = rig.spans
            .filter(({ tone, from }) => tone !== 'lower' && tone !== 'lift' && from < rig.now)
            .sort((a, b) => a.from - b.from);
          for (const [i, span] of spans.entries()) {
            const over = spans
              .slice(i + 1)
              .find(({ from, words }) => from < span.to && (words ?? span.words));
            expect(over && [span, over]).toBeUndefined();
          }
        },
      ),
      { numRuns: 500 },
    );
  }, 120_000);
});
