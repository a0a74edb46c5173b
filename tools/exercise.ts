/**
 * `npm run exercise -- wall-sit legs`: writes what a new exercise needs to every file that has a part of it, ready to be
 * filled in. CONTRIBUTING.md goes through one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addExercise, SHELVES, type Shelf } from './add-exercise.ts';
import { ROOT } from './run.ts';

const [id = '', shelf = ''] = process.argv.slice(2);
const isShelf = (word: string): word is Shelf => SHELVES.some((known) => known === word);
if (id === '' || !isShelf(shelf)) {
  console.error(`npm run exercise -- <id> <${SHELVES.join(' | ')}>`);
  process.exitCode = 1;
} else {
  try {
    for (const { path, text } of addExercise(id, shelf, (file) => readFileSync(join(ROOT, file), 'utf8'))) {
      writeFileSync(join(ROOT, path), text);
      console.log(path);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
