/** Bytes read at a time: small enough that progress and Cancel are prompt. */
const SLICE = 1_048_576;

/** A file that is no UTF-8 text. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
}

/**
 * A file as text, read in slices, so that nothing is read that nobody asks for.
 *
 * @throws NotTextError at the first byte that is no UTF-8
 */
export async function* textOf(
  file: Blob,
  onProgress: (bytes: number) => void = () => {},
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (bytes?: ArrayBuffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new NotTextError('not UTF-8', { cause });
    }
  };
  for (let from = 0; from < file.size; from += SLICE) {
    const slice = file.slice(from, from + SLICE);
    yield decode(await slice.arrayBuffer());
    onProgress(Math.min(file.size, from + SLICE));
  }
  yield decode();
}
