import { saveAsFile } from '../adapters/download.ts';
import { readyRoutine } from '../content/routines.ts';
import type { Question } from '../core/answer.ts';
import type { StoredSession } from '../core/record.ts';
import type { Player } from '../player/player.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { Control } from '../ui/events.ts';
import { leftOutInWords } from '../ui/plan-words.ts';
import type { GwSession } from '../ui/screens/session.ts';
import { edgeBetween } from '../ui/screens/session-flash.ts';
import { SLEPT } from '../ui/screens/session-notice.ts';
import '../ui/screens/session.ts';
import '../ui/screens/summary.ts';
import { minutesQuery } from './address.ts';
import { describer } from './cards.ts';
import type { HandsFree } from './hands-free.ts';
import { dateLocale } from './locale.ts';
import type { Router } from './router.ts';
import type { Plan, SessionDesk } from './session-desk.ts';
import type { Stage } from './stage.ts';
import type { Before, TellBetter } from './tell-better.ts';
import { noticeInWords } from './words.ts';

type ReadBefore = (session: StoredSession) => Promise<Before>;

/** Milliseconds for which an answer can be read. */
const ANSWER_SHOWN = 6_000;

/** What begins a session or lets it go on. */
const WAKING: ReadonlySet<Control['kind']> = new Set(['start', 'resume', 'catch-up']);

/** Shows the session being played, and at its end what was done. */
export class SessionScreen {
  readonly #desk: SessionDesk;
  readonly #stage: Stage;
  readonly #router: Router;
  readonly #settings: SettingsStore;
  readonly #handsFree: HandsFree;
  readonly #before: ReadBefore;
  readonly #mayBegin: () => Promise<boolean>;
  readonly #onEnd: () => void;
  readonly #put = new Set<string>();
  #unsubscribe: () => void = () => undefined;
  #detach: () => void = () => undefined;
  #ending = false;
  #silent = false;
  /** Grows whenever another session or screen is wanted: what was being prepared for an earlier one is not. */
  #turn = 0;

  /**
   * @param before reads what there is to compare a session with
   * @param mayBegin asked inside the tap on Start; where another tab has a session under way it is false
   * @param onEnd called whenever a session has ended
   */
  constructor(
    desk: SessionDesk,
    stage: Stage,
    router: Router,
    settings: SettingsStore,
    handsFree: HandsFree,
    before: ReadBefore,
    mayBegin: () => Promise<boolean>,
    onEnd: () => void,
  ) {
    this.#desk = desk;
    this.#stage = stage;
    this.#router = router;
    this.#settings = settings;
    this.#handsFree = handsFree;
    this.#before = before;
    this.#mayBegin = mayBegin;
    this.#onEnd = onEnd;
  }

  /** Starts a routine anew; whatever had not ended is ended and kept. */
  async start(plan: Plan): Promise<void> {
    const path = `session/${encodeURIComponent(plan.routine)}${minutesQuery(plan.minutes)}`;
    const turn = ++this.#turn;
    const [player, may] = await Promise.all([this.#desk.prepare(plan, { anew: true }), this.#mayBegin()]);
    if (turn !== this.#turn || !may) return;
    if (!player) {
      this.#router.go(path);
      return;
    }
    this.#begin(player);
    this.#router.note(path);
    this.#play(player);
  }

  /** The session under way if it is this routine's, else one ready to start. */
  async show(plan: Plan, otherwise: () => void): Promise<void> {
    const turn = ++this.#turn;
    const player = await this.#desk.prepare(plan, { anew: false });
    if (turn !== this.#turn) return;
    if (player) this.#play(player);
    else otherwise();
  }

  /** Whether somebody is looking at what they just did. */
  get ending(): boolean {
    return this.#ending;
  }

  /** Another screen takes over. */
  leave(): void {
    this.#turn++;
    this.#ending = false;
    this.#detach();
    this.#detach = () => undefined;
    this.#unsubscribe();
    this.#unsubscribe = () => undefined;
  }

  async #start(player: Player): Promise<void> {
    if ((await this.#mayBegin()) && player.state.status === 'ready') this.#begin(player);
  }

  #begin(player: Player): void {
    this.#desk.adopt(player);
    const { id } = player.record.routine;
    // One set to try is not what somebody wants to begin with next time.
    if (readyRoutine(id)) this.#settings.write({ ...this.#settings.read(), lastRoutine: id });
    player.control({ kind: 'start' });
  }

  #play(player: Player): void {
    const element = document.createElement('gw-session');
    element.routineName = player.record.routine.name;
    const { flash, asks, talk } = this.#settings.read();
    element.flashing = flash;
    element.asks = asks;
    // Who has switched the words off is read to by the screen reader, as without a voice.
    this.#silent = talk.amount === 'tones';
    const describe = describer(player.score.language, player.record.timeline);
    const { leftOut = [] } = player.record.routine;
    element.without = leftOut.map((one) => leftOutInWords(one, describe)).join(', ');
    element.addEventListener('gw-control', ({ detail }) => this.#control(player, element, detail));
    element.addEventListener('gw-dismiss', (event) => {
      event.stopPropagation();
      this.#put.add(event.detail.id);
      this.#paint(element, player);
    });
    this.leave();
    this.#put.clear();
    this.#unsubscribe = player.subscribe(() => this.#paint(element, player));
    this.#detach = this.#handsFree.attach(
      player,
      (control) => this.#control(player, element, control),
      (words) => this.#answer(element, words),
      () => {
        element.inviting = true;
      },
    );
    this.#paint(element, player);
    this.#stage.show(element);
  }

  #control(player: Player, element: GwSession, control: Control): void {
    if (WAKING.has(control.kind)) this.#handsFree.inTap();
    if (control.kind === 'start') void this.#start(player);
    else if (control.kind === 'end' && player.state.status === 'ready')
      this.#router.go('', { replace: true });
    else if (control.kind === 'ask') this.#ask(player, element, control.question);
    else {
      if (WAKING.has(control.kind)) this.#desk.tune();
      player.control(control);
    }
  }

  /** Answered aloud, and to be read for a while. */
  #ask(player: Player, element: GwSession, question: Question): void {
    this.#answer(element, player.ask(question) ?? '');
  }

  #answer(element: GwSession, words: string): void {
    element.answer = words;
    setTimeout(() => {
      if (element.answer === words) element.answer = '';
    }, ANSWER_SHOWN);
  }

