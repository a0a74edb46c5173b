/** Says on stderr how far a piece of work has come: at once on a terminal, else every half minute. */
export function progress(
  what: string,
  of: number,
  already = 0,
): { step(by: number, more?: string): void; end(): void } {
  const terminal = process.stderr.isTTY;
  const from = performance.now();
  let done = already;
  let said = 0;
  const say = (more: string): void => {
    const seconds = (performance.now() - from) / 1000;
    const left = done > already ? ((of - done) * seconds) / (done - already) : Number.NaN;
    const minutes = Number.isNaN(left) ? '' : `, ${Math.ceil(left / 60)} min left`;
    process.stderr.write(
      `${terminal ? '\r\x1b[K' : ''}${what}: ${done} of ${of}${minutes}${more && `, ${more}`}${terminal ? '' : '\n'}`,
    );
  };
  return {
    step(by, more = '') {
      done += by;
      if (performance.now() - said < (terminal ? 200 : 30_000)) return;
      said = performance.now();
      say(more);
    },
    end() {
      say(`${((performance.now() - from) / 1000).toFixed(0)} s`);
      if (terminal) process.stderr.write('\n');
    },
  };
}
