/** What was read, grouped by text: what of it is shown, and what it says of agencies. */
import type { ReadPage } from '../memory-messages.ts';
import type { Steps } from '../steps.ts';

/** Pages that carry one text: the newest first, each once. */
export interface ReadStory {
  pages: readonly [ReadPage, ...ReadPage[]];
  /** How many sites they are of. */
  siteCount: number;
  /** How many of them name a source, or are an agency's own. */
  namingCount: number;
}

/** What the user chose to see. */
export interface ReadingChoice {
  /** Each of the words of this text stands in headline, site, address or source of a page. */
  words: string;
  /** Read in this hour from 1970 or later. */
  sinceHour: number;
  /** Only texts that were read on several sites. */
  isOnSeveralSites: boolean;
}

/** Does the page name a source, or is it an agency's own? */
const isNaming = ({ credits, ownAgency }: ReadPage): boolean => ownAgency !== null || credits.length > 0;

/** The agencies that a page credits, and the one whose own page it is. */
export const agenciesOf = ({ agencies, ownAgency }: ReadPage): string[] => [
  ...new Set([...agencies, ...(ownAgency === null ? [] : [ownAgency])]),
];

const storyOf = (pages: readonly [ReadPage, ...ReadPage[]]): ReadStory => ({
  pages,
  siteCount: new Set(pages.map(({ outlet }) => outlet)).size,
  namingCount: pages.filter(isNaming).length,
});

/** Pages by text, the newest story first. A page that was read in several weeks counts once. */
export function storiesOf(pages: readonly ReadPage[]): ReadStory[] {
  const stories = new Map<number, Map<string, ReadPage>>();
  for (const page of [...pages].sort((a, b) => b.hour - a.hour)) {
    const story = stories.get(page.text) ?? new Map<string, ReadPage>();
    stories.set(page.text, story);
    const key = `${page.url}\n${page.headline}`;
    if (!story.has(key)) story.set(key, page);
  }
  return [...stories.values()].map((story) => storyOf([...story.values()] as [ReadPage, ...ReadPage[]]));
}

/** Lower case, without accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a page that are searched. A page is never changed, so they are put together once. */
const wordsOf = (() => {
  const known = new WeakMap<ReadPage, string>();
  return (page: ReadPage): string => {
    const { headline, outlet, url, credits, ownAgency } = page;
    const words = known.get(page) ?? plain([headline, outlet, url, ...credits, ownAgency ?? ''].join('\n'));
    known.set(page, words);
    return words;
  };
})();

/** Stories that are looked at between two pauses. */
const STORIES_AT_ONCE = 200;

/** What the user chose to see, and what it says of agencies. */
export interface Found {
  stories: readonly ReadStory[];
  shares: Shares;
}

/** The stories that the user chose, of the pages that are new enough. A story is shown whole where one of its pages has the words. Pauses after so many stories. */
export function* choosingStories(pages: readonly ReadPage[], choice: ReadingChoice): Steps<Found> {
  const words = plain(choice.words).split(/\s+/).filter(Boolean);
  const stories: ReadStory[] = [];
  for (const [i, story] of storiesOf(pages.filter(({ hour }) => hour >= choice.sinceHour)).entries()) {
    if (i % STORIES_AT_ONCE === 0) yield STORIES_AT_ONCE;
    if (choice.isOnSeveralSites && story.siteCount === 1) continue;
    const hasWords = (page: ReadPage): boolean => words.every((word) => wordsOf(page).includes(word));
    if (words.length === 0 || story.pages.some(hasWords)) stories.push(story);
  }
  yield stories.length;
  return { stories, shares: sharesOf(stories) };
}

/** A row of a table: an agency with the articles that name it and their sites, or a site with its articles and how many of them name an agency. */
export interface Share {
  name: string;
  articles: number;
  /** Sites of an agency's articles; articles of a site that name an agency. */
  count: number;
}

/** How much of what was read names an agency. */
export interface Shares {
  articles: number;
  naming: number;
  /** Most articles first. */
  byAgency: readonly Share[];
  bySite: readonly Share[];
}

/** How much of these stories names an agency, by agency and by site. */
export function sharesOf(stories: readonly ReadStory[]): Shares {
  const pages = stories.flatMap((story) => story.pages);
  const naming = pages.filter((page) => agenciesOf(page).length > 0);
  const byAgency = groupsOf(naming, agenciesOf).map(([name, some]) => ({
    name,
    articles: some.length,
    count: new Set(some.map(({ outlet }) => outlet)).size,
  }));
  const bySite = groupsOf(pages, ({ outlet }) => [outlet]).map(([name, some]) => ({
    name,
    articles: some.length,
    count: some.filter((page) => agenciesOf(page).length > 0).length,
  }));
  const byArticles = (a: Share, b: Share): number => b.articles - a.articles || (a.name < b.name ? -1 : 1);
  return {
    articles: pages.length,
    naming: naming.length,
    byAgency: byAgency.sort(byArticles),
    bySite: bySite.sort(byArticles),
  };
}

function groupsOf(
  pages: readonly ReadPage[],
  namesOf: (page: ReadPage) => readonly string[],
): [string, readonly ReadPage[]][] {
  const groups = new Map<string, ReadPage[]>();
  for (const page of pages)
    for (const name of namesOf(page)) {
      const group = groups.get(name) ?? [];
      group.push(page);
      groups.set(name, group);
    }
  return [...groups];
}
