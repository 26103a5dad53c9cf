import { bodyOf, elementsNamed, textContentOf } from '../../dom.ts';
import type { Budget } from './budget.ts';

/** Least time between two reports, in milliseconds. Shorter, and the worker is woken more often; longer, and the bar jumps. */
const INTERVAL_MS = 500;

/** Work for an element and for a character of the page in all steps of a reading, in units, about. */
const ELEMENT_WORK = 20;
const CHARACTER_WORK = 0.55;

/** Highest share that is told before the end: how much work a page makes is a guess. */
const MOST = 0.95;

/** Makes a function that tells how much of a large page is read, 0 to 1, when it is called, twice a second at most. */
export function createProgress(
  document: Document,
  budget: Budget,
  tell: (share: number) => void,
): () => void {
  let last = performance.now();
  let expected: number | undefined;
  return () => {
    if (performance.now() - last < INTERVAL_MS) return;
    last = performance.now();
    expected ??= expectedWork(document);
    tell(Math.min(MOST, budget.spent() / expected));
  };
}

function expectedWork(document: Document): number {
  const body = bodyOf(document);
  const characters = (body && textContentOf(body)?.length) ?? 0;
  return elementsNamed(document, '*').length * ELEMENT_WORK + characters * CHARACTER_WORK + 1;
}
