/**
 * Cuts a stream of text into lines, without their ends. A line longer than `longest` is handed out in pieces of that
 * length: it will not be understood, and it does not grow in memory.
 */
export async function* linesOf(
  chunks: AsyncIterable<string> | Iterable<string>,
  longest: number,
): AsyncGenerator<string, void, void> {
  let pieces: string[] = [];
  let length = 0;
  let first = true;
  const take = (): string => {
    const line = pieces.join('').replace(/\r$/, '');
    pieces = [];
    length = 0;
    const bare = first ? line.replace(/^\ufeff/, '') : line;
    first = false;
    return bare;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, to));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) {
      pieces.push(chunk.slice(from));
      length += chunk.length - from;
      if (length > longest) yield take();
    }
  }
  if (pieces.length > 0) yield take();
}
