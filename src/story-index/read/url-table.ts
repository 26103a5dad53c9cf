import { urlKey } from '../format/url-key.ts';
import type { UrlHit } from '../story-index.ts';
import { lowerBound } from './lower-bound.ts';

/** Sorted 48-bit keys, with the story of each: the last three sections of the resident file. */
export interface UrlTable {
  high: Uint32Array;
  low: Uint16Array;
  stories: Uint32Array;
  storyCount: number;
}

/** Every story that an address belongs to. */
export function findUrl({ high, low, stories, storyCount }: UrlTable, url: string): UrlHit[] {
  const key = urlKey(url);
  if (key === undefined) return [];
  const hits: UrlHit[] = [];
  for (let i = lowerBound(high, key.high); i < high.length && high[i] === key.high; i++) {
    const entry = stories[i] as number;
    if (low[i] === key.low && entry >>> 1 < storyCount)
      hits.push({ story: entry >>> 1, isOwn: (entry & 1) === 1 });
  }
  return hits;
}
