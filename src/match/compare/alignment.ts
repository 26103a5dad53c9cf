/**
 * Alignment of a page with one story: finds the stretches of content tokens that both have in the same words.
 *
 * The page's tokens are compared with the story's signature (8 bits a token, or fewer). Three equal tokens of 8 bits in a row are a seed (24 bits: about
 * 0.01 seeds by chance between two articles); of fewer bits, as many as have 24 bits. Seeds grow into runs. Runs that follow one another on nearly the same diagonal (page position minus story
 * position) form a passage, so a changed word or a dropped clause does not split it. Passages need not be in order, because outlets move
 * paragraphs.
 */

import type { StorySignature, TokenBits } from '../../story-index/story-signature.ts';

/** A maximal stretch of equal content tokens. */
export interface Run {
  pageStart: number;
  storyStart: number;
  length: number;
}

/** Runs that belong together. Ranges are in content tokens. */
export interface TokenPassage {
  pageStart: number;
  pageEnd: number;
  storyStart: number;
  storyEnd: number;
  /** Number of equal tokens inside, at most the length of either range. */
  equalTokens: number;
  runs: readonly Run[];
}

/** Bits of a seed: 3 content tokens of 8 bits. With 2, chance alone would give every article seeds; with 4, fewer changed words are bridged. Not measured apart. */
const SEED_BITS = 24;
/** Most content tokens between two runs of one passage, on either side. Not measured apart. Higher: words that a rewrite keeps join into passages. */
const LARGEST_GAP = 8;
/** Fewest equal bits of a passage: 6 content tokens of 8 bits, about 11 words. Fewer are chance, a name or a stock phrase. Not measured apart. Lower: chance counts as copied. */
const LEAST_EQUAL_BITS = 48;
/** log2 of the slots of seeds: 8,192 slots, more than a page has tokens. Higher: more memory to clear for each page. */
const SLOT_BITS = 13;
/** log2 of the classes of seeds in the filter: 65,536 classes, 8 kB. Lower: more of a story's seeds pass the filter for nothing. */
const FILTER_BITS = 16;

/** What alignment reads of a story. */
type Tokens = Pick<StorySignature, 'tokens' | 'tokenBits'>;

const leastEqualTokens = (bits: TokenBits): number => LEAST_EQUAL_BITS / bits;

/** The passages that page and story share, in page order, not overlapping on the page. Cost: linear in both, plus one step for each shared seed. */
export function align(pageHashes: readonly number[], { tokens: story, tokenBits }: Tokens): TokenPassage[] {
  const seeds = scratch.seedsOf(pageHashes, tokenBits);
  const page = seeds.tokens;
  const least = leastEqualTokens(tokenBits);
  const runs = findRuns(seeds, story);
  if (!mayHavePassage(runs, least)) return [];
  const groups = groupRuns(runs)
    .filter((group) => group.equalTokens >= least)
    .map((group) => withShortRuns(group, { page, story, shortest: Math.ceil(SHORT_RUN_BITS / tokenBits) }));
  if (groups.length === 0) return [];
  groups.sort(
    (a, b) => b.equalTokens - a.equalTokens || a.pageStart - b.pageStart || a.storyStart - b.storyStart,
  );
  const taken = new Uint8Array(page.length);
  const kept: TokenPassage[] = [];
  for (const group of groups) {
    const free = withoutTaken(group, taken, least);
    if (free === undefined) continue;
    for (const run of free.runs) taken.fill(1, run.pageStart, run.pageStart + run.length);
    kept.push(free);
  }
  return kept.sort((a, b) => a.pageStart - b.pageStart);
}

/** The seeds of a page, laid out for looking up the seeds of many stories. Takes about 50 kB. */
class PageSeeds {
  readonly bits: TokenBits;
  /** Low bits of each token's hash. */
  readonly tokens: Uint8Array;
  /** For each place in the page, the seed that starts there. */
  readonly seeds: Uint32Array;
  /** One bit for each class of seeds, set if the page holds any. Most seeds of most stories fail this test. */
  readonly filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  /** For each slot of seeds, its first place in the page; -1 if there is none. */
  readonly heads = new Int32Array(2 ** SLOT_BITS).fill(-1);
  /** For each place in the page, the next place of the same slot; -1 after the last. */
  readonly next: Int32Array;

  constructor(hashes: readonly number[], bits: TokenBits) {
    const { filter, heads } = this;
    const mask = (1 << bits) - 1;
    const tokens = new Uint8Array(hashes.length);
    for (let i = 0; i < tokens.length; i++) tokens[i] = (hashes[i] as number) & mask;
    const seeds = new Uint32Array(Math.max(0, tokens.length - SEED_BITS / bits + 1));
    const next = new Int32Array(seeds.length);
    forEachSeed(tokens, bits, (seed, i) => (seeds[i] = seed));
    for (let i = seeds.length - 1; i >= 0; i--) {
      const seed = seeds[i] as number;
      const kind = classOf(seed, FILTER_BITS);
      filter[kind >>> 3] = (filter[kind >>> 3] as number) | (1 << (kind & 7));
      const slot = classOf(seed, SLOT_BITS);
      next[i] = heads[slot] as number;
      heads[slot] = i;
    }
    this.bits = bits;
    this.tokens = tokens;
    this.seeds = seeds;
    this.next = next;
  }
}

