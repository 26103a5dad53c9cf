import { expect, test } from 'vitest';
import { createBudget } from '../../../src/content/reading/budget.ts';

test('a budget is used up by the first work that is more than what is left', () => {
  const budget = createBudget(10);
  expect([4, 6, 1].map((work) => budget.spend(work))).toEqual([true, true, false]);
  expect(budget.spent()).toBe(11);
});

test('a higher limit holds for all that was spent', () => {
  const budget = createBudget(10);
  budget.spend(8);
  budget.setLimit(12);
  expect([3, 2].map((work) => budget.spend(work))).toEqual([true, false]);
});

test('a budget is used up at once when its signal aborts', () => {
  const controller = new AbortController();
  const budget = createBudget(10, controller.signal);
  expect(budget.spend(1)).toBe(true);
  controller.abort();
  expect(budget.spend(1)).toBe(false);
});
