/** Which stories do records tell, and who carries them? The same for `wiremark build` and `wiremark publish --work`. */
import { matchPage } from '../match/match-page.ts';
import { segmentsAsOne } from '../library/segments-as-one.ts';
import { TEXT_REUSE, type Source } from '../model.ts';
import type { Segment } from '../story-index/segment.ts';
import { matchAll } from './attach/match-all.ts';
import { addCarrier, draftOf, entriesOf, type Carrying, type Draft } from './group/draft.ts';
import { DraftsById } from './group/drafts-by-id.ts';
import type { PairFinder } from './group/near-copies.ts';
import { groupRecords, WHOLE_COPY_SHARE, type OriginsKept } from './group/origins.ts';
import { partsOf, type SegmentLimits } from './group/segment-parts.ts';
import type { Prepared } from './input/prepared.ts';

/** Stories that are known already: records may carry them too. */
export interface Earlier {
  segments: readonly Segment[];
  /** The records that stories of these ids were made from, by id; none where it is not there any more. Called once. */
  recordsOf: (ids: ReadonlySet<string>) => ReadonlyMap<string, Prepared>;
}

export interface StoriesOptions {
  name: string;
  origins: OriginsKept;
  earlier?: Earlier;
  /** Threads that match records, besides this one; by default one for each core, and none for little, or with earlier stories. */
  threads?: number;
  /** Finds what may be copies; by default this machine. */
  findPairs?: PairFinder;
  /** Bytes that each step sorts in memory at once; by default some 64 MB. */
  sortBytes?: number;
  /** How much a segment takes that records are matched in; by default what the format holds. */
  limits?: SegmentLimits;
  /** Called with the reason for each record that is in no story. */
  skip: (reason: string) => void;
  onProgress?: (step: string, share?: number) => void;
}

/**
 * Groups copies under their originals, and finds excerpts, rewrites and citing reports among the rest. The order of the records changes nothing. An earlier
 * story that one of them carries is among the stories, with the carriers of these records. Cost: each record is matched like a page in the browser, twice
 * if there are earlier stories.
 */
export async function storiesOf(items: readonly Prepared[], options: StoriesOptions): Promise<Draft[]> {
  const { earlier, origins, findPairs, sortBytes, onProgress } = options;
  onProgress?.('grouping copies');
  const copies = earlier === undefined ? new Set<Prepared>() : await copiesOfEarlier(items, earlier);
  const rest = copies.size === 0 ? items : items.filter((item) => !copies.has(item));
  const { drafts, unattached } = await groupRecords(rest, origins, { findPairs, sortBytes });
  for (const draft of await attachDerived(drafts, [...copies, ...unattached], options)) drafts.push(draft);
  return drafts;
}

/** Records that are nothing but copies of earlier stories, and therefore no origins. */
async function copiesOfEarlier(items: readonly Prepared[], { segments }: Earlier): Promise<Set<Prepared>> {
  const index = segmentsAsOne(segments);
  const copies = new Set<Prepared>();
  for (const item of items) {
    if (item.isOriginal || item.page === null || item.prints === null) continue;
    const { sources } = await matchPage(item.page, index);
    const isCopy = ({ relation, pageShare, story }: Source): boolean =>
      TEXT_REUSE[relation] === 'words' && pageShare >= WHOLE_COPY_SHARE && story.id !== item.record.id;
    if (sources.some(isCopy)) copies.add(item);
  }
  return copies;
}

/**
 * Finds the stories that the other records quote, retell or cite, by matching each record like a page in the browser. Returns drafts of the earlier ones
 * among them.
 */
async function attachDerived(
  drafts: readonly Draft[],
  unattached: readonly Prepared[],
  { name, earlier, threads, skip, sortBytes, limits, onProgress }: StoriesOptions,
): Promise<Draft[]> {
  const known = new DraftsById(drafts);
  const again = new Map<string, Carrying[]>();
  const add = (id: string, carrying: Carrying): void => {
    const draft = known.find(id);
    if (draft !== undefined) return addCarrier(draft, carrying);
    const carriers = again.get(id);
    if (carriers === undefined) again.set(id, [carrying]);
    else carriers.push(carrying);
  };
  const read = unattached.filter(isRead);
  const others = read.length;
  for (const { agency, origin } of drafts)
    if (agency === null && origin?.record.url && isRead(origin)) read.push(origin);
  const matched = matchAll(read, partsOf(drafts, limits).map(entriesOf), {
    name,
    earlier: earlier?.segments ?? [],
    threads,
    sortBytes,
  });
  let done = 0;
  for await (const carried of matched) {
    if (done % 50 === 0) onProgress?.('matching the other records', done / read.length);
    const item = read[done++] as Prepared;
    for (const { id, relation, credited } of carried) add(id, { item, relation, credited });
    if (carried.length === 0 && done <= others) skip('no story of an agency, and from none in the index');
  }
  const records = earlier?.recordsOf(new Set(again.keys())) ?? new Map<string, Prepared>();
  return [...again].flatMap(([id, carriers]) => {
    const record = records.get(id);
    return record === undefined ? [] : [Object.assign(draftOf(record), { carriers })];
  });
}

/** Is there a page to match? One with words has one, so that it need not be read to know. */
const isRead = (item: Prepared): boolean => item.words !== null || item.page !== null;