/** Memory that is kept between alignments: the seeds of the last page, and the ends on its diagonals. */
class AlignmentScratch {
  private readonly laidOut = new Map<TokenBits, { hashes: readonly number[]; seeds: PageSeeds }>();
  private ends = new Int32Array(4096);

  /** The seeds of a page. They are laid out again only if the page is another one than last time. */
  seedsOf(hashes: readonly number[], bits: TokenBits): PageSeeds {
    const known = this.laidOut.get(bits);
    if (known?.hashes === hashes) return known.seeds;
    const seeds = new PageSeeds(hashes, bits);
    this.laidOut.set(bits, { hashes, seeds });
    return seeds;
  }

  /** For each diagonal, the end of its last run on the page; all zero at first. */
  noEnds(diagonals: number): Int32Array {
    if (this.ends.length < diagonals) this.ends = new Int32Array(diagonals * 2);
    return this.ends.fill(0, 0, diagonals);
  }
}

const scratch = new AlignmentScratch();

/** Calls `take` with the seed at each place that has one, in order. @param bits that count of each token, the lowest ones */
export function forEachSeed(
  tokens: Uint8Array,
  bits: TokenBits,
  take: (seed: number, at: number) => void,
): void {
  const before = SEED_BITS / bits - 1;
  const mask = (1 << bits) - 1;
  let seed = 0;
  for (let end = 0; end < tokens.length; end++) {
    seed = (seed >>> bits) | (((tokens[end] as number) & mask) << (SEED_BITS - bits));
    if (end >= before) take(seed, end - before);
  }
}

function classOf(seed: number, bits: number): number {
  return Math.imul(seed, 0x9e3779b1) >>> (32 - bits);
}

/** All maximal runs of equal tokens that have a seed, by page position. The seeds are made as in `forEachSeed`, here without a call for each. */
function findRuns({ bits, tokens: page, seeds, filter, heads, next }: PageSeeds, story: Uint8Array): Run[] {
  const ends = scratch.noEnds(page.length + story.length);
  const runs: Run[] = [];
  const seedTokens = SEED_BITS / bits;
  const mask = (1 << bits) - 1;
  const shift = SEED_BITS - bits;
  let seed = 0;
  for (let end = 0; end < story.length; end++) {
    seed = (seed >>> bits) | (((story[end] as number) & mask) << shift);
    const kind = classOf(seed, FILTER_BITS);
    if ((((filter[kind >>> 3] as number) >>> (kind & 7)) & 1) === 0) continue;
    const j = end - seedTokens + 1;
    if (j < 0) continue;
    for (let i = heads[classOf(seed, SLOT_BITS)] as number; i >= 0; i = next[i] as number) {
      // Each run is found once, at its first seed.
      if (seeds[i] !== seed || (ends[i - j + story.length] as number) > i) continue;
      let length = seedTokens;
      while (i + length < page.length && j + length < story.length && page[i + length] === story[j + length])
        length++;
      ends[i - j + story.length] = i + length;
      runs.push({ pageStart: i, storyStart: j, length });
    }
  }
  return runs.sort((a, b) => a.pageStart - b.pageStart || a.storyStart - b.storyStart);
}

/** May any of the runs, by page position, be of a passage of so many tokens? Only those near one another on the page can be of one. */
function mayHavePassage(runs: readonly Run[], least: number): boolean {
  let equal = 0;
  let reach = 0;
  for (const { pageStart, length } of runs) {
    equal = pageStart <= reach ? equal + length : length;
    if (equal >= least) return true;
    reach = Math.max(reach, pageStart + length + LARGEST_GAP);
  }
  return false;
}

/** Joins each run to the nearest passage that it continues. */
function groupRuns(runs: readonly Run[]): TokenPassage[] {
  const groups: (TokenPassage & { runs: Run[] })[] = [];
  let open: (TokenPassage & { runs: Run[] })[] = [];
  for (const run of runs) {
    open = open.filter((group) => run.pageStart - group.pageEnd <= LARGEST_GAP);
    const group = nearest(open, run);
    if (group === undefined) {
      const started = passageOf(run);
      groups.push(started);
      open.push(started);
    } else {
      group.runs.push(run);
      group.equalTokens += run.length;
      group.pageEnd = run.pageStart + run.length;
      group.storyEnd = run.storyStart + run.length;
    }
  }
  return groups;
}

/** Bits of a short run, 2 content tokens of 8. They are too few for a seed, but enough between two runs or next to one. Lower: single common words count as copied. */
const SHORT_RUN_BITS = 16;

