import { describe, expect, it } from 'vitest';
import { matchPage } from '../../src/match/match-page.ts';
import type { Report } from '../../src/model.ts';
import { openParts } from '../story-index/open-entries.ts';
import { BEES, entry, FERRY, FERRY_AND_QUARRY, NOISE_REPORT, open, page, QUARRY, story } from './newsroom.ts'; // prettier-ignore

const wire = (agency = 'Reuters') =>
  open(
    'wire',
    entry(story('ferry'), FERRY),
    entry(story('quarry', { agency }), QUARRY),
    entry(story('bees'), BEES),
  );
const sourcesOf = (report: Report): string[] =>
  report.sources
    .filter(({ relation }) => relation !== 'none')
    .map(({ story: { id }, relation, isOfPart }) => `${relation} ${id}${isOfPart === true ? ' in part' : ''}`)
    .sort();

describe('a page in other words', () => {
  it('that is made from two stories has both, each for its part', async () => {
    const report = await matchPage(page([FERRY_AND_QUARRY]), await wire());
    expect(sourcesOf(report)).toEqual(['rewrite ferry in part', 'rewrite quarry in part']);
  });

  it('that is made from two stories of one agency has both', async () => {
    const report = await matchPage(page([FERRY_AND_QUARRY]), await wire('AP'));
    expect(sourcesOf(report)).toEqual(['rewrite ferry in part', 'rewrite quarry in part']);
  });

  it('that is made from two stories in turns has both', async () => {
    const [a, b, c, d, e, f] = FERRY_AND_QUARRY as [string, string, string, string, string, string];
    const report = await matchPage(page([[a, d, b, e, c, f]]), await wire());
    expect(sourcesOf(report)).toEqual(['rewrite ferry in part', 'rewrite quarry in part']);
  });

  it('has neither of two stories if a third one has more of it than each', async () => {
    // The page's words without its names, in another order: nothing is copied from it.
    const words = FERRY_AND_QUARRY.join(' ').match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? [];
    const third = entry(story('third'), [words.toSorted().join(' ')]);
    const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY), third);
    expect(sourcesOf(await matchPage(page([FERRY_AND_QUARRY]), index))).toEqual([]);
  });

  it('that is made from one story has one', async () => {
    const report = await matchPage(page([FERRY_AND_QUARRY.slice(0, 3)]), await wire());
    expect(sourcesOf(report)).toEqual(['rewrite ferry']);
  });

  it('with names of its own has no two sources', async () => {
    const report = await matchPage(page([NOISE_REPORT]), await wire());
    expect(sourcesOf(report)).toEqual([]);
  });

  it('that is made from two stories has none in part if one of them came days later', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry', { published: '2026-03-20' }), QUARRY)); // prettier-ignore
    const report = await matchPage(page([FERRY_AND_QUARRY], { published: '2026-03-04' }), index);
    expect(sourcesOf(report).filter((line) => line.endsWith('in part'))).toEqual([]);
  });

  it('names two sources once, though two segments have them', async () => {
    const both = [entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY)];
    const report = await matchPage(page([FERRY_AND_QUARRY]), await openParts(both, both));
    expect(sourcesOf(report)).toEqual(['rewrite ferry in part', 'rewrite quarry in part']);
  });
});
