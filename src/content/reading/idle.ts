import { isHidden } from '../../dom.ts';
import { LONG_WORK, type Steps } from '../../steps.ts';
import type { Budget } from './budget.ts';

/** Longest wait for an idle moment, in milliseconds. A page that is never idle is read after it. */
const IDLE_TIMEOUT_MS = 800;

/** Longest wait for an idle moment between two slices, in milliseconds. Shorter, because the user waits for the last of many slices. */
const NEXT_TIMEOUT_MS = 200;

/** Longest time that one slice may block the page, in milliseconds: half a frame. */
const SLICE_MS = 8;

/** The same where nobody waits for the result: what runs on every page should not be felt on a slow machine either. */
export const SHORT_SLICE_MS = 2;

/** Resolves in the page's next idle moment, so that reading never delays the page. */
export const waitForIdle = (timeout = IDLE_TIMEOUT_MS): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout }));

/** Yields to the event loop. Uses a message, which browsers do not throttle in hidden tabs as they throttle timers. */
const waitForTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Like `waitForIdle`, for work already under way. In a hidden tab, yields to the event loop instead: browsers run idle callbacks there once a second at most. */
export const waitForNextIdle = (): Promise<void> =>
  isHidden(document) ? waitForTurn() : waitForIdle(NEXT_TIMEOUT_MS);

/** How work is done in slices. */
export interface Slicing {
  /** Does the user wait for it? Then the next slice comes after the page's turn: a page that is never idle would make a second's work take half a minute. */
  isAwaited?: boolean;
  /** Longest time of a slice, in milliseconds. */
  sliceMs?: number;
  /** Called after each slice. */
  onPause?: (() => void) | undefined;
}

/**
 * Does work in slices, one in each idle moment. Resolves to its result; to `undefined` where the budget is used up before the work is done.
 * Rejects with whatever the work throws.
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  budget: Budget,
  { isAwaited = false, sliceMs = SLICE_MS, onPause }: Slicing = {},
): Promise<{ value: T } | undefined> {
  let step: IteratorResult<number, T>;
  do {
    await (isAwaited ? waitForTurn() : waitForNextIdle());
    const end = performance.now() + sliceMs;
    do {
      step = steps.next();
      if (step.done !== true && !budget.spend(step.value)) return undefined;
    } while (step.done !== true && step.value < LONG_WORK && performance.now() < end);
    onPause?.();
  } while (step.done !== true);
  return { value: step.value };
}
