export const OPERATION_NAMES = [
  'begin',
  'append',
  'checkpoint',
  'end',
  'describe',
  'correct',
  'strike',
  'remove',
  'importMany',
] as const;
export type Operation = (typeof OPERATION_NAMES)[number];

/**
 * - `abort`: the transaction is aborted, as browsers do without telling why
 * - `quota`: it is aborted because the storage is full
 * - `lost`: it is aborted, and its handle is good for nothing any more
 * - `throw`: a request throws
 * - `clear`: all data of the origin are cleared, by the browser itself
 */
export const FAULT_NAMES = ['abort', 'quota', 'lost', 'throw', 'clear'] as const;
export type Fault = (typeof FAULT_NAMES)[number];

/** One operation that a fault fell into. */
export interface Trial {
  readonly seed: number;
  readonly operation: Operation;
  readonly fault: Fault;
  /** Whether it fell at all: an operation may ask for fewer requests than were to pass before. */
  readonly fell: boolean;
  /** The operation rejected. */
  readonly refused: boolean;
  readonly wrong: readonly Wrong[];
}

/**
 * What must not be.
 *
 * - `between`: the content is neither as before nor as after
 * - `untrue`: it said that it was done, and it was not
 * - `in-vain`: the same once more does not lead to what should be
 */
export type Wrong = 'between' | 'untrue' | 'in-vain';

/** The seed of a trial says all about it. */
export function trialOf(seed: number): { readonly operation: Operation; readonly fault: Fault } {
  const operation = OPERATION_NAMES[seed % OPERATION_NAMES.length] ?? 'begin';
  const fault = FAULT_NAMES[Math.floor(seed / OPERATION_NAMES.length) % FAULT_NAMES.length] ?? 'abort';
  return { operation, fault };
}
