/** Finds which of a page's terms a story holds. */
import { readPostings, type TermPostings } from './contending-postings.ts';
import type { PageTerm, PageTerms } from './page-terms.ts';
import type { PostingRange } from './story-sums.ts';

/** The telling terms that the page and one story share. */
export interface SharedTerms {
  /** 1 for each term of the page, by ordinal, that the story holds. */
  isShared: Uint8Array;
  count: number;
  /** Summed rarity of the shared terms, in nats. */
  weight: number;
}

/**
 * Looks up some stories in the unread terms' lists, and remembers which of the terms each story holds. Returns each story's summed
 * impact. Cost: a look-up for each unread term.
 * @param stories rising
 */
export function askUnread({ unread, asked, lists }: PageTerms, stories: Uint32Array): Uint32Array {
  const sums = new Uint32Array(stories.length);
  const levels = new Uint8Array(stories.length);
  const held = Array.from(stories, (): PageTerm[] => []);
  for (const term of unread) {
    lists.probe(term.ordinal, stories, levels);
    for (let i = 0; i < levels.length; i++) {
      if (levels[i] === 0) continue;
      sums[i] = (sums[i] as number) + (term.impacts[levels[i] as number] as number);
      held[i]?.push(term);
    }
  }
  stories.forEach((story, i) => asked.set(story, held[i] as PageTerm[]));
  return sums;
}

/** Most stories that can be compared at once: a story's place is kept in a byte, and 0 means that the story is not asked for. */
const MOST_STORIES = 255;

/**
 * The place of each story of an index among the stories that are asked for, from 1; 0 for all others. The memory is kept from page to page.
 *
 * Invariant: only the stories in `placed` have a place other than 0. The next call of `place` clears these, whatever happened in between.
 */
class StoryPlaces {
  private places = new Uint8Array(0);
  private placed: readonly number[] = [];

  /** Numbers some stories, at most 255, of an index of `storyCount`. Returns the place of each story of the index. */
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

/** Postings of a list for each story that is asked for, from which on each story is looked up in it. Lower: short lists are searched where passing over them takes less. */
const LOOKED_UP_FROM = 64;

/**
 * The terms that the page shares with each of some stories. Of the unread terms, only those whose lists the story was looked up in can count.
 * Cost: a step for each posting that was read, and in long lists some ten for each story instead. @throws RangeError for more than 255 stories
 * @param from postings, all of these stories among them; by default all that were read
 */
export function sharedTermsOf(
  terms: PageTerms,
  stories: readonly number[],
  { postings, ranges }: Pick<TermPostings, 'postings' | 'ranges'> = readPostings(terms),
): SharedTerms[] {
  const { all, read, asked, storyCount } = terms;
  const shared = stories.map(() => ({ isShared: new Uint8Array(all.length), count: 0, weight: 0 }));
  const places = storyPlaces.place(stories, storyCount);
  const listed = postings.stories;
  for (const term of read) {
    if (term.rarity === 0) continue;
    const range = ranges[term.ordinal] as PostingRange;
    if (range.end - range.start > LOOKED_UP_FROM * stories.length) {
      stories.forEach((story, i) => {
        if (isListed(listed, range, story)) addTerm(shared[i] as SharedTerms, term);
      });
      continue;
    }
    for (let i = range.start; i < range.end; i++) {
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

/** The stories that hold all of these terms of the page, rising. Cost: the length of the shortest list, times the number of terms. */
export function storiesWithAll(terms: readonly PageTerm[], { postings, lists }: PageTerms): Uint32Array {
  const [rarest, ...rest] = [...terms].sort(
    (a, b) => Number(b.isRead) - Number(a.isRead) || a.count - b.count,
  );
  if (rarest === undefined || !rarest.isRead) return new Uint32Array();
  let stories = postings.stories.slice(rarest.start, rarest.end);
  const levels = new Uint8Array(stories.length);
  for (const term of rest) {
    if (!term.isRead) lists.probe(term.ordinal, stories, levels.subarray(0, stories.length));
    stories = stories.filter((story, i) =>
      term.isRead ? isListed(postings.stories, term, story) : levels[i] !== 0,
    );
  }
  return stories;
}

/** Is the story in the list of a term that was read? Cost: a step for each doubling of the list. */
function isListed(stories: Uint32Array, { start, end }: PostingRange, story: number): boolean {
  let from = start;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((stories[middle] as number) < story) from = middle + 1;
    else to = middle;
  }
  return from < end && stories[from] === story;
}
