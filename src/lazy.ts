/**
 * A value that is made on first use, then kept. Scripts start anew on each page, and so does the worker each time the browser wakes it. With
 * lazy values, a start pays only for what it uses.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
