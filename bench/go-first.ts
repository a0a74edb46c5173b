import { setPriority } from 'node:os';

/**
 * Puts this process, and all it will start, before the machine's other work where that is allowed: a sound card
 * does not wait for a build, and neither may one made of software, or the neighbours are measured.
 *
 * @returns whether it was allowed
 */
export function goFirst(): boolean {
  try {
    setPriority(-15);
    return true;
  } catch {
    return false;
  }
}
