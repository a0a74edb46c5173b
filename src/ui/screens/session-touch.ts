import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds a finger rests on the screen until it is locked or unlocked; the stylesheet fills its bar in as many. */
export const HOLD = 900;
/** A quicker touch that stays where it is, is a tap. */
const TAP = 450;
/** Pixels a finger may wander in a tap or a long press. */
const STILL = 12;
/** Pixels a swipe goes, and at least twice as far as across its way. */
const SWIPE = 64;
/** What has a use of its own for a finger. */
const OWN = 'button, a[href], input, select, summary, dialog';

export type Swipe = 'left' | 'right' | 'up' | 'down';

export interface Touches {
  tap(): void;
  swipe(way: Swipe): void;
  hold(): void;
  /** A finger rests, or no longer does. */
  holding(on: boolean): void;
}

/** The whole screen as one control: tap, swipe, long press. */
export class TouchField implements ReactiveController {
  readonly #touches: Touches;
  #from: { readonly x: number; readonly y: number; readonly at: number; readonly id: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, touches: Touches) {
    this.#touches = touches;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  readonly down = (event: PointerEvent): void => {
    const [target] = event.composedPath();
    if (!event.isPrimary || event.button !== 0) return;
    if (target instanceof Element && target.closest(OWN) && !target.closest('.lock')) return;
    // Nobody tells of a mouse that was let go outside of the window.
    this.#forget();
    this.#from = { x: event.clientX, y: event.clientY, at: event.timeStamp, id: event.pointerId };
    this.#touches.holding(true);
    this.#timer = setTimeout(() => {
      this.#forget();
      this.#touches.hold();
    }, HOLD);
  };

  readonly move = (event: PointerEvent): void => {
    const from = this.#from;
    if (!from || event.pointerId !== from.id) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) <= STILL) return;
    clearTimeout(this.#timer);
    this.#touches.holding(false);
  };

  readonly up = (event: PointerEvent): void => {
    const from = this.#from;
    if (!from || event.pointerId !== from.id) return;
    this.#forget();
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.hypot(dx, dy) <= STILL) {
      if (event.timeStamp - from.at <= TAP) this.#touches.tap();
    } else if (Math.abs(dx) >= SWIPE && Math.abs(dx) >= 2 * Math.abs(dy))
      this.#touches.swipe(dx < 0 ? 'left' : 'right');
    else if (Math.abs(dy) >= SWIPE && Math.abs(dy) >= 2 * Math.abs(dx))
      this.#touches.swipe(dy < 0 ? 'up' : 'down');
  };

  /** The browser took the finger over, to scroll. */
  readonly cancel = (): void => this.#forget();

  #forget(): void {
    if (!this.#from) return;
    this.#from = undefined;
    clearTimeout(this.#timer);
    this.#touches.holding(false);
  }
}
