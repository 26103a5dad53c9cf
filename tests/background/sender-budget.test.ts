import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSenderBudget, weigh, type Charge } from '../../src/background/sender-budget.ts';

const TAB = 7;
const ASK = { type: 'start-reading' };
const LONG = { type: 'check-links', urls: ['x'.repeat(1_000_000)] };

/** A budget with a clock that is set by hand. */
function createBudgetAt(start: number) {
  const clock = { ms: start };
  return { clock, budget: createSenderBudget(() => clock.ms) };
}

/** Messages until the first that is refused. */
function countWithin(charge: () => Charge): number {
  let count = 0;
  while (charge() === 'within') if (++count > 100_000) throw new Error('no budget at all');
  return count;
}

describe('a tab', () => {
  it('may send some messages at once, then as many in a second as come back in one', () => {
    const { budget, clock } = createBudgetAt(5_000);
    const charge = () => budget.charge(TAB, ASK);
    const atOnce = countWithin(charge);
    const inSecond = ((clock.ms += 1_000), countWithin(charge));
    expect(atOnce).toBeGreaterThan(inSecond);
    expect(inSecond).toBeGreaterThanOrEqual(10);
    clock.ms += 2_000;
    expect(countWithin(charge)).toBe(2 * inSecond);
    clock.ms += 1e9;
    expect(countWithin(charge)).toBe(atOnce);
  });

  it('may send fewer of them if they are long', () => {
    const { budget, clock } = createBudgetAt(0);
    const charge = () => budget.charge(TAB, LONG);
    const long = countWithin(charge);
    expect(long).toBeLessThan(countWithin(() => budget.charge(8, ASK)));
    expect(long).toBeGreaterThanOrEqual(12);
    expect(budget.charge(TAB, ASK)).toBe('within');
    clock.ms += 1e9;
    expect(countWithin(charge)).toBe(long);
  });

  it('uses up nothing of another’s budget, and begins anew after it is forgotten', () => {
    const { budget } = createBudgetAt(0);
    countWithin(() => budget.charge(TAB, ASK));
    expect(budget.charge(8, ASK)).toBe('within');
    budget.forget(TAB);
    expect(budget.charge(TAB, ASK)).toBe('within');
  });

  it('is over for the first time once, until it is within again', () => {
    const { budget, clock } = createBudgetAt(0);
    const charge = () => budget.charge(TAB, ASK);
    while (charge() === 'within');
    expect([charge(), charge()]).toEqual(['over-again', 'over-again']);
    clock.ms += 1_000;
    countWithin(charge);
    expect(charge()).toBe('over-again');
  });

  it('never gets more than at first and what came back since, whenever it asks', () => {
    const step = fc.record({ wait: fc.integer({ min: -500, max: 3_000 }), isLong: fc.boolean() });
    const fresh = createBudgetAt(0);
    const atFirst = countWithin(() => fresh.budget.charge(TAB, ASK));
    fresh.clock.ms = 1_000;
    const perSecond = countWithin(() => fresh.budget.charge(TAB, ASK));
    fc.assert(
      fc.property(fc.array(step, { minLength: 200, maxLength: 400 }), (steps) => {
        const { budget, clock } = createBudgetAt(0);
        let taken = 0;
        let forward = 0;
        for (const { wait, isLong } of steps) {
          clock.ms += wait;
          forward += Math.max(0, wait);
          if (budget.charge(TAB, isLong ? LONG : ASK) === 'within') taken++;
        }
        expect(taken).toBeLessThanOrEqual(atFirst + (forward / 1_000) * perSecond);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the weight of a message', () => {
  it('is at least what its texts and numbers take', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(weigh(value, Infinity)).toBeGreaterThanOrEqual(
          JSON.stringify(value).replaceAll(/[^a-z]/gi, '').length,
        );
        expect(weigh([value, value], Infinity)).toBeGreaterThan(weigh(value, Infinity));
      }),
    );
    expect(
      weigh(
        Array.from({ length: 1_000 }, () => 1),
        Infinity,
      ),
    ).toBeGreaterThanOrEqual(8_000);
    expect(weigh(new Uint8Array(5_000), Infinity)).toBeGreaterThanOrEqual(5_000);
  });

  it('is counted no further than asked, so that neither depth nor a circle is endless', () => {
    const circle: unknown[] = [];
    circle.push(circle, circle);
    expect(weigh(circle, 10_000)).toBeGreaterThan(10_000);
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(weigh(deep, Infinity)).toBeGreaterThan(800_000);
  });
});
