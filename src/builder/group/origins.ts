import { TEXT_REUSE, type Carrier, type Story } from '../../model.ts';
import { namesOrigin } from '../../origin.ts';
import type { StoryEntry } from '../../story-index/story-entry.ts';
import { normalizeUrl } from '../../text/address.ts';
import { copyRelation, findNearCopies } from './near-copies.ts';
import { carrierOf, type Prepared } from '../input/prepared.ts';

/** Which stories an index keeps: those of agencies, or outlets' own stories as well. */
export type OriginsKept = 'agency' | 'all';

/** A story under construction. */
export interface Draft {
  story: Story;
  /** Whose text stands for the story; null for a story that is known by its address and headline. */
  origin: Prepared | null;
  carriers: Carrier[];
  /** The records whose whole text is a copy of the origin's. */
  copies: Prepared[];
}

/** What grouping made of the records. */
export interface Grouping {
  drafts: Draft[];
  /** Records that are neither an origin nor a copy of one: they may still be excerpts, rewrites or citing reports. */
  unattached: Prepared[];
}

/** Who comes first as a story's origin; the input's word wins, then the agency's own page, then a credited copy. */
enum Rank {
  Other,
  Credited,
  Original,
}

/** An original that is all but equal to another is a carrier of it: the same story at two addresses. */
const TWIN_SHARE = 0.9;
/** A record with less of its text from a story has much of its own: it may be an origin itself as well as a carrier. */
const WHOLE_COPY_SHARE = 0.75;

/** Groups records into stories with their copies. Stories named by the input first; then by text. */
export function groupRecords(items: readonly Prepared[], kept: OriginsKept): Grouping {
  const labelled = groupLabelled(items.filter((item) => item.record.story));
  const free = items.filter((item) => !item.record.story);
  const drafts = [...labelled, ...groupByText(labelled, free, kept)];
  const attached = new Set(drafts.flatMap((draft) => [draft.origin, ...draft.copies]));
  return { drafts, unattached: free.filter((item) => !attached.has(item) && item.prints !== null) };
}

/** The stories that the input names, each from all its records. */
function groupLabelled(items: readonly Prepared[]): Draft[] {
  const groups = new Map<string, Prepared[]>();
  for (const item of items) {
    const label = item.record.story ?? '';
    groups.set(label, [...(groups.get(label) ?? []), item]);
  }
  return [...groups].map(([label, group]) => draftOfGroup(label, group));
}

function draftOfGroup(label: string, group: readonly Prepared[]): Draft {
  const isWhole = ({ record: { relation } }: Prepared): boolean =>
    relation == null || relation === 'original' || relation === 'reprint';
  const origin =
    group.filter((item) => item.prints !== null && isWhole(item)).sort(byRankThenLength)[0] ?? null;
  const original = group.find((item) => item.record.relation === 'original');
  const named = original ?? origin ?? group[0];
  if (named === undefined) throw new Error('a story needs a record');
  const story: Story = {
    id: origin?.record.id ?? label,
    agency: group.find((item) => item.agency !== null)?.agency ?? null,
    outlet: null,
    headline: named.record.title || (group.find((item) => item.record.title)?.record.title ?? ''),
    published:
      named.record.published ??
      group
        .map((item) => item.record.published)
        .filter(Boolean)
        .sort()[0] ??
      null,
    url: original?.record.url ?? null,
    language: named.record.lang ?? null,
  };
  if (story.agency === null) story.outlet = named.outlet;
  const carriers = group
    .filter((item) => item !== original)
    .map((item) => carrierOf(item, 'reprint', item.credited));
  return { story, origin, carriers, copies: [] };
}

function rankOf(item: Prepared): Rank {
  if (item.isOriginal) return Rank.Original;
  return item.agency !== null ? Rank.Credited : Rank.Other;
}

function wordsOf(item: Prepared): number {
  return item.prints?.wordCount ?? 0;
}

