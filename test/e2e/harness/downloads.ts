import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SavedFile, until } from './engine.ts';

/** What browsers call a download that is not whole yet. */
const UNDER_WAY = /\.(part|wkdownload|crdownload)$/;

/**
 * Does what makes a browser download a file into this empty directory; gives the file once it is whole, and takes it out.
 *
 * @param whole whether a file of so many bytes can be all of it, where its name does not tell
 */
export async function savedIn(
  directory: string,
  act: () => Promise<void>,
  whole: (size: number) => Promise<boolean> = async (size) => size > 0,
): Promise<SavedFile> {
  await act();
  return until(`a file in ${directory}`, async () => {
    const names = readdirSync(directory);
    const [name] = names;
    // While it is written, Firefox keeps an empty file of its name beside it.
    if (!name || names.some((one) => UNDER_WAY.test(one))) return undefined;
    const path = join(directory, name);
    if (!(await whole(statSync(path).size))) return undefined;
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    return { name, text };
  });
}
