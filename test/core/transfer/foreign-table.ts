import { type Foreign, readForeign } from '../../../src/core/transfer/read-foreign.ts';

export const aid = { zone: 'Europe/Berlin', unit: 'kg' } as const;

/** What is in a table that must be readable. */
export function readTable(text: string, more: Partial<Parameters<typeof readForeign>[1]> = {}): Foreign {
  const result = readForeign(text, { ...aid, ...more });
  if (!result.ok) throw new Error(`${result.fault.path} ${result.fault.problem}`);
  return result.value;
}
