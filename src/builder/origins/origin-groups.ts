/** Groups pages by common origin: how many independent origins has a set of pages? */
import { segmentsAsOne } from '../../library/segments-as-one.ts';
import { matchPage } from '../../match/match-page.ts';
import { TEXT_REUSE, type PageFingerprints, type Source, type StoryRelation } from '../../model.ts';
import { segmentInMemory } from '../../story-index/segment-in-memory.ts';
import type { StoryIndex } from '../../story-index/story-index.ts';
import { writeSegment } from '../../story-index/write/writer.ts';
import { Joined } from '../../joined.ts';
import { openKept } from '../attach/kept-stories.ts';
import type { PairFinder } from '../group/near-copies.ts';
import { groupRecords } from '../group/origins.ts';
import { byRank, Rank, rankOf } from '../group/rank.ts';
import type { Prepared } from '../input/prepared.ts';

/** What a page has of another page. Shares are of words, 0 to 1. */
export interface Reuse {
  /** Ordinal of the other page. */
  of: number;
  relation: StoryRelation;
  /** Share of the page's words that stand in the other. */
  pageShare: number;
  /** Share of the other's words that stand in the page. */
  storyShare: number;
  confidence: number;
}

/** A page in its group. */
export interface GroupedPage {
  /** Ordinal among the pages that were given. */
  page: number;
  /** What makes it one of the group: reuse of another page of it, or another's of it. Undefined for the origin. */
  reuse: Reuse | undefined;
  /** All that it has of other pages, the strongest first, of other groups too. */
  found: readonly Reuse[];
}

/** Pages of one origin, the likeliest origin first. */
export type OriginGroup = readonly GroupedPage[];

/**
 * Least share of a page's words in another for the two to have one origin. Not measured apart. Lower: reports that quote at length join what they quote.
 * Higher: copies with much of their own fall out.
 */
const JOINED_SHARE = 0.5;
/** Least share of a page that is a part of its own, from another origin. Not measured apart. Lower: a shared background paragraph makes a page a digest. */
const PART_SHARE = 0.15;
/** How many times the words of all other parts has a part that makes a page its own? Lower: digests of unequal parts join one of them. Higher: copies with a paragraph from elsewhere stand alone. */
const MOSTLY_ONE = 2;
const CERTAIN = 1;

/** How pages are grouped. */
export interface GroupingOptions {
  /** Called now and then with the current step, and its progress, 0 to 1, if known. */
  onStep?: (step: string, share?: number) => void;
  /** Finds pages that may be copies of one another; by default this machine. */
  findPairs?: PairFinder;
  /** Bytes that each step sorts in memory at once; by default some 64 MB. */
  sortBytes?: number;
}

/**
 * Groups pages with text. Copies are found as for an index, and the rest is matched like pages in the browser, each against all but itself: an excerpt, an edited
 * copy or a rewrite is of its source's group, a report that cites or quotes is not, nor is a digest of several. Groups and their pages are in the order of the
 * pages that were given, but for the origin, which comes first. Cost: a match for each page that is no whole copy.
 * @param items records with text; their order does not change the groups
 */
export async function originGroups(
  items: readonly Prepared[],
  { onStep, findPairs, sortBytes }: GroupingOptions = {},
): Promise<OriginGroup[]> {
  onStep?.('grouping copies');
  const ordinals = new Map(items.map((item, i) => [item, i]));
  const found: Reuse[][] = items.map(() => []);
  const origins: number[] = [];
  // What the input says of stories is what is asked here.
  const { drafts } = await groupRecords(items, 'all', { ignoresLabels: true, findPairs, sortBytes });
  for (const draft of drafts) {
    const of = ordinals.get(draft.origin as Prepared) as number;
    origins.push(of);
    for (const { item, relation, pageShare, storyShare } of draft.copies)
      found[ordinals.get(item) as number]?.push({ of, relation, pageShare, storyShare, confidence: CERTAIN });
  }
  await matchOrigins(items, { origins, found, onProgress: onStep });
  return groupsOf(items, found);
}

