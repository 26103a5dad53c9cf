import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCommonTerm } from '../../src/fingerprint/term-rarity.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import { openEntries, openParts } from '../story-index/open-entries.ts';
import { randomEntries } from '../story-index/sample-entries.ts';
import { runsOf } from '../tier.ts';

const entries = randomEntries(60);
const whole = openEntries(entries);
const hashes = [...new Set(entries.slice(0, 12).flatMap(({ fingerprints }) => fingerprints?.hashes ?? []))];

/** For each term but common ones, which no segment lists, the ids of the stories that hold it. */
const holding = hashes.map((hash) =>
  isCommonTerm(hash)
    ? []
    : entries.flatMap(({ story, fingerprints }) =>
        fingerprints?.hashes.includes(hash) === true ? story.id : [],
      ),
);

const idsOf = (index: StoryIndex): Promise<string[]> =>
  Promise.all(Array.from({ length: index.storyCount }, async (_, i) => (await index.readNames(i)).story.id));

/** For each term, the id of each story in its list, with the level that reading and the level that probing gives. */
async function listsOf(index: StoryIndex): Promise<Map<string, readonly [number, number]>[]> {
  const ids = await idsOf(index);
  const lists = index.findTerms(hashes);
  const all = Uint32Array.from(ids, (_, i) => i);
  const buffer = createPostingBuffer();
  return hashes.map((_, term) => {
    buffer.stories.set([7, 7]);
    const count = lists.read(term, buffer, 2);
    const probed = new Uint8Array(all.length).fill(9);
    lists.probe(term, all, probed);
    expect(count).toBe(lists.counts[term]);
    const read = [...buffer.stories.subarray(2, 2 + count)];
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(probed.filter((level) => level > 0)).toHaveLength(count);
    return new Map(
      read.map((story, i) => [
        ids[story] as string,
        [buffer.levels[2 + i] as number, probed[story] as number],
      ]),
    );
  });
}

/** The entries in parts, by the part of each. */
const partsOf = (places: readonly number[], count: number) =>
  Array.from({ length: count }, (_, part) => entries.filter((__, i) => places[i] === part));

it('segments give the lists, names, signatures and addresses that one segment of all their stories gives', async () => {
  const one = await whole;
  const expected = await listsOf(segmentsAsOne([one]));
  const splits = fc
    .integer({ min: 1, max: 7 })
    .chain((count) =>
      fc.tuple(fc.constant(count), fc.array(fc.nat(count - 1), { minLength: entries.length })),
    );
  await fc.assert(
    fc.asyncProperty(splits, async ([count, places]) => {
      const index = await openParts(...partsOf(places, count));
      expect(index.storyCount).toBe(entries.length);
      const lists = await listsOf(index);
      lists.forEach((list, term) => {
        for (const levels of list.values()) expect(levels[0]).toBe(levels[1]);
        // Terms whose hashes begin alike share a list, so that a list may have more stories than hold the term, never fewer.
        for (const id of holding[term] ?? []) {
          expect(list.has(id)).toBe(true);
          expect(list.get(id)).toEqual(expected[term]?.get(id));
        }
      });
      for (const { story } of entries.slice(0, 9)) {
        const hits = index.findUrl(story.url ?? '');
        const names = await Promise.all(hits.map((hit) => index.readNames(hit.story)));
        expect(names.map((each) => each.story.id)).toContain(story.id);
        const at = (await idsOf(index)).indexOf(story.id);
        const alone = (await idsOf(segmentsAsOne([one]))).indexOf(story.id);
        expect([...(await index.readSignature(at)).tokens]).toEqual([
          ...(await one.readSignature(alone)).tokens,
        ]);
      }
    }),
    { numRuns: runsOf(6) },
  );
});

it('a story beyond the last is refused', async () => {
  const index = segmentsAsOne([await whole]);
  await expect(index.readNames(entries.length)).rejects.toThrow('there is no story 60, the library has 60');
});
