import { expect, it } from 'vitest';
import { oneOfEach } from '../../../src/match/decide/one-of-each.ts';
import type { FoundSource } from '../../../src/match/decide/select-sources.ts';
import type { StoryRelation } from '../../../src/model.ts';
import { sampleCarrier } from '../../ui/sample-reports.ts';
import { story } from '../newsroom.ts';

const URL = 'https://apnews.com/ferry';

function source(
  id: string,
  hour: number,
  change: { url?: string | null; relation?: StoryRelation; article?: number; carriers?: string[] } = {},
): FoundSource {
  const { url = URL, relation = 'reprint', article = 0, carriers = [] } = change;
  const published = `2026-03-04T${String(hour).padStart(2, '0')}:00`;
  return {
    story: story(id, { url, published }),
    carriers: carriers.map((each) => sampleCarrier({ url: each })),
    article,
    evidence: null,
    relation,
    confidence: 0.9,
    credited: false,
  };
}

const idsOf = (found: readonly FoundSource[]): string[] => found.map(({ story: { id } }) => id);

it('of two texts at one address the newer counts, in whichever order they are found', () => {
  expect(idsOf(oneOfEach([source('early', 8), source('late', 11)]))).toEqual(['late']);
  expect(idsOf(oneOfEach([source('late', 11), source('early', 8)]))).toEqual(['late']);
});

it('the carriers of both are kept, each once', () => {
  const early = source('early', 8, { carriers: ['https://a.example/1', 'https://b.example/2'] });
  const late = source('late', 11, { carriers: ['https://b.example/2?utm_source=x', 'https://c.example/3'] });
  expect(oneOfEach([early, late])[0]?.carriers.map(({ url }) => url)).toEqual([
    'https://b.example/2?utm_source=x',
    'https://c.example/3',
    'https://a.example/1',
  ]);
});

it('the older counts where nothing is claimed of the newer, which was written anew', () => {
  const found = oneOfEach([source('early', 8), source('late', 11, { relation: 'none' })]);
  expect(found.map(({ story: { id }, relation }) => [id, relation])).toEqual([['early', 'reprint']]);
});

it('a story without a date is older than one that has one, and a carrier without an address is kept', () => {
  const early = source('early', 8);
  const dateless = { ...early, story: { ...early.story, published: null } };
  expect(idsOf(oneOfEach([dateless, source('late', 11)]))).toEqual(['late']);
  expect(idsOf(oneOfEach([source('late', 11), dateless]))).toEqual(['late']);
  const nowhere = { ...source('early', 8), carriers: [sampleCarrier({ url: null })] };
  const late = source('late', 11, { carriers: ['https://a.example/1'] });
  expect(oneOfEach([nowhere, late])[0]?.carriers.map(({ url }) => url)).toEqual([
    'https://a.example/1',
    null,
  ]);
});

it('stories at other addresses, and sources of other articles, stay beside each other', () => {
  const others = [source('ferry', 8), source('quarry', 8, { url: null }), source('ferry', 8, { article: 1 })];
  expect(oneOfEach(others)).toEqual(others);
});
