import { TEXT_REUSE, type ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import { folderScratch } from '../folder/folder-scratch.ts';
import type { Prepared } from '../input/prepared.ts';
import { creditsOrigin } from './credits-origin.ts';
import { addCarrier, addCopy, draftOf, draftOfLabelled, type Draft } from './draft.ts';
import { copyRelation, findNearCopies, signatureOfText, type PairFinder } from './near-copies.ts';
import { PairSorter, type SortedPairs } from './pair-sorter.ts';
import { Rank, rankOf, sortedByRank } from './rank.ts';

/** The stories that an index keeps: only those of agencies, or outlets' own stories as well. */
export type OriginsKept = 'agency' | 'all';

/** The result of grouping records. */
export interface Grouping {
  drafts: Draft[];
  /** Records that are neither an origin nor a copy of one: they may still be excerpts, rewrites or citing reports. */
  unattached: Prepared[];
}

/**
 * Two originals are one story at two addresses if each has at least this share of its text in the other. The second is then a carrier of the
 * first. Not measured apart. Lower: later takes of a story, which agencies publish as originals, lose their own entry.
 */
const TWIN_SHARE = 0.9;
/**
 * Least share of a record's text in a story for the record to be nothing but a copy. With less, the record has much text of its own, and may be
 * an origin as well as a carrier. Not measured apart. Lower: reports that quote a story at length lose their own entry.
 */
export const WHOLE_COPY_SHARE = 0.75;

/** How records are grouped. */
export interface GroupingRecords {
  /** Are the stories that the input names passed over? */
  ignoresLabels?: boolean;
  /** Bytes that each step sorts in memory at once; by default 64 MB. */
  sortBytes?: number | undefined;
  /** Finds what may be copies; by default this machine. */
  findPairs?: PairFinder | undefined;
}

/**
 * Groups records into stories with their copies: first by the stories that the input names, then by text. A record that is nothing but a copy
 * belongs to only one story. The order of the records does not change the stories. Memory: some 200 bytes a record.
 */
export async function groupRecords(
  items: readonly Prepared[],
  kept: OriginsKept,
  { ignoresLabels = false, ...finding }: GroupingRecords = {},
): Promise<Grouping> {
  const [labels, free] = ignoresLabels ? [new Map<string, Prepared[]>(), items] : byLabel(items);
  const drafts = [...labels].map(([label, group]) => draftOfLabelled(label, group));
  const isAttached = await groupByText(drafts, free, { kept, ...finding });
  return { drafts, unattached: free.filter((item, i) => item.words !== null && isAttached[i] !== 1) };
}

/** Records by the story that the input names, and those of which it names none. */
function byLabel(items: readonly Prepared[]): [labels: Map<string, Prepared[]>, free: Prepared[]] {
  const labels = new Map<string, Prepared[]>();
  const free: Prepared[] = [];
  for (const item of items) {
    const label = item.record.story;
    const group = label ? labels.get(label) : free;
    if (group === undefined) labels.set(label as string, [item]);
    else group.push(item);
  }
  return [labels, free];
}

/** Adds the stories of records that the input names no story of, and copies to all stories. Returns 1 for each of these records that is an origin or a copy. */
async function groupByText(
  drafts: Draft[],
  free: readonly Prepared[],
  {
    kept,
    sortBytes,
    findPairs = (texts, take) => findNearCopies(texts, take, sortBytes),
  }: { kept: OriginsKept } & GroupingRecords,
): Promise<Uint8Array> {
  const scratch = folderScratch();
  try {
    const seeds = drafts.filter(({ origin }) => origin !== null);
    const order = sortedByRank(free, scratch, sortBytes);
    const count = seeds.length + free.length;
    const itemAt = (i: number): Prepared =>
      (seeds[i]?.origin ?? free[order[i - seeds.length] as number]) as Prepared;
    const near = new PairSorter(scratch, 'near', sortBytes);
    await findPairs(printsOfAll(count, itemAt), (a, b) => {
      near.add(a, b);
      near.add(b, a);
    });
    const neighbours = new Neighbours(near.sorted());
    const isAttached = new Uint8Array(free.length);
    for (let i = 0; i < count; i++) {
      const item = itemAt(i);
      const copies = neighbours.of(i);
      const known = seeds[i];
      const own = order[i - seeds.length] as number;
      if (known === undefined && (isAttached[own] === 1 || !canBeOrigin(item, kept))) continue;
      const draft = known ?? draftOf(item);
      if (known === undefined) {
        drafts.push(draft);
        isAttached[own] = 1;
      }
      const { prints } = copies.length === 0 ? { prints: null } : item;
      if (prints === null) continue;
      const signature = signatureOfText(prints);
      for (const j of copies) {
        const other = order[j - seeds.length];
        if (other !== undefined && isAttached[other] !== 1 && attachCopy(draft, signature, itemAt(j)))
          isAttached[other] = 1;
      }
    }
    return isAttached;
  } finally {
    scratch.dispose();
  }
}

function* printsOfAll(count: number, itemAt: (i: number) => Prepared): Generator<ArticleFingerprints | null> {
  for (let i = 0; i < count; i++) yield itemAt(i).prints;
}

/** What each text shares passages with, asked for one text after another. */
class Neighbours {
  #hasMore: boolean;

  constructor(private readonly pairs: SortedPairs) {
    this.#hasMore = pairs.next();
  }

  /** Those of a text, rising. No lower text can be asked for afterwards. */
  of(text: number): number[] {
    const found: number[] = [];
    for (; this.#hasMore && this.pairs.high <= text; this.#hasMore = this.pairs.next())
      if (this.pairs.high === text) found.push(this.pairs.low);
    return found;
  }
}

function canBeOrigin(item: Prepared, kept: OriginsKept): boolean {
  if (item.words === null) return item.isOriginal;
  return kept === 'all' || rankOf(item) !== Rank.Other;
}

/**
 * Adds a record to a story if it copies the story. Returns whether the record is nothing but a copy, and therefore no origin.
 * @param signature of the story's origin
 */
function attachCopy(draft: Draft, signature: StorySignature, copy: Prepared): boolean {
  if (copy.prints === null) return false;
  const { relation, pageShare, storyShare } = copyRelation(copy.prints, signature);
  if (TEXT_REUSE[relation] !== 'words') return false;
  if (copy.isOriginal && Math.min(pageShare, storyShare) < TWIN_SHARE) return false;
  addCarrier(draft, { item: copy, relation, credited: creditsOrigin(copy.page, draft.story) });
  if (pageShare < WHOLE_COPY_SHARE) return false;
  addCopy(draft, { item: copy, relation, pageShare, storyShare });
  return true;
}
