import { createBudget } from './budget.ts';
import { runInSlices } from './idle.ts';

/** Milliseconds that are waited for a unit of the last run's work: of a page that changes without end, runs take a twentieth of the time. */
const WAIT_PER_WORK = 0.02;

/**
 * Returns a function that has something done about each of these items soon, once each however often it is asked for: in slices, one run after the
 * other, until `signal` aborts. `act` gets as many items at a time as a `group` has, and returns its work, in units of `WORK`; what it throws is
 * reported, and ends that run alone.
 */
export function createPaced<T>(
  act: (items: readonly T[]) => number,
  signal: AbortSignal,
  group = 1,
): (items: Iterable<T>) => void {
  const due = new Set<T>();
  let isResting = true;
  async function run(): Promise<void> {
    isResting = false;
    const items = [...due];
    due.clear();
    const budget = createBudget(Infinity, signal);
    const steps = (function* () {
      for (let at = 0; at < items.length; at += group) yield act(items.slice(at, at + group));
    })();
    await runInSlices(steps, budget).catch((error: unknown) => reportError(error));
    setTimeout(() => {
      isResting = true;
      start();
    }, budget.spent() * WAIT_PER_WORK);
  }
  function start(): void {
    if (isResting && due.size > 0 && !signal.aborted) void run();
  }
  return (items) => {
    for (const item of items) due.add(item);
    start();
  };
}
