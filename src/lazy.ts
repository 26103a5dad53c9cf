/**
 * A value that is made when it is first asked for, and kept: a script that is brought anew for each page, or each time the browser wakes the
 * worker, pays only for what it uses.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
