import { advance, type Heard, NOTHING_HEARD } from '../core/advance.ts';
import { answer, type Question } from '../core/answer.ts';
import { describeRecord, type Feeling } from '../core/describe-record.ts';
import type { Notice } from '../core/notice.ts';
import type { LoggedSet, OpenSession, SessionRecord } from '../core/record.ts';
import { restore } from '../core/replay.ts';
import type { Routine } from '../core/routine.ts';
import type { Score } from '../core/score.ts';
import type { SessionEvent, SessionState, SetResult } from '../core/session.ts';
import type { Ms } from '../core/units.ts';
import type { SessionView } from '../core/view.ts';
import { viewSession } from '../core/view-session.ts';
import { estimateSpeech, type Voice } from '../core/voice.ts';
import type { Clock } from '../ports/clock.ts';
import type { Haptics } from '../ports/haptics.ts';
import type { SessionStore, StoreTrouble } from '../ports/session-store.ts';
import { Audience } from './audience.ts';
import { Delivery } from './delivery.ts';
import { type DevicePorts, Devices } from './devices.ts';
import { Diary } from './diary.ts';
import { DiskWait } from './disk-wait.ts';
import { newRecord } from './new-record.ts';
import { Notices } from './notices.ts';
import { pictureOf } from './picture-of.ts';
import { resultsOf } from './results-of.ts';
import { SessionKeeper } from './session-keeper.ts';
import { SleepWatch } from './sleep-watch.ts';
import { untilPictureChanges } from './until-picture-changes.ts';

export interface Ports extends DevicePorts {
  readonly clock: Clock;
  readonly haptics: Haptics;
  readonly store: SessionStore;
}

/** The last words are over by then; the devices may rest. */
const FINALE: Ms = 15_000;

/**
 * Conducts one session: the sole caller of `advance`. It looks at the clock, hands tones and words to the
 * devices, writes down what happens, and tells its listeners when the picture changes. It decides nothing:
 * the rules do.
 */
export class Player {
  readonly score: Score;
  readonly #ports: Ports;
  readonly #keeper: SessionKeeper;
  readonly #diary: Diary;
  readonly #delivery: Delivery;
  readonly #audience = new Audience();
  readonly #notices = new Notices(this.#audience.call);
  readonly #devices: Devices;
  readonly #diskWait = new DiskWait();
  readonly #sleepWatch: SleepWatch;
  readonly #voice: () => Voice;
  #state: SessionState;
  #heard: Heard = NOTHING_HEARD;
  /** Monotonic time of session time 0. */
  #origin: number;
  #picture = '';
  #told: readonly SetResult[] = [];
  #slept: Ms = 0;
  /** Whether words wait for the disk. */
  #held = false;
  /** Session time at which nobody looked at it any more. */
  #leftAt: Ms | undefined;
  #stoodDown = false;

  constructor(
    ports: Ports,
    score: Score,
    session: { readonly routine: Routine; readonly id: string } | { readonly open: OpenSession },
    { voice }: { readonly voice: () => Voice },
  ) {
    this.#ports = ports;
    this.score = score;
    this.#voice = voice;
    this.#devices = new Devices(ports, this.#notices);
    this.#delivery = new Delivery(ports, (how) => {
      this.#notices.spoken(how);
      // What waited for the voice is late already.
      if (this.#delivery.waiting && !this.#stoodDown) this.#look();
    });
    const now = Math.round(ports.clock.now());
    const onTrouble = (trouble: StoreTrouble | undefined) => {
      if (trouble === 'elsewhere') this.standDown();
      else if (!this.#stoodDown) this.#kept(trouble);
    };
    this.#sleepWatch = new SleepWatch(ports.clock);
    if ('open' in session) {
      const { record, events, sets, reached } = session.open;
      this.#state = restore(score.timeline, events, reached, score.countIn);
      this.#origin = now - reached;
      const seq = events.at(-1)?.seq ?? 0;
      this.#keeper = new SessionKeeper(ports.store, record, { begun: true, seq, sets }, onTrouble);
      this.#diary = new Diary(this.#keeper, ports.clock);
      this.#diary.takeUp(score, this.#state, events);
    } else {
      this.#state = { status: 'ready' };
      this.#origin = now;
      const record = newRecord(session.id, session.routine, score, ports.clock);
      this.#keeper = new SessionKeeper(ports.store, record, { begun: false, seq: 0, sets: [] }, onTrouble);
      this.#diary = new Diary(this.#keeper, ports.clock);
    }
  }

