/**
 * Work that lets others have a turn: each `yield` is a place where it may pause. `yield 'long'` says that what follows cannot be parted and
 * takes several milliseconds, so that it is best begun in a turn of its own.
 */
export type Steps<T> = Generator<'long' | undefined, T, void>;

/** Does the work without a pause, where nobody waits for a turn. */
export function runToEnd<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
