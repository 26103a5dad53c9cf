/** Which of a page's terms single stories hold. */
import type { PageTerm, PageTerms } from './page-terms.ts';

/** The telling terms that the page and one story have in common. */
export interface SharedTerms {
  /** By ordinal of the page's terms: 1 for those that the story holds. */
  isShared: Uint8Array;
  count: number;
  /** Their summed rarity. */
  weight: number;
}

/**
 * Asks the unread terms for some stories, and remembers which of the terms each story holds. Returns for each story their summed impact levels.
 * Cost: a look-up for each unread term.
 * @param stories rising
 */
export function askUnread({ unread, asked, index }: PageTerms, stories: Uint32Array): Uint32Array {
  const sums = new Uint32Array(stories.length);
  const levels = new Uint8Array(stories.length);
  const held = Array.from(stories, (): PageTerm[] => []);
  for (const term of unread) {
    index.probePostings(term.hash, stories, levels);
    for (let i = 0; i < levels.length; i++) {
      if (levels[i] === 0) continue;
      sums[i] = (sums[i] as number) + (levels[i] as number);
      held[i]?.push(term);
    }
  }
  stories.forEach((story, i) => asked.set(story, held[i] as PageTerm[]));
  return sums;
}

/** Stories that can be compared at once: a story's place is kept in a byte, 0 for those that are not asked for. */
const MOST_STORIES = 255;

/**
 * For each story of an index its place among those that are asked for, from 1; 0 for the others. The memory is kept from page to page.
 *
 * Invariant: the places that are not 0 are those of `placed`, so that the next `place` clears them, whatever came between.
 */
class StoryPlaces {
  private places = new Uint8Array(0);
  private placed: readonly number[] = [];

  /** Places some stories, 255 at most, of an index with this many; returns the place of each story of the index. */
  place(stories: readonly number[], storyCount: number): Uint8Array {
    if (stories.length > MOST_STORIES)
      throw new RangeError(`${stories.length} stories, at most ${MOST_STORIES}`);
    for (const story of this.placed) this.places[story] = 0;
    if (this.places.length < storyCount) this.places = new Uint8Array(storyCount);
    this.placed = stories;
    stories.forEach((story, i) => (this.places[story] = i + 1));
    return this.places;
  }
}

const storyPlaces = new StoryPlaces();

/**
 * What the page shares with each of some stories; of the unread terms only those that were asked for the story. Cost: a step for each
 * posting that was read. @throws RangeError for more than 255 stories
 */
export function sharedTermsOf(terms: PageTerms, stories: readonly number[]): SharedTerms[] {
  const { all, read, postings, asked, index } = terms;
  const shared = stories.map(() => ({ isShared: new Uint8Array(all.length), count: 0, weight: 0 }));
  const places = storyPlaces.place(stories, index.storyCount);
  const listed = postings.stories;
  for (const term of read) {
    if (term.rarity === 0) continue;
    for (let i = term.start; i < term.end; i++) {
      const place = places[listed[i] as number] as number;
      if (place !== 0) addTerm(shared[place - 1] as SharedTerms, term);
    }
  }
  stories.forEach((story, i) => {
    for (const term of asked.get(story) ?? []) if (term.rarity > 0) addTerm(shared[i] as SharedTerms, term);
  });
  return shared;
}

function addTerm(shared: SharedTerms, { ordinal, rarity }: PageTerm): void {
  shared.isShared[ordinal] = 1;
  shared.count++;
  shared.weight += rarity;
}

/** The stories that hold every one of some of the page's terms, rising. Cost: the shortest of their lists, times their number. */
export function storiesWithAll(terms: readonly PageTerm[], { postings, index }: PageTerms): Uint32Array {
  const [rarest, ...rest] = [...terms].sort(
    (a, b) => Number(b.isRead) - Number(a.isRead) || a.count - b.count,
  );
  if (rarest === undefined || !rarest.isRead) return new Uint32Array();
  let stories = postings.stories.slice(rarest.start, rarest.end);
  const levels = new Uint8Array(stories.length);
  for (const term of rest) {
    if (!term.isRead) index.probePostings(term.hash, stories, levels.subarray(0, stories.length));
    stories = stories.filter((story, i) =>
      term.isRead ? isListed(postings.stories, term, story) : levels[i] !== 0,
    );
  }
  return stories;
}

function isListed(stories: Uint32Array, { start, end }: PageTerm, story: number): boolean {
  let from = start;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((stories[middle] as number) < story) from = middle + 1;
    else to = middle;
  }
  return from < end && stories[from] === story;
}
