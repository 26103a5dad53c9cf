import { expect, it } from 'vitest';
import { withoutRivals } from '../../../src/match/decide/rivals.ts';
import type { FoundSource } from '../../../src/match/decide/select-sources.ts';
import type { Relation } from '../../../src/model.ts';

/** Sixty content tokens of a story of their own for each seed. */
const textOf = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 60 }, (_, i) => i * seed + seed * seed);

function source(
  id: string,
  confidence: number,
  {
    seed = id.length,
    relation = 'rewrite',
    article = 0,
  }: { seed?: number; relation?: Relation; article?: number } = {},
): FoundSource {
  const evidence = { signature: { tokens: textOf(seed), tokenBits: 8 } };
  return { story: { id }, carriers: [], article, evidence, relation, confidence, credited: false } as unknown as FoundSource; // prettier-ignore
}

const namesOf = (found: readonly FoundSource[]): string[] =>
  withoutRivals(found).map(({ story, relation, confidence }) => `${story.id} ${relation} ${confidence}`);

it('of two unrelated stories that fit a rewrite equally well none is called its source; the likelier is weak evidence', () => {
  expect(namesOf([source('lamp', 0.9), source('clocks', 0.92)])).toEqual(['clocks none 0.5']);
  // Before all that is weaker still.
  const weak = source('mole', 0.5, { relation: 'none' });
  expect(namesOf([weak, source('lamp', 0.9), source('clocks', 0.92)])[0]).toBe('clocks none 0.5');
});

it('a story that is clearly likelier stays', () => {
  // 2.44 nats beside 1.39: the lead is one nat or a little more.
  const found = [source('lamp', 0.8), source('clocks', 0.92)];
  expect(namesOf(found)).toEqual(['clocks rewrite 0.92', 'lamp rewrite 0.8']);
  expect(namesOf([source('lamp', 0.8), source('clocks', 0.91)])).toEqual(['clocks none 0.5']);
});

it('of two that fit equally well, the one that has the common words beside the names is called, though it is a little less likely', () => {
  const clocks = { ...source('clocks', 0.92), commonWordsNear: 0.05 };
  const lamp = (near: number): FoundSource => ({ ...source('lamp', 0.9), commonWordsNear: near });
  expect(namesOf([clocks, lamp(0.25)])).toEqual(['lamp rewrite 0.9']);
  expect(namesOf([clocks, lamp(0.2)])).toEqual(['lamp none 0.5']);
  expect(namesOf([clocks, lamp(-0.1)])).toEqual(['clocks rewrite 0.92', 'lamp rewrite 0.9']);
});

it('one story in two indexes is no rival of itself', () => {
  expect(namesOf([source('clocks', 0.92, { seed: 4 }), source('clocks', 0.91, { seed: 9 })])).toHaveLength(2);
});

it('takes of one story are no rivals, nor are the sources of another article, copies, or weak ones', () => {
  const clocks = source('clocks', 0.92);
  expect(namesOf([clocks, source('later take', 0.91, { seed: 6 })])).toHaveLength(2);
  expect(namesOf([clocks, source('lamp', 0.91, { article: 1 })])).toContain('clocks rewrite 0.92');
  expect(namesOf([clocks, source('lamp', 0.91, { relation: 'excerpt' })])).toContain('clocks rewrite 0.92');
  expect(namesOf([clocks, source('lamp', 0.5, { relation: 'none' })])).toContain('clocks rewrite 0.92');
  expect(namesOf([{ ...clocks, credited: true }, source('lamp', 0.91)])).toContain('clocks rewrite 0.92');
});
