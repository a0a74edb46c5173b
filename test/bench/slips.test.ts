import { expect, it } from 'vitest';
import { slips } from '../../bench/heard/slips.ts';
import { TONE_LENGTH } from '../../src/core/cue.ts';

const START = 4_000;
/** A context whose clock began 1 s after the page's, is heard 300 ms later, and stands still for 27 ms at 12 s of the session. */
const laterBy = (page: number) => (page >= START + 12_000 ? 27 : 0);
const pairs = Array.from({ length: 300 }, (_, i) => {
  const page = i * 100 + 2_000;
  return [page, page - 1_300 - laterBy(page)] as const;
});

/** Tones for these moments of the session, where the app placed them on the context's clock, and where they were heard. */
function listen(places: readonly (readonly [planned: number, context: number, heard: number])[]) {
  const sources = places.map(([, context]) => ({
    asked: 0,
    now: 0,
    when: context / 1000,
    length: TONE_LENGTH.go / 1000,
    takenBack: false,
  }));
  const tones = places.map(([planned, , heard]) => ({ tone: 'go' as const, planned, heard }));
  return slips(tones, { sources, pairs: [...pairs] }, START).map(({ off, stood, told }) =>
    [off, stood, told].map(Math.round),
  );
}

const contextAt = (planned: number, late = 0) => planned + START - 1_300 - late;

it('says nothing of a card that goes on', () => {
  expect(
    listen([
      [5_000, contextAt(5_000), 5_000],
      [8_000, contextAt(8_000), 8_000],
    ]),
  ).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

it('tells a card that stood still from an app that did not follow', () => {
  const before = [8_000, contextAt(8_000), 8_000] as const;
  // Followed: on time, though the card stood still.
  expect(listen([before, [16_000, contextAt(16_000, 27), 16_000]])[1]).toEqual([0, 27, 27]);
  // Not followed: late by as much.
  expect(listen([before, [16_000, contextAt(16_000), 16_027]])[1]).toEqual([27, 27, 27]);
});

it('tells a browser that is wrong, and an app that is', () => {
  const before = [8_000, contextAt(8_000), 8_000] as const;
  // Told of a stall that nobody heard, the app placed it early.
  expect(listen([before, [16_000, contextAt(16_000, 27), 15_973]])[1]).toEqual([-27, 0, 27]);
  // Nothing was told, nothing happened.
  expect(listen([before, [11_000, contextAt(11_000, 40), 10_960]])[1]).toEqual([-40, 0, 0]);
});
