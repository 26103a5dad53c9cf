import type { AskedStories, FoundLists, SegmentLists } from '../segment.ts';

/** Of one list: where it was found, and the story that is looked up in it. */
const found: FoundLists = {
  counts: new Uint32Array(1),
  heads: new Uint8Array(1),
  places: new Uint32Array(1),
};
const asked: AskedStories = {
  stories: new Uint32Array(1),
  levels: new Uint8Array(1),
  from: 0,
  end: 1,
  first: 0,
};
const term = new Uint32Array(1);

/** Those of some terms, by their hashes, whose lists in a segment have a story of it. */
export function termsInStory(lists: SegmentLists, story: number, hashes: readonly number[]): number[] {
  asked.stories[0] = story;
  return hashes.filter((hash) => {
    term[0] = hash;
    found.heads[0] = 0;
    lists.find(term, found, 0);
    if (found.heads[0] === 0) return false;
    lists.probe(found, 0, asked);
    return asked.levels[0] !== 0;
  });
}
