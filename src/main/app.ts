import { openSessionStore } from '../adapters/idb/open-store.ts';
import { promptInstall, watchInstall } from '../adapters/install-prompt.ts';
import { localVoiceMemory } from '../adapters/local-voice-memory.ts';
import { looksPrivate } from '../adapters/private-window.ts';
import { registerUpdates, type Updates } from '../adapters/updates.ts';
import { webLockWriter } from '../adapters/web-lock-writer.ts';
import { workerShelfReader } from '../adapters/worker-shelf-reader.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwSettings } from '../ui/screens/settings.ts';
import type { GwToday } from '../ui/screens/today.ts';
import '../ui/screens/not-found.ts';
import type { Address } from './address.ts';
import { type Devices, openDevices } from './devices.ts';
import { FileKeeper } from './file-keeper.ts';
import { HandsFree } from './hands-free.ts';
import { HistoryScreens } from './history-screens.ts';
import { cardOf, FIRST_ROUTINE, Home } from './home.ts';
import { KnockLeave } from './knock-leave.ts';
import { LateScreens } from './late-screens.ts';
import { Losses } from './losses.ts';
import { Pen } from './pen.ts';
import { Rehearsal } from './rehearsal.ts';
import type { Router } from './router.ts';
import { RoutineScreens } from './routine-screens.ts';
import { isBackupDue, makeSure } from './safe-keeping.ts';
import { type Plan, SessionDesk } from './session-desk.ts';
import { SessionScreen } from './session-screen.ts';
import { settingsScreen } from './settings-screen.ts';
import type { Stage } from './stage.ts';
import { readBefore } from './tell-better.ts';
import { VoiceTeacher } from './voice-teacher.ts';
import { watchedStore } from './watched-store.ts';

/** Notices that lead to the athlete's data. */
const TO_DATA = new Set(['backup', 'loss', 'private', 'file-fewer', 'file-failed']);

export interface Frame {
  readonly base: URL;
  readonly router: Router;
  readonly stage: Stage;
  readonly settings: SettingsStore;
  readonly today: GwToday;
  readonly coachWords: Promise<CoachLanguage>;
}

interface Opened {
  readonly store: SessionStore;
  readonly language: CoachLanguage;
  readonly desk: SessionDesk;
  readonly session: SessionScreen;
  readonly history: HistoryScreens;
  readonly routines: RoutineScreens;
  readonly rehearsal: Rehearsal;
  readonly late: LateScreens;
}

