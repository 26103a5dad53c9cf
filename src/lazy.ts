/**
 * A value that is made on first use and kept. Scripts start anew on each page, and the worker each time the browser wakes it; with this, each
 * start pays only for what it uses.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
