import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const NICE = -15;

/**
 * Puts a process (this one when none is named), and all it will start, before the machine's other work where that
 * is allowed: a sound card does not wait for a build, and neither may one made of software, or the neighbours are
 * measured.
 *
 * @returns whether it was allowed
 */
export function goFirst(pid: number = process.pid): boolean {
  try {
    setPriority(pid, NICE);
  } catch {
    return false;
  }
  try {
    // Linux weighs the processes of one terminal session against each other only, and sessions by this.
    writeFileSync(`/proc/${pid}/autogroup`, String(NICE));
  } catch {
    // No such grouping here.
  }
  return true;
}
