/** From inputs to groups: reads pages, keeps each once, and groups them by origin. */
import { folderScratch } from '../folder/folder-scratch.ts';
import { RecordStore, type StoredItem } from '../group/record-store.ts';
import { nothingIn } from '../input/nothing-in.ts';
import { mapPages, type MapOptions } from '../map/map-pages.ts';
import { originGroups, type GroupingOptions, type OriginGroup } from './origin-groups.ts';

/** What came of a set of pages. */
export interface CountedOrigins {
  groups: readonly OriginGroup[];
  /** The pages that groups name by their ordinals, each with its text if texts were asked for. What they say is on disk until `end`. */
  pages: readonly StoredItem[];
  /** Number of pages that are in no group, by reason. */
  skipped: ReadonlyMap<string, number>;
  /** Removes what is on disk. */
  end: () => void;
}

/** Groups the pages of the inputs by common origin. The order of pages changes nothing. Memory: some 500 bytes a page, and what is sorted at once. @throws UnreadableInput, also where no page has text */
export async function countOrigins(
  inputs: readonly string[],
  options: MapOptions & GroupingOptions,
): Promise<CountedOrigins> {
  const skipped = new Map<string, number>();
  const skip = (reason: string, count = 1): void =>
    void skipped.set(reason, (skipped.get(reason) ?? 0) + count);
  const scratch = folderScratch();
  try {
    const records = new RecordStore(scratch, options.sortBytes);
    for await (const page of mapPages(inputs, options)) {
      if ('skipped' in page) skip(page.skipped);
      else if (page.item.prints === null) skip('no text');
      else records.add(page.item, page.text);
    }
    const { items, twice } = records.distinct();
    if (items.length === 0) throw nothingIn(inputs, 'page with text', skipped);
    if (twice > 0) skip('same address twice', twice);
    const groups = await originGroups(items, options);
    return { groups, pages: items, skipped, end: () => scratch.dispose() };
  } catch (error) {
    scratch.dispose();
    throw error;
  }
}