  #paint(element: GwSession, player: Player): void {
    if (player.state.status === 'finished') {
      const flashes = element.flashing && edgeBetween(element.view, player.view) === 'stop';
      this.showEnd(player, { replace: true, flashes });
      return;
    }
    element.view = player.view;
    element.voiced = !this.#silent && !player.notices.includes('no-voice');
    const notices = player.notices.filter(
      (notice) => !this.#put.has(notice === SLEPT ? SLEPT : noticeInWords(notice)),
    );
    element.slept = notices.includes(SLEPT) ? player.slept : 0;
    element.notices = notices.filter((notice) => notice !== SLEPT).map(noticeInWords);
  }

  /**
   * Shows what was done.
   *
   * @param replace in place of the session's own entry in the browser's history
   * @param flashes with the flash of the last stop
   */
  showEnd(
    player: Player,
    { replace, flashes = false }: { readonly replace: boolean; readonly flashes?: boolean },
  ): void {
    const element = document.createElement('gw-summary');
    element.flashing = flashes;
    element.locale = dateLocale();
    element.describe = describer(player.score.language, player.record.timeline);
    element.addEventListener('gw-describe', ({ detail }) => player.describe(detail));
    element.addEventListener('gw-correct', ({ detail: { rir, ...rest } }) =>
      player.control({ kind: 'amend', ...rest, ...(rir !== undefined && { rir }) }),
    );
    element.addEventListener('gw-strike', ({ detail: { step } }) => {
      player.control({ kind: 'amend', step, reps: 0, seconds: 0 });
    });
    element.addEventListener('gw-export', () => exportSession(player));
    let tell: TellBetter = () => undefined;
    const paint = () => {
      const session = { record: player.record, sets: player.sets };
      element.session = session;
      // What could not be written at the end is written when there is space. An answer added to what is safe is no news.
      if (player.keeping !== 'pending' || element.kept !== 'persistent') element.kept = player.keeping;
      // Nobody else tells when a write that is under way has ended well.
      if (element.kept === 'pending') void player.settled().then(paint);
      // Of the sets as they are: a sentence that was true before a correction may not be after it.
      element.better = tell(session);
    };
    paint();
    this.leave();
    this.#unsubscribe = player.subscribe(paint);
    this.#ending = true;
    this.#router.note(`history/${player.record.id}`, { replace });
    this.#stage.show(element);
    this.#offerNext(player);
    void player.settled().then(() => {
      paint();
      this.#onEnd();
    });
    void this.#before({ record: player.record, sets: player.sets }).then(
      ({ tell: told, loads }) => {
        tell = told;
        element.loads = loads;
        paint();
      },
      () => undefined,
    );
  }

  /** Of routines that take turns, the other one is what Start begins next. */
  #offerNext({ record: { routine, completed } }: Player): void {
    const settings = this.#settings.read();
    const next = readyRoutine(routine.id)?.next;
    if (completed && next !== undefined && settings.lastRoutine === routine.id)
      this.#settings.write({ ...settings, lastRoutine: next });
  }
}

function exportSession(player: Player): void {
  const session: StoredSession = { record: player.record, sets: player.sets };
  const day = new Date(session.record.startedAt).toISOString().slice(0, 10);
  saveAsFile(
    `groundwork-${day}.json`,
    JSON.stringify({ format: 'groundwork-session', version: 1, session }, null, 2),
    'application/json',
  );
}
