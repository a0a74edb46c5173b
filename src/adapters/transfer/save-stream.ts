import { saveBlob } from '../download.ts';

/** What browsers with a dialog for saving offer (https://wicg.github.io/file-system-access/). */
interface SavePicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileSystemFileHandle>;
}

/** Characters gathered before they are handed to a blob, which a browser may keep on the disk. */
const PORTION = 4_000_000;

/**
 * Writes a stream to a file of the user's: piece by piece into the one they choose, or as a download where there is no
 * choosing. To be called in the very tap that asks for it.
 *
 * @returns false when the user chose none
 * @throws what `pieces` throws, or when the disk is full; a file chosen is left as it was
 */
export async function saveStream(
  name: string,
  type: string,
  pieces: AsyncIterable<string>,
  onProgress: (characters: number) => void = () => {},
): Promise<boolean> {
  const picker = window as unknown as SavePicker;
  let written = 0;
  if (picker.showSaveFilePicker) {
    let handle: FileSystemFileHandle | undefined;
    try {
      const extension = `.${name.split('.').at(-1)}`;
      handle = await picker.showSaveFilePicker({
        suggestedName: name,
        types: [{ accept: { [type]: [extension] } }],
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      // Not allowed here (a frame, no tap): download it.
    }
    if (handle) {
      const file = await handle.createWritable();
      try {
        for await (const piece of pieces) {
          await file.write(piece);
          written += piece.length;
          onProgress(written);
        }
        await file.close();
      } catch (error) {
        await file.abort().catch(() => {});
        throw error;
      }
      return true;
    }
  }

  const blobs: Blob[] = [];
  let portion: string[] = [];
  let length = 0;
  const put = (): void => {
    blobs.push(new Blob(portion));
    portion = [];
    length = 0;
  };
  for await (const piece of pieces) {
    portion.push(piece);
    length += piece.length;
    written += piece.length;
    if (length >= PORTION) put();
    onProgress(written);
  }
  put();
  saveBlob(name, new Blob(blobs, { type }));
  return true;
}
