/** Waits for conditions, never for time. A wait ends as soon as its condition holds; the limit only bounds a failing case. */
import { setTimeout as pause } from 'node:timers/promises';

/** Longest wait for one condition, in milliseconds. The run prints the longest wait that succeeded. */
export const LIMIT_MS = 45_000;

/** Pause between two questions, in milliseconds: short compared with a page load, long enough to leave the processor to the browser. */
const POLL_MS = 50;

let longestMs = 0;

/** The longest wait so far whose condition came to hold, in milliseconds. */
export const longestWaitMs = (): number => longestMs;

/** Asks again and again until the answer is good or the limit is reached. Returns the last answer either way, for callers that report what they saw. */
export async function askUntil<T>(
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
  limitMs = LIMIT_MS,
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const answer = await ask();
    const waitedMs = Date.now() - start;
    if (isGood(answer)) longestMs = Math.max(longestMs, waitedMs);
    if (isGood(answer) || waitedMs > limitMs) return answer;
    await pause(POLL_MS);
  }
}

/** Like `askUntil`, but throws at the limit: what was waited for, how long, and what was seen last. `what` completes "waited for". */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
  limitMs = LIMIT_MS,
): Promise<T> {
  const answer = await askUntil(ask, isGood, limitMs);
  if (!isGood(answer))
    throw new Error(`waited ${limitMs / 1000} s for ${what}; seen last: ${JSON.stringify(answer)}`);
  return answer;
}

/** `waitFor` for a question whose answer is yes or no. */
export async function waitUntil(what: string, ask: () => Promise<boolean>): Promise<void> {
  await waitFor(what, ask, (isSo) => isSo);
}

/** Waits until two answers in a row are the same JSON, and good. `what` completes "waited for". */
export async function waitForSteady<T>(
  what: string,
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean = () => true,
): Promise<T> {
  let before: string | undefined;
  let isSteady = false;
  const askTwice = async () => {
    const answer = await ask();
    const now = JSON.stringify(answer);
    isSteady = now === before;
    before = now;
    return answer;
  };
  return waitFor(what, askTwice, (answer) => isSteady && isGood(answer));
}

/** The promise's value, or an error that names what took too long. */
export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took over ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