/** Finds what each origin has of the others. */
async function matchOrigins(
  items: readonly Prepared[],
  {
    origins,
    found,
    onProgress,
  }: {
    origins: readonly number[];
    found: readonly Reuse[][];
    onProgress: ((step: string, share?: number) => void) | undefined;
  },
): Promise<void> {
  const index = await indexOf(items, origins);
  for (const [done, page] of origins.entries()) {
    if (done % 50 === 0) onProgress?.('matching the others', done / origins.length);
    const { page: fingerprints } = items[page] as Prepared;
    // Its address says nothing here: each story of this index is known by its number alone.
    const { sources } = await matchPage(fingerprints as PageFingerprints, withoutStory(index, String(page)));
    for (const source of sources) if (source.relation !== 'none') found[page]?.push(reuseOf(source));
  }
}

const reuseOf = ({ story, relation, pageShare, storyShare, confidence }: Source): Reuse => ({
  of: Number(story.id),
  ...{ relation, pageShare, storyShare, confidence },
});

async function indexOf(items: readonly Prepared[], origins: readonly number[]): Promise<StoryIndex> {
  const entries = origins.map((page) => {
    const { record, agency, outlet, prints, page: fingerprints } = items[page] as Prepared;
    const story = {
      id: String(page),
      agency,
      outlet: agency === null ? outlet : null,
      headline: record.title ?? '',
      published: record.published ?? null,
      url: null,
      language: record.lang ?? fingerprints?.language ?? null,
    };
    return { story, fingerprints: prints, carriers: [] };
  });
  return segmentsAsOne([await openKept(segmentInMemory('origins', writeSegment(entries, 'origins')))]);
}

/** An index as it is without one story. */
const withoutStory = (index: StoryIndex, id: string): StoryIndex => ({
  ...index,
  isWithdrawn: async (story) => (await index.readNames(story)).story.id === id,
});

const isCopied = ({ relation }: Reuse): boolean => TEXT_REUSE[relation] === 'words';

/** Does this make two pages one origin's? */
const joins = (reuse: Reuse): boolean =>
  reuse.relation === 'rewrite' || (isCopied(reuse) && reuse.pageShare >= JOINED_SHARE);

/** Is this a part of a page that it did not write itself? */
const isPart = (reuse: Reuse): boolean =>
  reuse.relation === 'rewrite' || (isCopied(reuse) && reuse.pageShare >= PART_SHARE);

function groupsOf(items: readonly Prepared[], found: readonly Reuse[][]): OriginGroup[] {
  const sorted = found.map((some) => some.toSorted((a, b) => strengthOf(b) - strengthOf(a) || a.of - b.of));
  const { reuses, joined } = joinPages(sorted);
  const groups = new Map<number, number[]>();
  for (const [page, { words }] of items.entries()) {
    if (words === null) continue;
    const first = joined.firstOf(page);
    const group = groups.get(first);
    if (group) group.push(page);
    else groups.set(first, [page]);
  }
  return [...groups.values()].map((group) => {
    const origin = originOf(group, items, reuses);
    const others = group.filter((page) => page !== origin);
    const reuseIn = (page: number): Reuse | undefined => reuses[page] ?? reversed(reuses, page, group);
    return [
      { page: origin, reuse: undefined, found: sorted[origin] as Reuse[] },
      ...others.map((page) => ({ page, reuse: reuseIn(page), found: sorted[page] as Reuse[] })),
    ];
  });
}

/** Copied words count for more than a rewrite, which has few. */
const strengthOf = (reuse: Reuse): number =>
  isCopied(reuse) ? 1 + reuse.pageShare : reuse.relation === 'rewrite' ? reuse.confidence : 0;

