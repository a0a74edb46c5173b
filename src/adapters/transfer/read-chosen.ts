import { type Parsed, refuse } from '../../core/strict-json.ts';
import { type FileAid, type FileRead, LARGEST, readFile } from '../../core/transfer/read-file.ts';
import { NotTextError, textOf } from './text-of.ts';

/** Reads a file that somebody chose; one too large is refused unread. Never rejects. */
export async function readChosen(
  file: Blob,
  aid: FileAid,
  onProgress: (bytes: number) => void = () => {},
): Promise<Parsed<FileRead>> {
  if (file.size > LARGEST) return refuse('', 'is larger than 256 MB');
  try {
    return await readFile(textOf(file, onProgress), file.size, aid);
  } catch (error) {
    if (error instanceof NotTextError) return refuse('', 'is not a text in UTF-8');
    // Gone or changed since it was chosen, or more than this device can hold.
    return refuse('', 'could not be read');
  }
}
