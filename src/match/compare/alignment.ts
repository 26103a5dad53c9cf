/**
 * Alignment of a page with one story: finds the stretches of content tokens that both have in the same words.
 *
 * The page's tokens are compared with the story's signature (8 bits a token). Three equal tokens in a row are a seed (24 bits: about 0.01 seeds
 * by chance between two articles). Seeds grow into runs. Runs that follow one another on nearly the same diagonal (page position minus story
 * position) form a passage, so a changed word or a dropped clause does not split it. Passages need not be in order, because outlets move
 * paragraphs.
 */

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

/** Content tokens of a seed, 24 bits in all. With two, chance alone would give every article seeds; with four, fewer changed words are bridged. Not measured apart. */
const SEED = 3;
/** Most content tokens between two runs of one passage, on either side. Not measured apart. Higher: words that a rewrite keeps join into passages. */
const LARGEST_GAP = 8;
/** Fewest equal content tokens of a passage, about 11 words. Fewer are chance, a name or a stock phrase. Not measured apart. Lower: chance counts as copied. */
const LEAST_EQUAL_TOKENS = 6;
/** log2 of the slots of seeds: 8,192 slots, more than a page has tokens. Higher: more memory to clear for each page. */
const SLOT_BITS = 13;
/** log2 of the classes of seeds in the filter: 65,536 classes, 8 kB. Lower: more of a story's seeds pass the filter for nothing. */
const FILTER_BITS = 16;

/** The passages that page and story share, in page order, not overlapping on the page. Cost: linear in both, plus one step for each shared seed. */
export function align(pageHashes: readonly number[], story: Uint8Array): TokenPassage[] {
  const seeds = scratch.seedsOf(pageHashes);
  const page = seeds.bytes;
  const groups = groupRuns(findRuns(seeds, story))
    .filter((group) => group.equalTokens >= LEAST_EQUAL_TOKENS)
    .map((group) => withShortRuns(group, page, story));
  if (groups.length === 0) return [];
  groups.sort(
    (a, b) => b.equalTokens - a.equalTokens || a.pageStart - b.pageStart || a.storyStart - b.storyStart,
  );
  const taken = new Uint8Array(page.length);
  const kept: TokenPassage[] = [];
  for (const group of groups) {
    const free = withoutTaken(group, taken);
    if (free === undefined) continue;
    for (const run of free.runs) taken.fill(1, run.pageStart, run.pageStart + run.length);
    kept.push(free);
  }
  return kept.sort((a, b) => a.pageStart - b.pageStart);
}

/** The seeds of a page, laid out for looking up the seeds of many stories. Takes about 50 kB. */
class PageSeeds {
  /** Low 8 bits of each token's hash. */
  readonly bytes: Uint8Array;
  /** One bit for each class of seeds, set if the page holds any. Most seeds of most stories fail this test. */
  readonly filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  /** For each slot of seeds, its first place in the page; -1 if there is none. */
  readonly heads = new Int32Array(2 ** SLOT_BITS).fill(-1);
  /** For each place in the page, the next place of the same slot; -1 after the last. */
  readonly next: Int32Array;

  constructor(hashes: readonly number[]) {
    const { filter, heads } = this;
    const bytes = Uint8Array.from(hashes, (hash) => hash & 255);
    const next = new Int32Array(bytes.length);
    for (let i = bytes.length - SEED; i >= 0; i--) {
      const seed = seedAt(bytes, i);
      const kind = classOf(seed, FILTER_BITS);
      filter[kind >>> 3] = (filter[kind >>> 3] as number) | (1 << (kind & 7));
      const slot = classOf(seed, SLOT_BITS);
      next[i] = heads[slot] as number;
      heads[slot] = i;
    }
    this.bytes = bytes;
    this.next = next;
  }
}

/** Memory that is kept between alignments: the seeds of the last page, and the ends on its diagonals. */
class AlignmentScratch {
  private laidOut: { hashes: readonly number[]; seeds: PageSeeds } | undefined;
  private ends = new Int32Array(4096);

  /** The seeds of a page. They are laid out again only if the page is another one than last time. */
  seedsOf(hashes: readonly number[]): PageSeeds {
    if (this.laidOut?.hashes !== hashes) this.laidOut = { hashes, seeds: new PageSeeds(hashes) };
    return this.laidOut.seeds;
  }

  /** For each diagonal, the end of its last run on the page; all zero at first. */
  noEnds(diagonals: number): Int32Array {
    if (this.ends.length < diagonals) this.ends = new Int32Array(diagonals * 2);
    return this.ends.fill(0, 0, diagonals);
  }
}

