import { expect, test } from 'vitest';
import type { Credit } from '../../src/model.ts';
import { citationsOf, sayCited } from '../../src/report/citations.ts';
import { english } from '../ui/english.ts';
import { sampleCredit, sampleSource } from '../ui/sample-reports.ts';

const source = sampleSource({ relation: 'cites' });
const citation = (index: number, change: Partial<Credit> = {}): Credit =>
  sampleCredit({
    kind: 'citation',
    covers: 'citation',
    quote: `told AP ${index}`,
    place: { article: 0, part: 'blocks', index, charStart: 0, charEnd: 7 },
    ...change,
  });

test('what is cited are the attributions to the story’s origin in its article, in reading order', () => {
  const other = citation(1, { agency: 'Reuters' });
  const elsewhere = citation(2, {
    place: { article: 1, part: 'blocks', index: 2, charStart: 0, charEnd: 7 },
  });
  const credits = [citation(8), sampleCredit(), other, elsewhere, citation(3)];
  expect(citationsOf(source, credits)).toEqual([citation(3), citation(8)]);
});

test('paragraphs are counted from 1, each once', () => {
  expect(sayCited(english, source, [citation(4)])).toBe('Cites AP in paragraph 5.');
  expect(sayCited(english, source, [citation(1), citation(1), citation(4), citation(8)])).toBe(
    'Cites AP in paragraphs 2, 5, and 9.',
  );
});

test('nothing is said of where, if it is not in the text', () => {
  const place = { article: 0, part: 'asides', index: 0, charStart: 0, charEnd: 7 } as const;
  expect(sayCited(english, source, [citation(0, { place })])).toBeUndefined();
  expect(sayCited(english, source, [])).toBeUndefined();
});