  get state(): SessionState {
    return this.#state;
  }

  get record(): SessionRecord {
    return this.#keeper.record;
  }

  /** Every set logged so far, in the order of steps. */
  get sets(): readonly LoggedSet[] {
    return this.#keeper.sets;
  }

  get view(): SessionView | undefined {
    return viewSession(this.score, this.#state, this.#now());
  }

  /** What is missing, in the order it was noticed. */
  get notices(): readonly Notice[] {
    return this.#notices.all;
  }

  /** How long the device slept, as long as nobody has said whether that time counts; 0: nothing to ask. */
  get slept(): Ms {
    return this.#notices.has('slept') ? this.#slept : 0;
  }

  /** `persistent`: all of it is on the disk; `pending`: on its way there; `memory`: it could not be written, or there is no disk. */
  get keeping(): 'persistent' | 'pending' | 'memory' {
    if (this.#ports.store.kind !== 'persistent') return 'memory';
    if (this.#notices.unwritten) return 'memory';
    return this.#keeper.busy ? 'pending' : 'persistent';
  }

  /** What was in memory only is on the disk now. */
  moved(): void {
    if (this.#ports.store.kind === 'persistent') this.#notices.set('not-kept', false);
  }

  /** Calls `listener` whenever the picture or a notice changes. Returns a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#leftAt = undefined;
    return this.#audience.subscribe(listener);
  }

  /** Whatever an athlete does. Start and resume must be called inside their tap: they unlock the sound. */
  control(event: SessionEvent): void {
    if (this.#stoodDown) return;
    this.#leftAt = undefined;
    if (this.#state.status === 'ready' && event.kind === 'start') {
      this.#origin = Math.round(this.#ports.clock.now());
      this.#diary.begin();
    }
    this.#diary.goOn();
    // The session's time is the monotonic one, which stood still meanwhile.
    if (event.kind === 'catch-up' && this.#state.status === 'paused') this.#origin -= event.by;
    if (event.kind === 'start' || event.kind === 'resume' || event.kind === 'catch-up') this.#wake();
    else this.#devices.askAgain();
    this.#look(event);
  }

  /** Answers aloud, between the tones. Returns the words; undefined when there is nothing to answer. */
  ask(question: Question): string | undefined {
    if (this.#stoodDown) return undefined;
    const now = this.#now();
    const phrase = answer(question, this.score, this.#state, now);
    if (!phrase) return undefined;
    const { full, short } = this.score.language.say(phrase);
    const voice = this.#voice();
    const texts = short === undefined ? [full] : [full, short];
    const lines = texts.map((text) => ({ text, length: estimateSpeech(text, voice), phrase: phrase.key }));
    this.#delivery.answer(lines, now, voice.latency, now + stepLeft(this.view));
    return full;
  }

  /** How it felt. Kept at once. */
  describe(feeling: Feeling): void {
    this.#keeper.describe((record) => describeRecord(record, feeling));
  }

  /** Resolves when all that happened is kept, or could not be. */
  settled(): Promise<void> {
    return this.#keeper.settled();
  }

  /** Whether another tab has gone on with this session. */
  get stoodDown(): boolean {
    return this.#stoodDown;
  }

  /** Another tab goes on with this session: it stands still here, is silent, and writes nothing more. */
  standDown(): void {
    if (this.#stoodDown) return;
    this.#keeper.close();
    if (this.#state.status === 'running') this.#look({ kind: 'pause' });
    this.#stoodDown = true;
    this.#delivery.clear(true);
    this.#devices.sleep();
    this.#notices.set('elsewhere', true);
  }

  /** Nobody looks at it any more: it is paused, and soon the screen may go dark and the sound is let go. */
  leave(): void {
    if (this.#state.status === 'running') this.control({ kind: 'pause' });
    this.#leftAt ??= this.#now();
  }

  /** Lets go of every device. A running session is paused first, so that nothing is lost. */
  dispose(): void {
    if (this.#state.status === 'running' && !this.#stoodDown) this.#look({ kind: 'pause' });
    this.#delivery.clear(true);
    this.#devices.sleep();
    this.#audience.leave();
  }

  #now(): Ms {
    return Math.round(this.#ports.clock.now()) - this.#origin;
  }

  #wake(): void {
    if (
      !this.#devices.wake(
        () => this.#look(),
        () => this.#diary.checkpoint(this.#state, this.#now()),
      )
    )
      return;
    this.#sleepWatch.look();
    if (this.#ports.store.kind === 'memory') this.#notices.set('not-kept', true);
  }

  /** One look at the clock: what is due since the last. */
  #look(event?: SessionEvent): void {
    const slept = this.#devices.awake ? this.#sleepWatch.look() : 0;
    const happened =
      event ?? (slept > 0 && this.#state.status === 'running' ? ({ kind: 'pause' } as const) : undefined);
    if (slept > 0 && !event && happened) {
      this.#slept = slept;
      this.#notices.set('slept', true);
    }
    // Whoever goes on has answered.
    if (event && event.kind !== 'amend') this.#notices.set('slept', false);

    const was = this.#state;
    const now = this.#now();
    const next = advance(this.score, was, this.#heard, happened, now, Number.POSITIVE_INFINITY);
    this.#state = next.state;
    this.#heard = next.heard;
    this.#diary.write(next.accepted ? happened : undefined, was, next.state, now);

    if (next.cancelScheduled) this.#delivery.clear(next.cut);
    this.#delivery.handOut(next.cues, this.#origin, () => this.#now());
    this.#devices.align();
    this.#held = this.#waitsForDisk();
    // On a slow phone all that took its time: whether a line is too late is decided when it is said.
    this.#delivery.look(this.#now(), this.#voice().latency, this.#held);
    this.#diary.checkpoint(next.state, now, true);
    const view = this.view;
    this.#tell(view);
    const over = next.state.status === 'finished' ? next.state.endedAt : this.#leftAt;
    if (over !== undefined && now - over > FINALE) this.#devices.sleep();
    this.#askForLook(view);
  }

  /** Asks to be woken when something is due to be said, felt or seen; tones need nobody. */
  #askForLook(view: SessionView | undefined): void {
    const now = this.#now();
    const { latency } = this.#voice();
    this.#devices.askForLook(Math.min(untilPictureChanges(view), this.#delivery.next(now, latency)));
  }

  /** Something was written, or could not be: what waited for it is late already. */
  #kept(trouble: StoreTrouble | undefined): void {
    this.#notices.storage(trouble);
    if (this.#held && !this.#keeper.busy) this.#look();
  }

  #waitsForDisk(): boolean {
    // Where it is known that nothing can be written, each further try would silence the coach anew.
    const busy = this.#keeper.busy && !this.#notices.unwritten;
    const wait = this.#diskWait.look(busy, this.#ports.clock.now());
    if (wait === 'given-up') this.#notices.storage('failed');
    return wait === 'waits';
  }

  /** Tells listeners when what a screen shows has changed: at most once a second while nothing happens. */
  #tell(view: SessionView | undefined): void {
    const picture = pictureOf(view, this.#state);
    const results = resultsOf(this.#state);
    if (picture === this.#picture && results === this.#told) return;
    this.#picture = picture;
    this.#told = results;
    this.#audience.call();
  }
}

/** What is left of the step under way; infinite where nobody knows, and in a pause, in which nothing comes nearer. */
function stepLeft(view: SessionView | undefined): Ms {
  if (view?.status === 'paused') return Number.POSITIVE_INFINITY;
  return view?.goesOnIn ?? view?.remaining ?? Number.POSITIVE_INFINITY;
}
