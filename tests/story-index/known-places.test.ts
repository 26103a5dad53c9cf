import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { findInAll } from '../../src/story-index/read/find-in-all.ts';
import { KnownPlaces } from '../../src/story-index/read/known-places.ts';
import { KnownPostings } from '../../src/story-index/read/known-postings.ts';
import type { SegmentLists } from '../../src/story-index/segment.ts';
import type { TermLists } from '../../src/story-index/story-index.ts';
import { runsOf } from '../tier.ts';
import { openEntries } from './open-entries.ts';
import { randomEntries } from './sample-entries.ts';

const MOST = 8;
const MOST_POSTINGS = 100;
const entries = randomEntries(60);
const segments = [entries.slice(0, 20), entries.slice(20, 25), entries.slice(25)].map((part) =>
  openEntries(part),
);
const starts = Uint32Array.of(0, 20, 25, 60);
const lists = Promise.all(segments).then((all) => all.map((segment) => segment.lists));

/** Twelve terms that most segments have, four that few have, one that none has. */
const hashes = Promise.resolve(lists).then((all) => {
  const counted = [...new Set(entries.flatMap(({ fingerprints }) => fingerprints?.hashes ?? []))].map(
    (hash) => ({
      hash,
      count: findInAll(all, { hashes: [hash], starts }).counts[0] as number,
    }),
  );
  const rising = counted.sort((a, b) => a.count - b.count).map(({ hash }) => hash);
  return [...rising.slice(0, 4), ...rising.slice(-12), 123456];
});

/** What is kept of three segments, little of it. */
const newlyKnown = () => ({ places: new KnownPlaces(3, MOST), postings: new KnownPostings(MOST_POSTINGS) });

/** All that lists say: counts, postings, and the level of each story. */
function told(found: TermLists) {
  const buffer = createPostingBuffer();
  const ranges = found.read([...found.counts.keys()], buffer);
  const all = Uint32Array.from({ length: 60 }, (_, story) => story);
  return Array.from(found.counts, (count, term) => {
    const levels = new Uint8Array(all.length);
    found.probe(term, all, levels);
    const [start, end] = ranges.subarray(2 * term);
    return { count, stories: buffer.stories.slice(start, end), levels };
  });
}

it('terms that are known have the lists that they have when they are looked up, whatever was asked before', async () => {
  const all = await lists;
  const terms = await hashes;
  const asked = fc.array(fc.array(fc.nat(terms.length - 1), { maxLength: 10 }), { maxLength: 12 });
  fc.assert(
    fc.property(asked, (rounds) => {
      const known = newlyKnown();
      for (const places of rounds) {
        const of = places.map((place) => terms[place] as number);
        expect(told(findInAll(all, { hashes: of, starts, known }))).toEqual(
          told(findInAll(all, { hashes: of, starts })),
        );
      }
    }),
    { numRuns: runsOf(100) },
  );
});

it('the terms that were asked for last are not looked up again', async () => {
  const terms = (await hashes).slice(4, 16);
  let lookUps = 0;
  const counting = (await lists).map((one): SegmentLists => ({
    find: (of, found, from) => {
      lookUps += of.length;
      one.find(of, found, from);
    },
    read: (...args) => one.read(...args),
    probe: (...args) => one.probe(...args),
    setLevels: (held) => one.setLevels(held),
  }));
  const known = newlyKnown();
  const lookUpsOf = (of: readonly number[]) => {
    lookUps = 0;
    findInAll(counting, { hashes: of, starts, known });
    return lookUps / counting.length;
  };
  expect(lookUpsOf(terms.slice(0, MOST))).toBe(MOST);
  // The first is asked for once more, so that the three after it go.
  for (const term of [...terms.slice(0, MOST), ...terms.slice(0, 1)]) expect(lookUpsOf([term])).toBe(0);
  expect(lookUpsOf(terms.slice(MOST, 2 * MOST - 5))).toBe(3);
  expect(lookUpsOf([...terms.slice(0, 1), ...terms.slice(4, MOST)])).toBe(0);
});
