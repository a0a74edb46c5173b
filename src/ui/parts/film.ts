import type { Ms } from '../../core/units.ts';

/** Draws what has changed by the moment `now` of the monotonic clock, and says how long that will do. */
export type Scene = (now: Ms) => Ms;

/** How long what was drawn will do, and until when. */
interface Shot {
  readonly wait: Ms;
  readonly due: Ms;
}

const scenes = new Map<Scene, Shot>();
let timer = 0;

/**
 * Draws a scene now, and again whenever it says, until `cut`. Every frame makes the browser go through page,
 * compositor and screen, however little has changed; an animation asks for one at every refresh of the display. So all
 * that moves in a session is drawn together, and only as often as an eye needs. Nothing is drawn out of sight.
 */
export function film(scene: Scene): void {
  shoot(scene, performance.now());
  plan();
}

/** Lets a scene stand as it is. */
export function cut(scene: Scene): void {
  scenes.delete(scene);
  plan();
}

function shoot(scene: Scene, now: Ms): void {
  const wait = scene(now);
  scenes.set(scene, { wait, due: now + wait });
}

function plan(): void {
  clearTimeout(timer);
  timer = 0;
  if (scenes.size === 0 || document.hidden) return;
  const due = Math.min(...[...scenes.values()].map((shot) => shot.due));
  // A timer, not an animation frame: a scene may find that nothing has changed, and then no frame is made at all.
  timer = window.setTimeout(roll, Math.max(0, due - performance.now()));
}

function roll(): void {
  const now = performance.now();
  // What is past half of its time comes along in this frame, instead of asking for its own soon.
  for (const [scene, { wait, due }] of [...scenes]) if (due - wait / 2 <= now) shoot(scene, now);
  plan();
}

document.addEventListener('visibilitychange', plan);
