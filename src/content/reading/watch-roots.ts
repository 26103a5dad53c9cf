import { findOpenRoots } from '../../article/document/open-roots.ts';
import { createBudget } from './budget.ts';
import { runInSlices, SHORT_SLICE_MS } from './idle.ts';

/**
 * Wait this long before the open shadow roots of a page are sought for the first time, and again after a change, in milliseconds. Each time that
 * nothing has changed, twice as long.
 */
const FIRST_WAIT_MS = 1_000;

/** Longest wait, in milliseconds. A page that has not changed for as long is not searched again until it does. */
const LAST_WAIT_MS = 32_000;

/** Milliseconds that are waited for a unit of the last search's work: of a page that changes without end, searches take a fiftieth of the time. */
const WAIT_PER_WORK = 0.05;

/** Most roots of one page that are told: a limit on cost. */
const MAX_ROOTS = 3_000;

/** Seeks the open shadow roots of a page. */
export interface RootWatch {
  /** The page changed: new roots may have come. Called often. */
  seekSoon(): void;
}

/**
 * Calls `onRoot` once for each open shadow root of a page. A script makes one at any time, and no event tells of it, nor does a change outside of it:
 * so they are sought again and again, ever more seldom.
 */
export function watchRoots(
  document: Document,
  onRoot: (root: ShadowRoot) => void,
  signal: AbortSignal,
): RootWatch {
  const known = new WeakSet<ShadowRoot>();
  let count = 0;
  let wait = FIRST_WAIT_MS;
  let least = 0;
  let isSeeking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (root: ShadowRoot) => {
    if (known.has(root) || count >= MAX_ROOTS) return;
    known.add(root);
    count++;
    onRoot(root);
  };
  async function seek(): Promise<void> {
    timer = undefined;
    isSeeking = true;
    const budget = createBudget(Infinity, signal);
    const found = await runInSlices(findOpenRoots(document), budget, { sliceMs: SHORT_SLICE_MS });
    isSeeking = false;
    if (!found || signal.aborted) return;
    least = budget.spent() * WAIT_PER_WORK;
    found.value.forEach(take);
    seekLater();
  }
  const seekLater = () => {
    if (timer !== undefined || isSeeking || signal.aborted || wait > LAST_WAIT_MS || count >= MAX_ROOTS)
      return;
    timer = setTimeout(() => void seek(), Math.max(wait, least));
    wait *= 2;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  seekLater();
  return {
    seekSoon: () => {
      if (wait <= 2 * FIRST_WAIT_MS) return;
      wait = FIRST_WAIT_MS;
      clearTimeout(timer);
      timer = undefined;
      seekLater();
    },
  };
}
