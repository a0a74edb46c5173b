import { saveBlob } from '../adapters/download.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { GwHistorySession } from '../ui/screens/history-session.ts';

/** Draws the picture a session's page asks for, and hands it on. What draws is a file of its own. */
export function offerPicture(element: GwHistorySession, language: CoachLanguage): void {
  let handOn: ((by: 'sharing' | 'saving') => void) | undefined;
  let address: string | undefined;

  async function draw(): Promise<void> {
    const { session, locale } = element;
    if (!session) return;
    const [{ sessionPicture }, { canShareFile, shareFile }] = await Promise.all([
      import('./session-picture.ts'),
      import('../adapters/share-file.ts'),
    ]);
    const { file, alt } = await sessionPicture(session, language, locale);
    if (address !== undefined) URL.revokeObjectURL(address);
    address = URL.createObjectURL(file);
    handOn = (by) => {
      if (by === 'sharing') void shareFile(file);
      else saveBlob(file.name, file);
    };
    element.picture = { url: address, alt, shareable: canShareFile(file) };
  }

  element.addEventListener('gw-picture', () => {
    void draw().catch(() => {
      element.picture = null;
    });
  });
  element.addEventListener('gw-share', ({ detail: { by } }) => handOn?.(by));
}
