import { check } from '../format/check.ts';
import { lowerBound } from './lower-bound.ts';

/** The section `headlines`: sorted 32-bit keys, with the story of each. */
export interface HeadlineTable {
  keys: Uint32Array;
  stories: Uint32Array;
}

/** Every story with a headline of this key. */
export function storiesOfHeadline({ keys, stories }: HeadlineTable, key: number): number[] {
  const found: number[] = [];
  for (let i = lowerBound(keys, key); i < keys.length && keys[i] === key; i++)
    found.push(stories[i] as number);
  return found;
}

/** Does a story have a headline of this key? Cost: a binary search, however many stories share the headline. */
export function hasHeadline({ keys, stories }: HeadlineTable, key: number, story: number): boolean {
  const first = lowerBound(keys, key);
  const beyond = key === 0xffffffff ? keys.length : lowerBound(keys, key + 1);
  const among = stories.subarray(first, beyond);
  return among[lowerBound(among, story)] === story;
}

/** The table in a section. @throws Error for entries that do not rise, or one of a story that the segment does not have */
export function readHeadlineTable(section: Uint32Array, storyCount: number): HeadlineTable {
  const half = section.length / 2;
  const [keys, stories] = [section.subarray(0, half), section.subarray(half)];
  for (let i = 0; i < half; i++) {
    const [key, story] = [keys[i] as number, stories[i] as number];
    const [keyBefore, storyBefore] = [keys[i - 1] ?? -1, stories[i - 1] ?? -1];
    check(
      keyBefore < key || (keyBefore === key && storyBefore < story),
      `its keys of headlines do not rise at ${i}`,
    );
    check(story < storyCount, `its headline ${i} is of story ${story}, the segment has ${storyCount}`);
  }
  return { keys, stories };
}
