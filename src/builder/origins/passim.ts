/** Groups as clusters of passages, in the form that passim gives them: a line for each passage, with its place in the text that was given. */
import { createHash } from 'node:crypto';
import { copiedPassages } from '../group/near-copies.ts';
import type { StoredItem } from '../group/record-store.ts';
import type { PlacedText } from '../input/placed-text.ts';
import type { Prepared } from '../input/prepared.ts';
import type { OriginGroup } from './origin-groups.ts';

/** A passage of a page. Fields of the input that are no others' stand beside these. */
export interface PassimPassage {
  id: string;
  series: string;
  date: string | null;
  url: string | null;
  title: string | null;
  /** Number of the page, made from its id. */
  uid: number;
  /** Number of the group, from 1. */
  cluster: number;
  /** Passages of the group. */
  size: number;
  /** Range of UTF-16 units in the text, `[begin, end)`. */
  begin: number;
  end: number;
  text: string;
}

/** Hexadecimal digits of a digest that make a number which JSON keeps exactly. */
const UID_DIGITS = 12;

type Range = readonly [start: number, end: number];

/** The passages that each group has in the same words; none of a group of one page. Cost: an alignment for each page that is no origin. */
export function* passimPassages(
  groups: readonly OriginGroup[],
  pages: readonly StoredItem[],
): Generator<PassimPassage> {
  let cluster = 0;
  for (const group of groups) {
    const passages = passagesOf(group, pages);
    if (passages.length === 0) continue;
    cluster++;
    for (const passage of passages) yield { ...passage, cluster, size: passages.length };
  }
}

function passagesOf(
  group: OriginGroup,
  pages: readonly StoredItem[],
): Omit<PassimPassage, 'cluster' | 'size'>[] {
  const words = new Map<number, Range[]>(group.map(({ page }) => [page, []]));
  for (const { page, reuse } of group) {
    const here = pages[page]?.prints;
    const there = reuse && pages[reuse.of]?.prints;
    if (!here || !there) continue;
    for (const { pageStart, pageEnd, storyStart, storyEnd } of copiedPassages(here, there)) {
      words.get(page)?.push([pageStart, pageEnd]);
      words.get(reuse.of)?.push([storyStart, storyEnd]);
    }
  }
  return [...words].flatMap(([page, ranges]) => {
    const item = pages[page] as StoredItem;
    const { text } = item;
    return text === undefined ? [] : merged(ranges).flatMap((range) => passageAt(item, text, range));
  });
}

/** A passage in characters; none where its words do not stand in the text as they were read. */
function passageAt(
  { record, outlet }: Prepared,
  text: PlacedText,
  [first, last]: Range,
): Omit<PassimPassage, 'cluster' | 'size'>[] {
  const begin = text.starts[first] ?? -1;
  const end = text.ends[last - 1] ?? -1;
  if (begin < 0 || end < 0) return [];
  const id = record.id ?? record.url ?? '';
  const uid = parseInt(createHash('sha256').update(id).digest('hex').slice(0, UID_DIGITS), 16);
  const { published: date = null, url = null, title = null, other } = record;
  return [
    { ...other, id, series: outlet, date, url, title, uid, begin, end, text: text.text.slice(begin, end) },
  ];
}

/** Ranges without those that they overlap, rising. */
function merged(ranges: readonly Range[]): Range[] {
  const rising = ranges.toSorted(([a], [b]) => a - b);
  const apart: [number, number][] = [];
  for (const [start, end] of rising) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
