import { describe, expect, it } from 'vitest';
import type { Outcome, ReportedSource } from '../../bench/quality/ask.ts';
import { calibrate } from '../../bench/quality/measure/calibration.ts';
import { quantile } from '../../bench/quality/measure/figures.ts';
import { confuse } from '../../bench/quality/measure/relations.ts';
import { isAllRight, isInvented } from '../../bench/quality/measure/targets.ts';
import { foundAt, tradeOff } from '../../bench/quality/measure/trade-off.ts';
import type { Relation } from '../../src/model.ts';

function source(id: string, relation: Relation, changes: Partial<ReportedSource> = {}): ReportedSource {
  return {
    id,
    right: id,
    isNoError: false,
    relation,
    confidence: 0.9,
    pageShare: 1,
    storyShare: 1,
    exactPageShare: 0,
    exactStoryShare: 0,
    passageWords: 0,
    copiedWords: 0,
    passageCopiedWords: 0,
    ...changes,
  };
}

const wrong = { right: undefined };

function outcome(
  truth: readonly string[],
  relations: readonly Relation[],
  sources: ReportedSource[],
): Outcome {
  const first = sources[0];
  return {
    query: { id: 'q', group: 'copy', url: null, sources: truth, relations },
    articles: 1,
    readShare: 1,
    relation: first?.relation ?? 'none',
    confidence: first?.confidence ?? 0,
    sources,
    candidatePlace: undefined,
    milliseconds: 1,
  };
}

describe('measures', () => {
  it('a digest is all right when every source is named and no other', () => {
    const [a, b] = [source('a', 'excerpt'), source('b', 'excerpt')];
    expect(isAllRight(outcome(['a', 'b'], ['excerpt'], [a, b]))).toBe(true);
    expect(isAllRight(outcome(['a', 'b'], ['excerpt'], [a]))).toBe(false);
    expect(isAllRight(outcome(['a'], ['excerpt'], [a, source('x', 'cites', wrong)]))).toBe(false);
    expect(
      isAllRight(outcome(['a'], ['excerpt'], [a, source('x', 'excerpt', { ...wrong, isNoError: true })])),
    ).toBe(true);
  });

  it('a source of a page without one is invented, unless it is a true copy or may be cited', () => {
    expect(isInvented(outcome([], ['none'], [source('x', 'cites', wrong)]))).toBe(true);
    expect(isInvented(outcome([], ['none'], [source('x', 'cites', { ...wrong, isNoError: true })]))).toBe(
      false,
    );
    expect(isInvented(outcome([], ['none'], [source('x', 'edited', { ...wrong, isNoError: true })]))).toBe(
      false,
    );
  });

  it('a missed source counts as none, and a relation that is no error as the true one', () => {
    const { counts, macroF1 } = confuse([
      outcome(['a'], ['edited', 'reprint'], [source('a', 'reprint')]),
      outcome(['a'], ['rewrite'], []),
      outcome([], ['none'], [source('x', 'cites', { ...wrong, isNoError: true })]),
    ]);
    expect(counts).toEqual({ edited: { edited: 1 }, rewrite: { none: 1 }, none: { none: 1 } });
    expect(macroF1).toBeCloseTo((1 + 0 + 2 / 3) / 3, 3);
  });

  it('a rewrite that keeps a third of the words may be called an edited copy', () => {
    const kept = source('a', 'edited', { exactPageShare: 0.35 });
    const changed = source('a', 'edited', { exactPageShare: 0.1 });
    expect(confuse([outcome(['a'], ['rewrite'], [kept])]).macroF1).toBe(1);
    expect(confuse([outcome(['a'], ['rewrite'], [changed])]).macroF1).toBe(0);
  });

  it('the calibration error is the distance of confidence and success', () => {
    const right = outcome(['a'], ['reprint'], [source('a', 'reprint', { confidence: 0.75 })]);
    const failed = outcome([], ['none'], [source('x', 'reprint', { ...wrong, confidence: 0.75 })]);
    expect(calibrate([right, failed]).error).toBeCloseTo(0.25);
    expect(calibrate([right, right, right, failed]).error).toBeCloseTo(0);
  });

  it('the trade-off finds more only at the price of accusing more', () => {
    const rewrites = [0.9, 0.8, 0.4].map((confidence) =>
      outcome(['a'], ['rewrite'], [source('a', 'rewrite', { confidence })]),
    );
    const independent = [
      outcome([], ['none'], [source('x', 'rewrite', { ...wrong, confidence: 0.5 })]),
      outcome([], ['none'], []),
    ];
    const points = tradeOff(rewrites, independent);
    expect(points.map(({ found }) => found)).toEqual([0, 0.3333, 0.6667, 0.6667, 1]);
    expect(foundAt(points, 0.01)).toBe(0.6667);
    expect(foundAt(points, 0.5)).toBe(1);
  });

  it('quantiles are values that occur', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
