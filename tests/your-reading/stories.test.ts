import { describe, expect, it } from 'vitest';
import type { ReadPage } from '../../src/memory-messages.ts';
import { runToEnd } from '../../src/steps.ts';
import { choosingStories, sharesOf, storiesOf, type ReadStory } from '../../src/your-reading/stories.ts';
import { readPage } from './sample-reading.ts';

const FERRY = readPage(1, 'harbour.example', {
  hour: 10,
  headline: 'Ferry délayed',
  credits: ['AP'],
  agencies: ['AP'],
});
const FERRY_COPY = readPage(1, 'courier.example', { hour: 30 });
const BEES = readPage(2, 'harbour.example', { hour: 20, credits: ['lamp.example'] });
const PAGES = [FERRY, FERRY_COPY, BEES];
const ALL = { words: '', sinceHour: 0, isOnSeveralSites: false };

const addressesOf = (stories: readonly ReadStory[]): string[][] =>
  stories.map(({ pages }) => pages.map(({ url }) => url));

describe('stories', () => {
  it('are pages of one text, the newest page and story first', () => {
    const stories = storiesOf(PAGES);
    expect(addressesOf(stories)).toEqual([[FERRY_COPY.url, FERRY.url], [BEES.url]]);
    expect(stories.map(({ siteCount, namingCount }) => [siteCount, namingCount])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('have a page that was read in two weeks once, with its newest hour', () => {
    const [story] = storiesOf([BEES, { ...BEES, hour: 400 }]);
    expect(story?.pages.map(({ hour }) => hour)).toEqual([400]);
  });
});

describe('a choice', () => {
  const chosen = (choice: Partial<typeof ALL>): string[][] =>
    addressesOf(runToEnd(choosingStories(PAGES, { ...ALL, ...choice })).stories);

  it.each<[string, readonly ReadPage[][]]>([
    ['ferry', [[FERRY_COPY, FERRY]]],
    ['DELAYED ap', [[FERRY_COPY, FERRY]]],
    ['lamp.example', [[BEES]]],
    ['ferry lamp', []],
    ['  ', [[FERRY_COPY, FERRY], [BEES]]],
  ])('of the words %j shows the stories of which a page has all of them', (words, expected) => {
    expect(chosen({ words })).toEqual(expected.map((pages) => pages.map(({ url }) => url)));
  });

  it('of days leaves out older pages', () => {
    expect(chosen({ sinceHour: 20 })).toEqual([[FERRY_COPY.url], [BEES.url]]);
  });

  it('of several sites leaves out the others', () => {
    expect(chosen({ isOnSeveralSites: true })).toEqual([[FERRY_COPY.url, FERRY.url]]);
    expect(chosen({ isOnSeveralSites: true, sinceHour: 20 })).toEqual([]);
  });
});

it('shares count articles that name an agency, its own pages too, by agency and by site', () => {
  const own = readPage(3, 'apnews.com', { ownAgency: 'AP' });
  expect(sharesOf(storiesOf([...PAGES, own]))).toEqual({
    articles: 4,
    naming: 2,
    byAgency: [{ name: 'AP', articles: 2, count: 2 }],
    bySite: [
      { name: 'harbour.example', articles: 2, count: 1 },
      { name: 'apnews.com', articles: 1, count: 1 },
      { name: 'courier.example', articles: 1, count: 0 },
    ],
  });
});