/** Joins each page with what it is from. A digest is of no other's origin, but it has copies, which have its text from no other. */
function joinPages(found: readonly (readonly Reuse[])[]): {
  reuses: readonly (Reuse | undefined)[];
  joined: Joined;
} {
  const parts = found.map(partsOf);
  const isDigest = digestsOf(found, parts);
  const reuses = found.map((some, page) =>
    isDigest[page] === true ? undefined : some.find((reuse) => joins(reuse) && isDigest[reuse.of] !== true),
  );
  const joined = new Joined(found.length);
  for (const [page, reuse] of reuses.entries()) if (reuse !== undefined) joined.join(page, reuse.of);
  const isMadeFrom = (digest: number, page: number): boolean =>
    parts[digest]?.some((part) => joined.firstOf(part) === joined.firstOf(page)) === true;
  const copies = found.map((some, page) =>
    isDigest[page] === true || reuses[page] !== undefined
      ? undefined
      : some.find((reuse) => joins(reuse) && !isMadeFrom(reuse.of, page)),
  );
  for (const [page, reuse] of copies.entries()) if (reuse !== undefined) joined.join(page, reuse.of);
  return { reuses: reuses.map((reuse, page) => reuse ?? copies[page]), joined };
}

/**
 * Which pages are made from several origins, none of which is most of it? Two parts are of one origin where their pages are joined without this page and others like
 * it, or where one of them has a part of the other: then they are versions of a running story. What a digest is made from must not be joined by it.
 */
function digestsOf(found: readonly (readonly Reuse[])[], parts: readonly (readonly number[])[]): boolean[] {
  const mayBe = (page: number): boolean => (parts[page]?.length ?? 0) > 1;
  const joined = new Joined(found.length);
  for (const [page, some] of found.entries())
    for (const reuse of some)
      if (joins(reuse) && !mayBe(page) && !mayBe(reuse.of)) joined.join(page, reuse.of);
  for (const some of parts)
    for (const part of some)
      for (const reuse of found[part] ?? [])
        if (isPart(reuse) && some.includes(reuse.of)) joined.join(part, reuse.of);
  return parts.map((some) => new Set(some.map((page) => joined.firstOf(page))).size > 1);
}

/** The pages that a page has its parts from; none where one of them has twice as much of its words as the others together. */
function partsOf(some: readonly Reuse[]): number[] {
  const parts: number[] = [];
  let [largest, others, free] = [0, 0, 1];
  for (const reuse of some.filter(isPart)) {
    // Words that several pages have are the part of the strongest of them. A rewrite has none in particular.
    const share = isCopied(reuse) ? Math.min(reuse.pageShare, free) : reuse.pageShare;
    if (isCopied(reuse)) {
      if (share < PART_SHARE) continue;
      free -= share;
    }
    if (isCopied(reuse) && parts.length === 0) largest = share;
    else others += share;
    parts.push(reuse.of);
  }
  return largest >= MOSTLY_ONE * others ? [] : parts;
}

/** The likeliest origin of a group: an agency's own page; else one that has its text from no other, by rank. */
function originOf(
  group: readonly number[],
  items: readonly Prepared[],
  reuses: readonly (Reuse | undefined)[],
): number {
  const isDerived = (page: number): number =>
    rankOf(items[page] as Prepared) === Rank.Original || reuses[page] === undefined ? 0 : 1;
  const [origin = 0] = group.toSorted(
    (a, b) => isDerived(a) - isDerived(b) || byRank(items[a] as Prepared, items[b] as Prepared) || a - b,
  );
  return origin;
}

/** Of a page that another one of its group was found to be from, and that is no origin: the same, seen from here. */
function reversed(
  reuses: readonly (Reuse | undefined)[],
  page: number,
  group: readonly number[],
): Reuse | undefined {
  const other = group.find((each) => reuses[each]?.of === page);
  const reuse = other === undefined ? undefined : reuses[other];
  if (other === undefined || reuse === undefined) return undefined;
  const { relation, pageShare, storyShare, confidence } = reuse;
  return { of: other, relation, pageShare: storyShare, storyShare: pageShare, confidence };
}
