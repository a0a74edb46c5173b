import type { Exercise, Library } from '../../core/exercise.ts';
import type { Parsed } from '../../core/strict-json.ts';
import type { FileAid, FileRead } from '../../core/transfer/read-file.ts';

/** What the worker is told: all of it can be copied from one thread to another. */
export interface ImportOrder extends Omit<FileAid, 'library'> {
  readonly file: Blob;
  /** The catalogue, by id. */
  readonly exercises: Readonly<Record<string, Exercise>>;
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'result'; readonly result: Parsed<FileRead> };

export const libraryOf = (exercises: ImportOrder['exercises']): Library => ({
  exercise: (id) => (Object.hasOwn(exercises, id) ? exercises[id] : undefined),
});
