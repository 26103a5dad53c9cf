import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFloor, FIGURES, keepsTo, numbersIn, type Floor } from '../../bench/floors.ts';

const FLOORS = JSON.parse(
  readFileSync(new URL('../../bench/floors.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, Floor>>;

describe('floors of the benchmarks', () => {
  it('hold at the floor itself, and not beside it on the wrong side', () => {
    expect(keepsTo({ atLeast: 0.9, was: 1 }, 0.9)).toBe(true);
    expect(keepsTo({ atLeast: 0.9, was: 1 }, 0.8999)).toBe(false);
    expect(keepsTo({ atMost: 0.01, was: 0 }, 0.01)).toBe(true);
    expect(keepsTo({ atMost: 0.01, was: 0 }, 0.0101)).toBe(false);
  });

  it('are broken by a figure that was not measured', () => {
    expect(keepsTo({ atLeast: 0.9, was: 1 }, undefined)).toBe(false);
  });

  it('name the figure, what is asked and what was seen', () => {
    expect(describeFloor('source first: full copies', { atLeast: 0.998, was: 1 }, 0.95)).toBe(
      'source first: full copies: asked at least 0.998, seen 0.95 (was 1)',
    );
  });

  it('find figures under their paths, and the targets of bench:quality under their names', () => {
    expect([...numbersIn({ en: { lines: 2, text: 'x' }, all: { of: { right: 1 } } })]).toEqual([
      ['en.lines', 2],
      ['all.of.right', 1],
    ]);
    expect([...FIGURES.quality({ targets: [{ measure: 'a', reached: 0.5 }] })]).toEqual([['a', 0.5]]);
  });

  it('each ask one thing, which the figure kept to when it was set', () => {
    for (const floor of Object.values(FLOORS).flatMap((figures) => Object.values(figures))) {
      expect([floor.atLeast, floor.atMost].filter((limit) => limit !== undefined)).toHaveLength(1);
      expect(keepsTo(floor, floor.was)).toBe(true);
    }
  });
});
