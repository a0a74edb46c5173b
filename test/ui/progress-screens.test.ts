import { expect } from 'chai';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { foreignToSession } from '../../src/core/transfer/foreign-to-session.ts';
import { ProgressScreens } from '../../src/main/progress-screens.ts';
import type { SessionDesk } from '../../src/main/session-desk.ts';
import { Stage } from '../../src/main/stage.ts';
import type { SettingsStore } from '../../src/ports/settings.ts';
import type { GwProgress } from '../../src/ui/screens/progress.ts';
import { SETTINGS } from './screens.ts';
import { clear, drawn } from './support.ts';

const DAY = 86_400_000;

describe('the screens of progress', () => {
  afterEach(clear);

  it('reads of each exercise of an import no more than one effort, to name it', async () => {
    const store = memorySessionStore();
    const names = Array.from({ length: 12 }, (_, n) => `Machine ${n}`);
    const making = {
      source: 'strong',
      mapping: () => undefined,
      library,
      zone: 'UTC',
      untitled: 'x',
    } as const;
    for (let day = 1; day <= 12; day++)
      store.take(
        foreignToSession(
          {
            clock: new Date(Date.now() - (400 + day) * DAY).toISOString().slice(0, 19),
            title: 'Gym',
            sets: names.map((exercise) => ({ exercise, reps: 10, load: 20, warmUp: false })),
          } as unknown as Parameters<typeof foreignToSession>[0],
          making,
        ),
      );
    const read = { efforts: 0, last: 0 };
    const counting = {
      ...store,
      efforts(...of: Parameters<typeof store.efforts>) {
        read.efforts++;
        return store.efforts(...of);
      },
      lastEffort(id: string) {
        read.last++;
        return store.lastEffort(id);
      },
    };
    const settings: SettingsStore = { read: () => SETTINGS, write: () => undefined };
    const stage = new Stage(undefined);
    await new ProgressScreens(counting, settings, en, stage, {} as SessionDesk).showOverview();
    const screen = stage.screen as GwProgress;
    await drawn(screen);
    expect(screen.exercises.map(({ name }) => name)).to.have.members(names);
    // One names all that were done in the same session.
    expect(read).to.deep.equal({ efforts: 0, last: 1 });
  });
});
