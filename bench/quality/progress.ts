/** One line of progress and of the time left on stderr, at most once in two seconds; the returned function counts one step. */
export function progressOf(what: string, total: number): () => void {
  const started = Date.now();
  let done = 0;
  let last = started;
  return () => {
    done++;
    const now = Date.now();
    if (now - last < 2000 && done < total) return;
    last = now;
    const seconds = (now - started) / 1000;
    const left = (seconds / done) * (total - done);
    process.stderr.write(
      `${what}: ${done} of ${total}, ${seconds.toFixed(0)} s, about ${left.toFixed(0)} s left\n`,
    );
  };
}
