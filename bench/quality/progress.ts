/** One line of progress on stderr, at most once in two seconds; the returned function counts one step. */
export function progressOf(what: string, total: number): () => void {
  const started = Date.now();
  let done = 0;
  let last = started;
  return () => {
    done++;
    const now = Date.now();
    if (now - last < 2000 && done < total) return;
    last = now;
    process.stderr.write(`${what}: ${done} of ${total}, ${Math.round((now - started) / 1000)} s\n`);
  };
}
