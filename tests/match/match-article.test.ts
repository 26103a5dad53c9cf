import { describe, expect, it } from 'vitest';
import type { WeighedStory } from '../../src/match/match-article.ts';
import { matchPage } from '../../src/match/match-page.ts';
import type { PageFingerprints } from '../../src/model.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import { BEES, entry, FERRY, open, page, QUARRY, story } from './newsroom.ts';

async function listen(of: PageFingerprints, index: StoryIndex) {
  const heard: WeighedStory[] = [];
  const report = await matchPage(of, index, {
    observer: { onWeighed: (weighed) => heard.push(weighed) },
  });
  return { heard, report };
}

describe('an observer', () => {
  it('hears of each story that was weighed, with what decided; the report is the same without it', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY));
    const digest = page([
      [...FERRY.slice(0, 4), ...QUARRY.slice(0, 3)],
      [...BEES, FERRY[4]?.split(' ').slice(0, 9).join(' ') ?? ''],
    ]);
    const { heard, report } = await listen(digest, index);
    expect(report).toEqual(await matchPage(digest, index));
    expect(heard.map(({ article, story: { id }, decision }) => [article, id, decision?.relation])).toEqual([
      [0, 'ferry', 'excerpt'],
      [0, 'quarry', 'excerpt'],
      [1, 'ferry', undefined],
    ]);
    expect(heard[2]?.leftOut).toBe('hopeless');
    heard.pop();
    for (const { copy, decision, leftOut } of heard) {
      expect(decision).toEqual(copy);
      expect(leftOut).toBeUndefined();
    }
    expect(report.sources.map(({ pageShare }) => pageShare)).toEqual(
      heard.map(({ evidence }) => Math.round(evidence.pageShare * 1000) / 1000),
    );
  });

  it('is told why a story was left out', async () => {
    const own = story('own', { agency: null, outlet: 'harbour.example' });
    const onOwnSite = await listen(
      page([[...QUARRY, ...FERRY.slice(1, 3), ...BEES]]),
      await open('wire', entry(own, FERRY)),
    );
    expect(onOwnSite.heard).toMatchObject([
      { story: own, decision: { relation: 'excerpt' }, leftOut: 'own site' },
    ]);
    const take = entry(story('take'), FERRY.slice(0, 4));
    const twice = await listen(page([FERRY]), await open('wire', entry(story('ferry'), FERRY), take));
    expect(new Map(twice.heard.map((heard) => [heard.story.id, heard.leftOut]))).toEqual(
      new Map([
        ['ferry', undefined],
        ['take', 'twin'],
      ]),
    );
  });
});

/** An index that counts how often an article is looked up. Looking up other forms of names begins with another term than the article's first. */
function counting(index: StoryIndex) {
  const count = { lookUps: 0, first: 0 };
  const findTerms: StoryIndex['findTerms'] = (hashes) => {
    if (hashes[0] === count.first) count.lookUps++;
    return index.findTerms(hashes);
  };
  return { ...index, count, findTerms };
}

describe('the own words of an article are weighed', () => {
  const reworded = FERRY.map((text) => text.split(' ').sort().join(' '));
  const quotation = '“We have waited for the horn since Sunday and we will wait for it on Monday as well”';
  /** How often the article of a page is looked up while it is matched. */
  const lookUpsOf = async (of: PageFingerprints, index: ReturnType<typeof counting>) => {
    index.count.first = of.articles[0]?.hashes[0] ?? 0;
    index.count.lookUps = 0;
    const { heard } = await listen(of, index);
    return { heard, lookUps: index.count.lookUps };
  };

  it('where all its words make it a rewrite and some are quoted, and no word is looked up again', async () => {
    const index = counting(await open('wire', entry(story('ferry'), FERRY), entry(story('bees'), BEES)));
    const { heard, lookUps } = await lookUpsOf(page([[...reworded, quotation]]), index);
    expect(heard[0]).toMatchObject({ story: { id: 'ferry' }, decision: { relation: 'rewrite' } });
    expect(heard[0]?.own).toBeGreaterThan(0.75);
    expect(lookUps).toBe(1);
  });

  it('never where nothing is quoted, where it is a copy, or where the story is no source', async () => {
    const index = counting(await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY)));
    for (const paragraphs of [reworded, [...FERRY, quotation], [...BEES, quotation]])
      for (const { own, rewrite } of (await lookUpsOf(page([paragraphs]), index)).heard)
        expect([undefined, rewrite]).toContain(own);
  });
});

it('a year that a story tells from its own day is no name that the article adds, with its quotations or without them', async () => {
  const index = await open('wire', entry(story('ferry'), FERRY), entry(story('bees'), BEES));
  const quotation = '“We have waited for the horn since Sunday and we will wait for it on Monday as well”';
  const missing = async (year: number) => {
    const reworded = FERRY.map((text) => text.split(' ').sort().join(' '));
    const { heard } = await listen(page([[...reworded, `Since ${year}, she says.`, quotation]]), index);
    expect(heard[0]).toMatchObject({ story: { id: 'ferry' } });
    return { missing: heard[0]?.evidence.missingNames, own: heard[0]?.own };
  };
  // The story is of 2026, and has “22 years”.
  const [told, added] = [await missing(2004), await missing(2003)];
  expect(told.missing).toBe((added.missing ?? 0) - 0.5);
  expect(told.own).toBeGreaterThan(added.own ?? 1);
});
