import { expect, it } from 'vitest';
import { tabbedRows } from '../../../src/core/transfer/tabbed-rows.ts';

it('is a table of tabs and lines in which nothing runs', () => {
  expect(
    tabbedRows([
      ['Day', 'Pain'],
      ['Nov 3', '=cmd|x\ty\nz'],
    ]),
  ).toBe("Day\tPain\nNov 3\t'=cmd|x y z");
});
