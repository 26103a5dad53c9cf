/** Indexes that keep fewer bits of each content token: what they still know. */
import { describe, expect, test } from 'vitest';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { matchPage } from '../../src/match/match-page.ts';
import type { Report } from '../../src/model.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import type { Segment } from '../../src/story-index/segment.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { TOKEN_BITS, type TokenBits } from '../../src/story-index/story-signature.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';
import { BEES, entry, FERRY, page, QUARRY, story } from './newsroom.ts';

const segmentOf = (entries: readonly StoryEntry[], bits: TokenBits): Promise<Segment> =>
  openSegment(segmentInMemory(`${bits} bits`, writeSegment(entries, 'wire', bits)));
const sourcesOf = ({ sources }: Report): string[] =>
  sources.map(({ story: { id }, relation }) => `${relation} ${id}`).sort();
const ferry = entry(story('ferry'), FERRY);
const quarry = entry(story('quarry'), QUARRY);

describe.each(TOKEN_BITS)('%i bits a token', (bits) => {
  test('a full copy is one passage, with exact shares', async () => {
    const report = await matchPage(page([FERRY]), segmentsAsOne([await segmentOf([ferry, quarry], bits)]));
    expect(sourcesOf(report)).toEqual(['reprint ferry']);
    expect(report.sources[0]).toMatchObject({ pageShare: 1, storyShare: 1 });
    expect(report.sources[0]?.passages).toHaveLength(1);
  });

  test('a copy that is cut and mixed with own text is edited, and its own text is in no passage', async () => {
    const mixed = [BEES[0] as string, ...FERRY.slice(0, 2), BEES[1] as string, ...FERRY.slice(3, 5)];
    const report = await matchPage(page([mixed]), segmentsAsOne([await segmentOf([ferry, quarry], bits)]));
    expect(sourcesOf(report)).toEqual(['edited ferry']);
    expect(report.sources[0]?.passages).toHaveLength(2);
  });

  test('a text of its own has no source', async () => {
    const report = await matchPage(page([BEES]), segmentsAsOne([await segmentOf([ferry, quarry], bits)]));
    expect(sourcesOf(report).filter((line) => !line.startsWith('none'))).toEqual([]);
  });
});

test('where the terms of a page stand is not taken from tokens of fewer than 8 bits: no text is then a rewrite', async () => {
  const sorted = FERRY.map((text) => text.split(' ').sort().join(' '));
  const ask = async (bits: TokenBits) =>
    sourcesOf(
      await matchPage(page([FERRY]), segmentsAsOne([await segmentOf([entry(story('ferry'), sorted)], bits)])),
    );
  expect(await ask(8)).toEqual(['rewrite ferry']);
  expect(await ask(6)).toEqual(['none ferry']);
  expect(await ask(4)).toEqual(['none ferry']);
});

test('segments of different bits are asked as one index, and each story is compared by its own', async () => {
  const index = segmentsAsOne([await segmentOf([ferry], 8), await segmentOf([quarry], 4)]);
  expect(sourcesOf(await matchPage(page([FERRY]), index))).toEqual(['reprint ferry']);
  expect(sourcesOf(await matchPage(page([QUARRY]), index))).toEqual(['reprint quarry']);
});

test('of one story in segments of 8 and of 4 bits, one is told of', async () => {
  const later = entry(story('ferry', { id: 'ferry-2', url: 'https://wire.example/ferry-2' }), FERRY);
  const index = segmentsAsOne([await segmentOf([ferry], 8), await segmentOf([later], 4)]);
  const { sources } = await matchPage(page([FERRY]), index);
  expect(sources.filter(({ relation }) => relation === 'reprint')).toHaveLength(1);
});