const scratch = new AlignmentScratch();

function seedAt(tokens: Uint8Array, i: number): number {
  return (tokens[i] as number) | ((tokens[i + 1] as number) << 8) | ((tokens[i + 2] as number) << 16);
}

function classOf(seed: number, bits: number): number {
  return Math.imul(seed, 0x9e3779b1) >>> (32 - bits);
}

/** All maximal runs of at least three equal tokens, by page position. */
function findRuns({ bytes: page, filter, heads, next }: PageSeeds, story: Uint8Array): Run[] {
  const ends = scratch.noEnds(page.length + story.length);
  const runs: Run[] = [];
  for (let j = 0; j + SEED <= story.length; j++) {
    const seed = seedAt(story, j);
    const kind = classOf(seed, FILTER_BITS);
    if ((((filter[kind >>> 3] as number) >>> (kind & 7)) & 1) === 0) continue;
    for (let i = heads[classOf(seed, SLOT_BITS)] as number; i >= 0; i = next[i] as number) {
      // Each run is found once, at its first seed.
      if (seedAt(page, i) !== seed || (ends[i - j + story.length] as number) > i) continue;
      let length = SEED;
      while (i + length < page.length && j + length < story.length && page[i + length] === story[j + length])
        length++;
      ends[i - j + story.length] = i + length;
      runs.push({ pageStart: i, storyStart: j, length });
    }
  }
  return runs.sort((a, b) => a.pageStart - b.pageStart || a.storyStart - b.storyStart);
}

/** Joins each run to the nearest passage that it continues. */
function groupRuns(runs: readonly Run[]): TokenPassage[] {
  const groups: (TokenPassage & { runs: Run[] })[] = [];
  let open: (TokenPassage & { runs: Run[] })[] = [];
  for (const run of runs) {
    open = open.filter((group) => run.pageStart - group.pageEnd <= LARGEST_GAP);
    const group = nearest(open, run);
    if (group === undefined) {
      const started = { ...emptyPassage(run), runs: [run] };
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

/** Fewest content tokens of a short run. They are too few for a seed, but enough between two runs or next to one. Lower: single common words count as copied. */
const SHORT_RUN = 2;

/** The same passage with the short runs in its gaps and at its ends, such as the words between two changed ones. */
function withShortRuns(passage: TokenPassage, page: Uint8Array, story: Uint8Array): TokenPassage {
  const [first, last] = [passage.runs[0] as Run, passage.runs.at(-1) as Run];
  const runs: Run[] = shortRuns(page, story, {
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
    runs.push(run, ...shortRuns(page, story, { pageStart, pageEnd, storyStart, storyEnd }));
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

/** Runs of at least two equal tokens between two places, in order, each at the first place that fits. */
function shortRuns(
  page: Uint8Array,
  story: Uint8Array,
  { pageStart, pageEnd, storyStart, storyEnd }: Omit<TokenPassage, 'equalTokens' | 'runs'>,
): Run[] {
  const runs: Run[] = [];
  let free = storyStart;
  for (let i = pageStart; i + SHORT_RUN <= pageEnd; i++) {
    for (let j = free; j + SHORT_RUN <= storyEnd; j++) {
      let length = 0;
      while (i + length < pageEnd && j + length < storyEnd && page[i + length] === story[j + length])
        length++;
      if (length < SHORT_RUN) continue;
      runs.push({ pageStart: i, storyStart: j, length });
      free = j + length;
      i += length - 1;
      break;
    }
  }
  return runs;
}

function emptyPassage(run: Run): Omit<TokenPassage, 'runs'> {
  return {
    pageStart: run.pageStart,
    pageEnd: run.pageStart + run.length,
    storyStart: run.storyStart,
    storyEnd: run.storyStart + run.length,
    equalTokens: run.length,
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
export function withoutTokens(passages: readonly TokenPassage[], taken: Uint8Array): TokenPassage[] {
  return passages.map((passage) => withoutTaken(passage, taken)).filter((passage) => passage !== undefined);
}

/** The rest of a passage after better ones took their tokens; undefined if too little is left. */
function withoutTaken(group: TokenPassage, taken: Uint8Array): TokenPassage | undefined {
  const runs = group.runs.flatMap((run) => freePart(run, taken));
  const equalTokens = runs.reduce((sum, run) => sum + run.length, 0);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined || equalTokens < LEAST_EQUAL_TOKENS) return undefined;
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
