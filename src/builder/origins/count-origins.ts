/** From inputs to groups: reads pages, keeps each once, and groups them by origin. */
import { DistinctRecords } from '../group/distinct.ts';
import { mapPages, type MapOptions } from '../map/map-pages.ts';
import type { ReadItem } from '../map/map-page.ts';
import { originGroups, type GroupingOptions, type OriginGroup } from './origin-groups.ts';

/** What came of a set of pages. */
export interface CountedOrigins {
  groups: readonly OriginGroup[];
  /** The pages that groups name by their ordinals. */
  pages: readonly ReadItem[];
  /** Number of pages that are in no group, by reason. */
  skipped: ReadonlyMap<string, number>;
}

/** Groups the pages of the inputs by common origin. The order of pages changes nothing. Memory: that of all fingerprints, and of texts if they are asked for. @throws UnreadableInput */
export async function countOrigins(
  inputs: readonly string[],
  options: MapOptions & GroupingOptions,
): Promise<CountedOrigins> {
  const skipped = new Map<string, number>();
  const skip = (reason: string): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const records = new DistinctRecords();
  const texts = new Map<ReadItem['item'], ReadItem>();
  for await (const page of mapPages(inputs, options)) {
    if ('skipped' in page) skip(page.skipped);
    else if (page.item.prints === null) skip('no text');
    else if (!records.add(page.item)) skip('same address twice');
    if ('item' in page && page.text !== undefined) texts.set(page.item, page);
  }
  const items = records.sorted();
  const groups = await originGroups(items, options);
  return { groups, pages: items.map((item) => texts.get(item) ?? { item }), skipped };
}
