import { STORY_RELATIONS, type Carrier, type Story, type StoryRelation } from '../../model.ts';
import type { StoryEntry } from '../../story-index/story-entry.ts';
import { ownRelationAt } from '../../own-address.ts';
import { normalizeUrl } from '../../text/address.ts';
import { carrierOf, type Prepared } from '../input/prepared.ts';
import { byRank } from './rank.ts';

/** A record whose whole text is a copy of a story, with how much of each stands in the other. */
export interface Copy {
  item: Prepared;
  relation: StoryRelation;
  pageShare: number;
  storyShare: number;
}

/** A record that carries a story, as a step found it. */
export interface Carrying {
  item: Prepared;
  relation: StoryRelation;
  credited: boolean | null;
}

/** A story under construction. What records say is read when it is asked for: drafts without number fit in memory. */
export interface Draft {
  /** Reads the record, and its page where the record names no language. */
  readonly story: Story;
  /** What `story` has, read from less. */
  readonly id: string;
  readonly agency: string | null;
  /** The record whose text represents the story; null for a story known only by its address and headline. */
  origin: Prepared | null;
  carriers: readonly Carrying[];
  /** Records whose whole text is a copy of the origin's. */
  copies: readonly Copy[];
}

/** The one list of all drafts without carriers, or without copies. */
const NONE: readonly never[] = [];

/** A list with one more: the same one, but where it is that of all without any. */
function withOneMore<Of>(list: readonly Of[], one: Of): readonly Of[] {
  if (list === NONE) return [one];
  (list as Of[]).push(one);
  return list;
}

export const addCarrier = (draft: Draft, carrying: Carrying): void =>
  void (draft.carriers = withOneMore(draft.carriers, carrying));

export const addCopy = (draft: Draft, copy: Copy): void =>
  void (draft.copies = withOneMore(draft.copies, copy));

/** Is a record that is given as the original at an address that can be its agency's own? */
const isOwnPage = ({ record: { url } }: Prepared, agency: string | null): boolean =>
  url == null || ownRelationAt(url, agency) !== undefined;

/** A story whose origin the input does not name: this record is it. */
export const draftOf = (item: Prepared): Draft => new DraftOfRecord(item);

/** Three references in memory, as there is one for almost each record. */
class DraftOfRecord implements Draft {
  carriers: readonly Carrying[];
  copies: readonly Copy[] = NONE;

  constructor(readonly origin: Prepared) {
    this.carriers = isOwnText(origin)
      ? NONE
      : [{ item: origin, relation: 'reprint', credited: origin.credited }];
  }

  get story(): Story {
    return storyOf(this.origin);
  }

  get id(): string {
    return idOf(this.origin);
  }

  get agency(): string | null {
    return this.origin.agency;
  }
}

const idOf = ({ record }: Prepared): string => record.id ?? record.url ?? '';

const isOwnText = (item: Prepared): boolean =>
  item.agency === null || (item.isOriginal && isOwnPage(item, item.agency));

function storyOf(item: Prepared): Story {
  const { record, agency, outlet } = item;
  return {
    id: idOf(item),
    agency,
    outlet: agency === null ? outlet : null,
    headline: record.title ?? '',
    published: record.published ?? null,
    url: isOwnText(item) ? (record.url ?? null) : null,
    language: record.lang ?? item.page?.language ?? null,
  };
}

/**
 * Drafts the story of all records with the same label in the input. All of them but the original are its carriers. What no original says is taken
 * from the record that is nearest to one: the fullest text, else the clearest relation. The date is the earliest, as no copy is older than its story.
 */
export function draftOfLabelled(label: string, records: readonly Prepared[]): Draft {
  const group = records.toSorted((a, b) => distanceOf(a) - distanceOf(b) || byRank(a, b));
  const origin = group.filter((item) => item.words !== null && isWhole(item)).sort(byRank)[0] ?? null;
  const original = group.find((item) => item.record.relation === 'original');
  const named = original ?? origin ?? group[0];
  if (named === undefined) throw new Error('a story needs a record');
  const agency = group.find((item) => item.agency !== null)?.agency ?? null;
  const own = original !== undefined && isOwnPage(original, agency) ? original : undefined;
  const dates = group.flatMap(({ record: { published } }) => (published ? [published] : [])).sort();
  const story: Story = {
    id: origin?.record.id ?? label,
    agency,
    outlet: agency === null ? named.outlet : null,
    headline: named.record.title || (group.find((item) => item.record.title)?.record.title ?? ''),
    published: original?.record.published ?? dates[0] ?? null,
    url: own?.record.url ?? null,
    language: named.record.lang ?? named.page?.language ?? null,
  };
  const carriers = group
    .filter((item) => item !== own)
    .map((item): Carrying => ({ item, relation: 'reprint', credited: item.credited }));
  return { story, id: story.id, agency, origin, carriers, copies: NONE };
}

/** How far a labelled record's text is from the story's, by what the input says: 0 for the original. A record that says nothing is a copy. */
function distanceOf({ record: { relation } }: Prepared): number {
  return STORY_RELATIONS.indexOf(relation ?? 'reprint');
}

const isWhole = (item: Prepared): boolean =>
  ['original', 'reprint'].includes(item.record.relation ?? 'reprint');

/** The entry for the index writer. A carrier that two steps found is kept once, as the first step found it. */
export function entryOf(draft: Draft): StoryEntry {
  const carriers = new Map<string, Carrier>();
  for (const { item, relation, credited } of draft.carriers) {
    const carrier = carrierOf(item, relation, credited);
    const key = (carrier.url && normalizeUrl(carrier.url)) ?? `${carrier.outlet} ${carrier.headline}`;
    if (!carriers.has(key)) carriers.set(key, carrier);
  }
  const sorted = [...carriers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, carrier]) => carrier);
  const { story, origin } = draft;
  return {
    story,
    // Read when it is written: the stories' texts need not fit in memory.
    get fingerprints() {
      return origin?.prints ?? null;
    },
    carriers: sorted,
  };
}

/** The entries of drafts, each made when it is asked for. */
export function* entriesOf(drafts: Iterable<Draft>): Generator<StoryEntry, void> {
  for (const draft of drafts) yield entryOf(draft);
}
