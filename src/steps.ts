/**
 * Work that can pause at each `yield`, so that the page stays responsive. `yield 'long'` announces several milliseconds of work without a
 * pause, which should begin in a turn of its own.
 */
export type Steps<T> = Generator<'long' | undefined, T, void>;

/** Does the work without pausing, where nothing else needs the thread. */
export function runToEnd<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
