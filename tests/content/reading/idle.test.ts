import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBudget } from '../../../src/content/reading/budget.ts';
import { runInSlices } from '../../../src/content/reading/idle.ts';
import { LONG_WORK, type Steps } from '../../../src/steps.ts';

/** Milliseconds on the page's clock, and what waits for an idle moment. */
let clock = 0;
let waiting: (() => void)[] = [];

/** One idle moment; returns how long it was used. */
async function idleMoment(): Promise<number> {
  const before = clock;
  waiting.splice(0).forEach((run) => run());
  await new Promise((resolve) => setTimeout(resolve));
  return clock - before;
}

function* work(steps: readonly { ms: number; isLong?: boolean }[]): Steps<string> {
  for (const { ms, isLong } of steps) {
    yield isLong === true ? LONG_WORK : 1;
    clock += ms;
  }
  return 'done';
}

/** Runs work that no budget ends. */
const run = <T>(steps: Steps<T>) => runInSlices(steps, createBudget(Infinity));

beforeEach(() => {
  clock = 0;
  waiting = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run));
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('work in slices', () => {
  test('does not begin before an idle moment', async () => {
    void run(work([{ ms: 1 }]));
    await Promise.resolve();
    expect(clock).toBe(0);
    await idleMoment();
    expect(clock).toBe(1);
  });

  test('stops when its time is up, and goes on in the next idle moment where it was', async () => {
    const result = run(work(Array.from({ length: 10 }, () => ({ ms: 3 }))));
    const used: number[] = [];
    while (waiting.length > 0) used.push(await idleMoment());
    expect(used).toEqual([9, 9, 9, 3]);
    expect(await result).toEqual({ value: 'done' });
  });

  test('begins a long step in an idle moment of its own, and does nothing after it', async () => {
    const result = run(work([{ ms: 2 }, { ms: 30, isLong: true }, { ms: 2 }]));
    const used: number[] = [];
    while (waiting.length > 0) used.push(await idleMoment());
    expect(used).toEqual([2, 30, 2]);
    expect(await result).toEqual({ value: 'done' });
  });

  test.each([
    ['where nobody sees the page', true, false],
    ['where the user waits', false, true],
  ])('waits for no idle moment %s, but lets others have their turn', async (_, hidden, isAwaited) => {
    vi.stubGlobal('document', { hidden });
    const steps = work(Array.from({ length: 10 }, () => ({ ms: 3 })));
    const result = runInSlices(steps, createBudget(Infinity), { isAwaited });
    const seenByOthers = new Set<number>();
    const takeTurns = (): void => {
      seenByOthers.add(clock);
      if (clock < 30) setImmediate(takeTurns);
    };
    takeTurns();
    expect(await result).toEqual({ value: 'done' });
    expect([...seenByOthers].some((at) => at > 0 && at < 30)).toBe(true);
    expect(waiting).toEqual([]);
  });

  test('rejects with what the work throws, and asks for no more time', async () => {
    function* failing(): Steps<string> {
      yield 1;
      throw new Error('the page is gone');
    }
    const result = expect(run(failing())).rejects.toThrow('the page is gone');
    await idleMoment();
    await result;
    expect(waiting).toEqual([]);
  });
});

describe('work with a budget', () => {
  const steps = Array.from({ length: 10 }, () => ({ ms: 1 }));

  test('is given up where the budget is used up, however fast the machine is', async () => {
    for (const ms of [0, 1, 100]) {
      let done = 0;
      function* counted(): Steps<string> {
        for (; done < 10; done++) {
          yield 3;
          clock += ms;
        }
        return 'done';
      }
      const result = runInSlices(counted(), createBudget(10));
      while (waiting.length > 0) await idleMoment();
      expect([await result, done]).toEqual([undefined, 3]);
    }
  });

  test('tells after each slice that it pauses', async () => {
    const pauses: number[] = [];
    const result = runInSlices(work(steps), createBudget(100), { onPause: () => pauses.push(clock) });
    while (waiting.length > 0) await idleMoment();
    expect(await result).toEqual({ value: 'done' });
    expect(pauses).toEqual([8, 10]);
  });
});
