import { TEXT_REUSE, type ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import { carrierOf, type Prepared } from '../input/prepared.ts';
import { creditsOrigin } from './credits-origin.ts';
import { draftOf, draftOfLabelled, type Draft } from './draft.ts';
import {
  copyRelation,
  findNearCopies,
  signatureOfText,
  type NearCopy,
  type PairFinder,
} from './near-copies.ts';
import { byRank, Rank, rankOf } from './rank.ts';

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

/**
 * Groups records into stories with their copies: first by the stories that the input names, then by text. A record that is nothing but a copy
 * belongs to only one story. The order of the records does not change the stories.
 * @param findPairs finds what may be copies; by default this machine
 */
export async function groupRecords(
  items: readonly Prepared[],
  kept: OriginsKept,
  findPairs: PairFinder = findNearCopies,
): Promise<Grouping> {
  const labelled = groupLabelled(items.filter((item) => item.record.story));
  const free = items.filter((item) => !item.record.story);
  const drafts = [...labelled, ...(await groupByText(labelled, free, { kept, findPairs }))];
  const attached = new Set(
    drafts.flatMap((draft) => [draft.origin, ...draft.copies.map(({ item }) => item)]),
  );
  return { drafts, unattached: free.filter((item) => !attached.has(item) && item.words !== null) };
}

/** The stories that the input names, each made from all of its records. */
function groupLabelled(items: readonly Prepared[]): Draft[] {
  const groups = new Map<string, Prepared[]>();
  for (const item of items) {
    const label = item.record.story ?? '';
    groups.set(label, [...(groups.get(label) ?? []), item]);
  }
  return [...groups].map(([label, group]) => draftOfLabelled(label, group));
}

async function groupByText(
  labelled: readonly Draft[],
  free: readonly Prepared[],
  { kept, findPairs }: { kept: OriginsKept; findPairs: PairFinder },
): Promise<Draft[]> {
  const seeds = labelled.flatMap((draft) => (draft.origin === null ? [] : [{ item: draft.origin, draft }]));
  const items = [...seeds.map((seed) => seed.item), ...[...free].sort(byRank)];
  const neighbours = neighboursOf(await findPairs(printsOfAll(items)));
  const isAttached = new Uint8Array(items.length);
  const drafts: Draft[] = [];
  items.forEach((item, i) => {
    const known = seeds[i]?.draft;
    if (known === undefined && (isAttached[i] === 1 || !canBeOrigin(item, kept))) return;
    const draft = known ?? draftOf(item);
    if (known === undefined) drafts.push(draft);
    isAttached[i] = 1;
    const near = neighbours.get(i);
    if (near === undefined || item.prints === null) return;
    const signature = signatureOfText(item.prints);
    for (const j of near) {
      const copy = items[j] as Prepared;
      if (j < seeds.length || isAttached[j] === 1) continue;
      if (attachCopy(draft, signature, copy)) isAttached[j] = 1;
    }
  });
  return drafts;
}

function* printsOfAll(items: readonly Prepared[]): Generator<ArticleFingerprints | null> {
  for (const { prints } of items) yield prints;
}

function neighboursOf(pairs: readonly NearCopy[]): Map<number, number[]> {
  const neighbours = new Map<number, number[]>();
  const add = (one: number, other: number): void => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const { a, b } of pairs) {
    add(a, b);
    add(b, a);
  }
  return neighbours;
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
  draft.carriers.push(carrierOf(copy, relation, creditsOrigin(copy.page, draft.story)));
  if (pageShare < WHOLE_COPY_SHARE) return false;
  draft.copies.push({ item: copy, relation, pageShare, storyShare });
  return true;
}