/** Originals first, then credited copies, the fullest first, then others, the earliest first. The same order for any input order. */
function byRankThenLength(a: Prepared, b: Prepared): number {
  const keyOf = (item: Prepared): string =>
    `${item.record.published ?? '9'} ${item.record.url ?? ''} ${item.record.id ?? ''}`;
  const rank = rankOf(b) - rankOf(a);
  if (rank !== 0) return rank;
  const length = wordsOf(b) - wordsOf(a);
  return rankOf(a) !== Rank.Other && length !== 0 ? length : keyOf(a) < keyOf(b) ? -1 : 1;
}

function groupByText(labelled: readonly Draft[], free: readonly Prepared[], kept: OriginsKept): Draft[] {
  const seeds = labelled.flatMap((draft) => (draft.origin === null ? [] : [{ item: draft.origin, draft }]));
  const items = [...seeds.map((seed) => seed.item), ...[...free].sort(byRankThenLength)];
  const neighbours = neighboursOf(items);
  const isAttached = new Uint8Array(items.length);
  const drafts: Draft[] = [];
  items.forEach((item, i) => {
    const known = seeds[i]?.draft;
    if (known === undefined && (isAttached[i] === 1 || !canBeOrigin(item, kept))) return;
    const draft = known ?? draftOf(item);
    if (known === undefined) drafts.push(draft);
    isAttached[i] = 1;
    for (const j of neighbours.get(i) ?? []) {
      const copy = items[j] as Prepared;
      if (j < seeds.length || isAttached[j] === 1) continue;
      if (attachCopy(draft, copy)) isAttached[j] = 1;
    }
  });
  return drafts;
}

function neighboursOf(items: readonly Prepared[]): Map<number, number[]> {
  const neighbours = new Map<number, number[]>();
  for (const { a, b } of findNearCopies(items.map((item) => item.prints))) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  return neighbours;
}

function canBeOrigin(item: Prepared, kept: OriginsKept): boolean {
  if (item.prints === null) return item.isOriginal;
  return kept === 'all' || rankOf(item) !== Rank.Other;
}

function draftOf(item: Prepared): Draft {
  const { record, agency, outlet, isOriginal } = item;
  const isOwn = isOriginal || agency === null;
  const story: Story = {
    id: record.id ?? record.url ?? '',
    agency,
    outlet: agency === null ? outlet : null,
    headline: record.title ?? '',
    published: record.published ?? null,
    url: isOwn ? (record.url ?? null) : null,
    language: record.lang ?? item.page?.language ?? null,
  };
  return {
    story,
    origin: item,
    carriers: isOwn ? [] : [carrierOf(item, 'reprint', item.credited)],
    copies: [],
  };
}

/** Adds a copy to a story; returns whether it is nothing but that copy, so that it cannot be an origin itself. */
function attachCopy(draft: Draft, copy: Prepared): boolean {
  if (copy.prints === null || !draft.origin?.prints) return false;
  const { relation, pageShare, storyShare } = copyRelation(copy.prints, draft.origin.prints);
  if (TEXT_REUSE[relation] !== 'words') return false;
  if (copy.isOriginal && Math.min(pageShare, storyShare) < TWIN_SHARE) return false;
  draft.carriers.push(carrierOf(copy, relation, creditsOrigin(copy, draft.story)));
  if (pageShare < WHOLE_COPY_SHARE) return false;
  draft.copies.push(copy);
  return true;
}

/** Does a carrier name the origin of its text? null where it has no text that could be read. */
export function creditsOrigin(item: Prepared, story: Story): boolean | null {
  if (item.page === null) return null;
  return item.page.credits.some((credit) => credit.covers === 'text' && namesOrigin(credit, story));
}

/** What the writer takes. A carrier that two steps found is kept once, as the first step saw it. */
export function entryOf(draft: Draft): StoryEntry {
  const carriers = new Map<string, Carrier>();
  for (const carrier of draft.carriers) {
    const key = (carrier.url && normalizeUrl(carrier.url)) ?? `${carrier.outlet} ${carrier.headline}`;
    if (!carriers.has(key)) carriers.set(key, carrier);
  }
  const sorted = [...carriers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, carrier]) => carrier);
  return { story: draft.story, fingerprints: draft.origin?.prints ?? null, carriers: sorted };
}
