/** Waiting for things, never for time. Every wait ends as soon as its condition is seen; its limit only bounds a case that fails. */
import { setTimeout as pause } from 'node:timers/promises';

/** Longest wait for one condition, in milliseconds. The slowest wait that was seen to succeed, on two cores under ten busy processes, took 12 s. */
export const LIMIT_MS = 45_000;

/** Time between two questions, in milliseconds: short beside what a browser takes, long enough to leave it the processor. */
const POLL_MS = 50;

/** Asks again and again until the answer is good or the limit is reached. Returns the last answer either way, for callers that report what they saw. */
export async function askUntil<T>(
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
  limitMs = LIMIT_MS,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (isGood(answer) || Date.now() > end) return answer;
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
