import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCommonTerm } from '../../src/fingerprint/term-rarity.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { headlineKeysOf } from '../../src/story-index/format/headline-key.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import type { TermLists } from '../../src/story-index/story-index.ts';
import type { Segment } from '../../src/story-index/segment.ts';
import { matchPage } from '../../src/match/match-page.ts';
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
  // In another order than that of the hashes, as a page has them.
  const ranges = lists.read([...hashes.keys()].reverse(), buffer).toReversed();
  return hashes.map((_, term) => {
    const [end = 0, start = 0] = ranges.subarray(2 * term);
    const count = end - start;
    const probed = new Uint8Array(all.length).fill(9);
    lists.probe(term, all, probed);
    expect(count).toBe(lists.counts[term]);
    const read = [...buffer.stories.subarray(start, end)];
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(probed.filter((level) => level > 0)).toHaveLength(count);
    const hash = hashes[term] as number;
    expect(ids.flatMap((__, story) => (index.termsIn(story, [hash]).length > 0 ? story : []))).toEqual(read);
    return new Map(
      read.map((story, i) => [
        ids[story] as string,
        [buffer.levels[start + i] as number, probed[story] as number],
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

it('stories under one headline are found in every segment, each by its number among all', async () => {
  const [first, second, third] = entries.slice(0, 3).map((entry) => ({
    ...entry,
    story: { ...entry.story, headline: 'The ferry to Orm Island stops on Monday' },
  })) as [StoryEntry, StoryEntry, StoryEntry];
  const index = await openParts([first, ...entries.slice(3, 6)], [second], [third]);
  const [key] = headlineKeysOf(first) as [number];
  const found = await index.findHeadline(key);
  const ids = await Promise.all(found.map(async (story) => (await index.readNames(story)).story.id));
  expect(ids.sort()).toEqual([first, second, third].map(({ story }) => story.id).sort());
});

it('the language is that of most stories, and none where no segment says one', async () => {
  const withLanguage = (language: string | null, part: readonly StoryEntry[]) =>
    part.map((entry) => ({ ...entry, story: { ...entry.story, language } }));
  const most = await openParts(
    withLanguage('de', entries.slice(0, 2)),
    withLanguage('en', entries.slice(2, 5)),
  );
  expect(most.language).toBe('en');
  expect(segmentsAsOne([]).language).toBeNull();
  const { languages: _, ...silent } = (await whole).coverage;
  expect(segmentsAsOne([{ ...(await whole), coverage: silent }]).language).toBeNull();
});

it('a story has the name of the first who publishes it, none where it came with the extension', async () => {
  const published = ['Press', 'Wire'].map((publisher) => ({
    ...{ publisher, withdrawn: new Set<string>() },
    issued: { made: '2026-03-09T10:00:00Z', next: '2026-03-09T11:00:00Z' },
  }));
  const of = async (publishers: typeof published) =>
    (await segmentsAsOne([{ ...(await whole), publishers }]).readNames(0)).publisher;
  expect(await of(published)).toBe('Press');
  expect(await of([])).toBeUndefined();
});

it('a term that no segment lists has no stories', async () => {
  const rare = Array.from({ length: 99 }, (_, i) => i * 40_503).filter((hash) => !isCommonTerm(hash));
  const lists = (await openParts(entries.slice(0, 2), entries.slice(2, 4))).findTerms(rare);
  const term = lists.counts.indexOf(0);
  expect(term).toBeGreaterThanOrEqual(0);
  const levels = new Uint8Array(4).fill(9);
  lists.probe(term, Uint32Array.of(0, 1, 2, 3), levels);
  expect([...levels]).toEqual([0, 0, 0, 0]);
  expect([...lists.read([term], createPostingBuffer())]).toEqual([0, 0]);
});

/** The same lists, asked of one segment after the other, list by list and story by story. */
function listsInTurn(segments: readonly Segment[], terms: ArrayLike<number>): TermLists {
  const all = segments.map((segment) => segment.findTerms(terms));
  const levelOf = (term: number, story: number): number => {
    let local = story;
    const s = segments.findIndex(({ storyCount }) => (local -= storyCount) < 0);
    const level = new Uint8Array(1);
    all[s]?.probe(term, Uint32Array.of(local + (segments[s]?.storyCount ?? 0)), level);
    return level[0] ?? 0;
  };
  return {
    counts: Uint32Array.from(terms, (hash, term) =>
      isCommonTerm(hash) ? 0 : all.reduce((sum, { counts }) => sum + (counts[term] as number), 0),
    ),
    read: (some, buffer) => {
      const read = Array.from(some, (term) => {
        let first = 0;
        return all.flatMap((lists, s) => {
          const own = createPostingBuffer();
          const [, count = 0] = lists.read([term], own);
          const stories = [...own.stories.subarray(0, count)].map((story) => first + story);
          first += segments[s]?.storyCount ?? 0;
          return stories.map((story, i) => [story, own.levels[i] as number] as const);
        });
      });
      buffer.stories = Uint32Array.from(read.flat(), ([story]) => story);
      buffer.levels = Uint8Array.from(read.flat(), ([, level]) => level);
      let end = 0;
      return Uint32Array.from(read.flatMap((list) => [end, (end += list.length)]));
    },
    areTimes: false,
    probe: (term, stories, levels) => stories.forEach((story, i) => (levels[i] = levelOf(term, story))),
    setLevels: () => undefined,
  };
}

it('what is told of a page is what the lists of one segment after the other tell', async () => {
  const texts = entries.flatMap(({ fingerprints }) => fingerprints ?? []);
  const nothing = { url: null, canonicalUrl: null, title: '', language: 'en', published: null, credits: [] };
  let sources = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(5), { minLength: entries.length, maxLength: entries.length }),
      fc.nat(texts.length - 1),
      async (places, of) => {
        const segments = await Promise.all(
          partsOf(places, 6).map((part, i) => openEntries(part, `part ${i}`)),
        );
        const index = segmentsAsOne(segments);
        const inTurn = { ...index, findTerms: (terms: ArrayLike<number>) => listsInTurn(segments, terms) };
        const page = { ...nothing, articles: [texts[of] as (typeof texts)[0]] };
        const report = await matchPage(page, index);
        sources += report.sources.length;
        expect(report).toEqual(await matchPage(page, inTurn));
      },
    ),
    { numRuns: runsOf(20) },
  );
  expect(sources).toBeGreaterThan(0);
});