/** Two texts in which short runs are sought, and how many tokens such a run has. */
interface ShortRunSearch {
  page: Uint8Array;
  story: Uint8Array;
  shortest: number;
}

/** The same passage with the short runs in its gaps and at its ends, such as the words between two changed ones. */
function withShortRuns(passage: TokenPassage, texts: ShortRunSearch): TokenPassage {
  const { page, story } = texts;
  const [first, last] = [passage.runs[0] as Run, passage.runs.at(-1) as Run];
  const runs: Run[] = shortRuns(texts, {
    pageStart: Math.max(0, first.pageStart - LARGEST_GAP),
    pageEnd: first.pageStart,
    storyStart: Math.max(0, first.storyStart - LARGEST_GAP),
    storyEnd: first.storyStart,
  });
  passage.runs.forEach((run, i) => {
    const pageStart = run.pageStart + run.length;
    const storyStart = run.storyStart + run.length;
    const next = passage.runs[i + 1];
    const pageEnd = next?.pageStart ?? Math.min(page.length, pageStart + LARGEST_GAP);
    const storyEnd = next?.storyStart ?? Math.min(story.length, storyStart + LARGEST_GAP);
    runs.push(run, ...shortRuns(texts, { pageStart, pageEnd, storyStart, storyEnd }));
  });
  if (runs.length === passage.runs.length) return passage;
  const [start, end] = [runs[0] ?? first, runs.at(-1) ?? last];
  return {
    pageStart: start.pageStart,
    pageEnd: end.pageStart + end.length,
    storyStart: start.storyStart,
    storyEnd: end.storyStart + end.length,
    equalTokens: runs.reduce((sum, run) => sum + run.length, 0),
    runs,
  };
}

/** Short runs of equal tokens between two places, in order, each at the first place that fits. */
function shortRuns(
  { page, story, shortest }: ShortRunSearch,
  { pageStart, pageEnd, storyStart, storyEnd }: Omit<TokenPassage, 'equalTokens' | 'runs'>,
): Run[] {
  const runs: Run[] = [];
  let free = storyStart;
  for (let i = pageStart; i + shortest <= pageEnd; i++) {
    for (let j = free; j + shortest <= storyEnd; j++) {
      let length = 0;
      while (i + length < pageEnd && j + length < storyEnd && page[i + length] === story[j + length])
        length++;
      if (length < shortest) continue;
      runs.push({ pageStart: i, storyStart: j, length });
      free = j + length;
      i += length - 1;
      break;
    }
  }
  return runs;
}

function passageOf(run: Run): TokenPassage & { runs: Run[] } {
  return {
    pageStart: run.pageStart,
    pageEnd: run.pageStart + run.length,
    storyStart: run.storyStart,
    storyEnd: run.storyStart + run.length,
    equalTokens: run.length,
    runs: [run],
  };
}

function nearest<Group extends TokenPassage>(groups: readonly Group[], run: Run): Group | undefined {
  let best: Group | undefined;
  let bestDistance = Infinity;
  for (const group of groups) {
    const pageGap = run.pageStart - group.pageEnd;
    const storyGap = run.storyStart - group.storyEnd;
    if (pageGap < 0 || storyGap < 0 || storyGap > LARGEST_GAP) continue;
    const distance = pageGap + storyGap;
    if (distance < bestDistance) [best, bestDistance] = [group, distance];
  }
  return best;
}

/** The passages without some of the page's tokens (1 in `taken`). Drops a passage of which too little is left. */
export function withoutTokens(
  passages: readonly TokenPassage[],
  taken: Uint8Array,
  tokenBits: TokenBits,
): TokenPassage[] {
  const least = leastEqualTokens(tokenBits);
  return passages
    .map((passage) => withoutTaken(passage, taken, least))
    .filter((passage) => passage !== undefined);
}

/** The rest of a passage after better ones took their tokens; undefined if too little is left. */
function withoutTaken(group: TokenPassage, taken: Uint8Array, least: number): TokenPassage | undefined {
  const runs = group.runs.flatMap((run) => freePart(run, taken));
  const equalTokens = runs.reduce((sum, run) => sum + run.length, 0);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined || equalTokens < least) return undefined;
  return {
    pageStart: first.pageStart,
    pageEnd: last.pageStart + last.length,
    storyStart: first.storyStart,
    storyEnd: last.storyStart + last.length,
    equalTokens,
    runs,
  };
}

/** The longest stretch of a run that no better passage has taken. */
function freePart(run: Run, taken: Uint8Array): Run[] {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let i = 0; i <= run.length; i++) {
    if (i < run.length && taken[run.pageStart + i] === 0) continue;
    if (i - start > best.length) best = { start, length: i - start };
    start = i + 1;
  }
  if (best.length === 0) return [];
  return [
    { pageStart: run.pageStart + best.start, storyStart: run.storyStart + best.start, length: best.length },
  ];
}
