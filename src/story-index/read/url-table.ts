import { check } from '../format/check.ts';
import { urlKey } from '../format/url-key.ts';
import type { UrlHit } from '../story-index.ts';
import { lowerBound } from './lower-bound.ts';

/** Sorted 48-bit keys, with the story of each: the last three sections of the resident part. */
export interface UrlTable {
  high: Uint32Array;
  low: Uint16Array;
  stories: Uint32Array;
  storyCount: number;
}

/** Every story that an address belongs to. */
export function findUrl({ high, low, stories }: UrlTable, url: string): UrlHit[] {
  const key = urlKey(url);
  if (key === undefined) return [];
  const hits: UrlHit[] = [];
  for (let i = lowerBound(high, key.high); i < high.length && high[i] === key.high; i++) {
    const entry = stories[i] as number;
    if (low[i] === key.low) hits.push({ story: entry >>> 1, isOwn: (entry & 1) === 1 });
  }
  return hits;
}

/** The same table, once it is found sound. @throws Error for keys that do not rise, or an entry of a story that the segment does not have */
export function checkUrlTable(table: UrlTable): UrlTable {
  const { high, low, stories, storyCount } = table;
  for (let i = 0; i < high.length; i++) {
    const isRising =
      i === 0 ||
      (high[i - 1] as number) < (high[i] as number) ||
      (high[i - 1] === high[i] && (low[i - 1] as number) <= (low[i] as number));
    check(isRising, `its keys of addresses do not rise at ${i}`);
    const story = (stories[i] as number) >>> 1;
    check(story < storyCount, `its address ${i} is of story ${story}, the segment has ${storyCount}`);
  }
  return table;
}