/** Everything behind the home screen. Loaded while that stands, so that a session needs nothing more. */
export class App {
  readonly #frame: Frame;
  readonly #devices: Devices;
  readonly #leave: KnockLeave;
  readonly #opened: Promise<Opened>;
  readonly #home: Home;
  readonly #losses = new Losses(() => {
    this.#home.dress();
    const { address } = this.#frame.router;
    if (address.at === 'history') void this.show(address);
  });
  readonly #keeper: FileKeeper;
  #desk: SessionDesk | undefined;
  #session: SessionScreen | undefined;
  #pen: Pen | undefined;
  #updates: Updates | undefined;
  #applyUpdate: (() => void) | undefined;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#devices = openDevices(frame.base);
    this.#leave = new KnockLeave(this.#devices.knocks, () => frame.settings.read().knock);
    this.#home = new Home(frame.today, frame.settings, {
      unfinished: () => cardOf(this.#desk?.unfinished) ?? this.#pen?.elsewhere,
      losses: () => this.#losses.notices(),
    });
    this.#keeper = new FileKeeper(
      frame.settings,
      () => this.#losses.pending(),
      (saved) => this.#home.tell({ saved }),
    );
    this.#opened = this.#open();
    this.#listen();
    watchInstall((install) => this.#home.tell({ install }));
    this.#updates = registerUpdates({
      base: frame.base,
      mayReload: () => !this.#desk?.busy && !this.#session?.ending,
      onReady: (apply) => {
        this.#applyUpdate = apply;
        this.#home.tell({ updateReady: true });
      },
    });
  }

  /** Shows the screen of an address. */
  async show(address: Address): Promise<void> {
    const { stage, today } = this.#frame;
    // Whoever leaves a running session finds it paused at home.
    if (address.at !== 'session') await this.#leaveSession();
    if (address.at === 'today') {
      today.starting = false;
      this.#home.dress();
      stage.show(today);
      return;
    }
    const opened = await this.#opened;
    if (this.#frame.router.address.at !== address.at) return;
    switch (address.at) {
      case 'session':
        return opened.session.show(address, () => this.#showUnknown());
      case 'history':
        if (!(await this.#losses.show(stage))) await opened.history.showList();
        return;
      case 'history-session':
        return opened.history.showOne(address.session, () => this.#showUnknown());
      case 'progress':
        return (await opened.late.progress()).showOverview();
      case 'progress-exercise':
        return (await opened.late.progress()).showExercise(address.exercise, () => this.#showUnknown());
      case 'settings':
        return stage.show(this.#settingsOf(opened));
      case 'data':
        return (await opened.late.data()).show();
      case 'routines':
        return opened.routines.showList();
      case 'routine':
        return opened.routines.showOne(address.routine, address.minutes, () => this.#showUnknown());
      case 'exercises':
        return (await opened.late.catalogue()).showList();
      case 'exercise':
        return (await opened.late.catalogue()).showOne(address.exercise, () => this.#showUnknown());
      case 'unknown':
        return this.#showUnknown();
    }
  }

  #settingsOf({ language, rehearsal, desk }: Opened): GwSettings {
    const { settings } = this.#frame;
    return settingsScreen(settings, this.#devices, language, rehearsal, desk.unfinished !== undefined);
  }

  async #leaveSession(): Promise<void> {
    if (!this.#desk) return;
    this.#desk.unfinished?.leave();
    (await this.#opened).session.leave();
    this.#updates?.released();
  }

  /** Starts a routine; to be called inside the tap. */
  async start(plan: Plan): Promise<void> {
    // The tap counts for sound only now, not after a wait.
    this.#unlock();
    this.#leave.ask();
    const { session } = await this.#opened;
    await session.start(plan);
  }

  /** Starts the last routine if a tap asked for it; a mere link only shows it, ready. */
  async startLast(): Promise<void> {
    const { lastRoutine = FIRST_ROUTINE } = this.#frame.settings.read();
    // Browsers without userActivation (Safari before 16.4) cannot tell a tap from a link: one more tap is asked for.
    if (navigator.userActivation?.hasBeenActive) await this.start({ routine: lastRoutine });
    else this.#frame.router.go(`session/${lastRoutine}`, { replace: true });
  }

  async #open(): Promise<Opened> {
    const { router, stage, settings, coachWords } = this.#frame;
    // Asked for once, so that a phone that loads its voices only then has them at Start.
    this.#devices.speaker.voices();
    const [{ store: opened, history: watch, trouble, late: opening }, language] = await Promise.all([
      openSessionStore({ apart: workerShelfReader() }),
      coachWords,
    ]);
    const store = watchedStore(opened, this.#keeper);
    this.#home.tell({ trouble });
    // What a newer app wrote may be readable.
    const hidden = trouble === 'newer' && (await store.count().catch(() => 0)) > 0;
    this.#losses.closed(hidden ? undefined : trouble);
    const teacher = new VoiceTeacher(this.#devices.speaker, localVoiceMemory());
    const desk = new SessionDesk(this.#devices, store, language, () => settings.read(), teacher);
    this.#desk = desk;
    const pen = new Pen(webLockWriter(), store, desk, (what) => this.#penMoved(what));
    this.#pen = pen;
    await pen.open();
    void opening.then(async () => {
      void this.#losses.look(watch);
      desk.player?.moved();
      await pen.open();
      this.#home.tell({ trouble: undefined });
      this.#losses.closed(undefined);
    });
    const history = new HistoryScreens(store, language, stage, router, desk);
    const handsFree = new HandsFree(this.#devices, settings, language, this.#leave);
    const session = new SessionScreen(
      desk,
      stage,
      router,
      settings,
      handsFree,
      (session) => readBefore(store, session),
      () => this.#mayBegin(pen),
      () => {
        pen.release();
        void makeSure(store);
      },
    );
    this.#session = session;
    const routines = new RoutineScreens(language, stage, settings);
    if (store.kind === 'persistent')
      void looksPrivate().then((forgets) => this.#home.tell({ private: forgets }));
    isBackupDue(store).then(
      (backupDue) => this.#home.tell({ backupDue }),
      () => undefined,
    );
    if (store.kind === 'persistent') void this.#losses.look(watch);
    const rehearsal = new Rehearsal(this.#devices, settings, language);
    const late = new LateScreens(
      store,
      language,
      settings,
      stage,
      desk,
      () => desk.unfinished !== undefined || pen.elsewhere !== undefined,
      this.#losses,
      this.#keeper,
    );
    this.#keeper.watch(store);
    return { store, language, desk, session, history, routines, rehearsal, late };
  }

  /** Asked inside the tap: it counts for sound only now, not after a wait. */
  async #mayBegin(pen: Pen): Promise<boolean> {
    this.#unlock();
    const may = await pen.claim();
    if (!may) {
      // What was woken for it would hum on in this tab.
      this.#devices.beeper.rest();
      this.#frame.router.go('');
    }
    return may;
  }

  #unlock(): void {
    this.#devices.speaker.unlock();
    void this.#devices.beeper.unlock();
  }

  /** Another tab took the session, or let go of it. */
  #penMoved(what: 'changed' | 'lost'): void {
    this.#home.dress();
    const { router } = this.#frame;
    if (what === 'lost' && router.address.at === 'session') router.go('', { replace: true });
  }

  async #takeOver(): Promise<void> {
    await this.#opened;
    if (!(await this.#pen?.takeOver())) return;
    const routine = this.#desk?.unfinished?.record.routine.id;
    if (routine !== undefined) this.#frame.router.go(`session/${routine}`);
  }

  #showUnknown(): void {
    this.#frame.stage.show(document.createElement('gw-not-found'));
  }

  #listen(): void {
    const { router } = this.#frame;
    addEventListener('gw-navigate', ({ detail }) => router.go(detail.path));
    addEventListener('gw-start', ({ detail }) => void this.start(detail));
    addEventListener('gw-resume', () => {
      this.#leave.ask();
      const player = this.#desk?.resume();
      if (player) router.go(`session/${player.record.routine.id}`);
    });
    addEventListener('gw-take-over', () => void this.#takeOver());
    addEventListener('gw-finish-here', () => {
      const player = this.#desk?.finishHere();
      if (player) void this.#opened.then(({ session }) => session.showEnd(player, { replace: false }));
    });
    addEventListener('gw-act', ({ detail }) => this.#act(detail.id));
    addEventListener('gw-dismiss', ({ detail }) => {
      if (detail.id === 'loss') void this.#losses.accept();
      else this.#home.dismiss(detail.id);
    });
  }

  #act(id: string): void {
    if (id === 'update') this.#applyUpdate?.();
    if (id === 'install') void promptInstall();
    if (id === 'reopen') location.reload();
    if (id === 'file-lapsed') void this.#keeper.allow();
    if (TO_DATA.has(id)) this.#frame.router.go('settings/data');
    if (id === 'sound-check') void this.#checkSound();
  }

  /** Before the first session, for who wants it; Start does not wait for it. */
  async #checkSound(): Promise<void> {
    // The tap counts for sound only now, not after a wait.
    this.#unlock();
    const { rehearsal } = await this.#opened;
    await rehearsal.check(() => this.#home.dress());
  }
}
