/** Candidates of small indexes, where every list is read, beside sums that are taken story by story. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCandidates } from '../../../src/match/search/candidates.ts';
import { lookUpTerms, type PageTerm, type PageTerms } from '../../../src/match/search/page-terms.ts';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';
import { entryOfHashes, openEntries, printsOfHashes } from './hashed-entries.ts';

const STORIES = 120;
const WORDS = 700;
const hashOf = (word: number): number => Math.imul(word + 1, 0x9e3779b1) >>> 0;

const page = fc.array(fc.nat(WORDS - 1), { minLength: 1, maxLength: 90 });
const stories = fc.array(fc.array(fc.nat(WORDS - 1), { minLength: 8, maxLength: 60 }), {
  minLength: STORIES,
  maxLength: STORIES,
});

/** For each term of the page, its impact (BM25, in steps of 2) in each story that holds it. */
function impactsOf({ all }: PageTerms, index: StoryIndex): Map<number, number>[] {
  const buffer = createPostingBuffer();
  return all.map(({ hash, rarity }) => {
    const [, count = 0] = rarity === 0 ? [] : index.findTerms([hash]).read([0], buffer);
    const impact = (level: number): number =>
      Math.min(8, Math.max(1, Math.round((rarity * (level + 1)) / 8)));
    return new Map(Array.from({ length: count }, (_, i) => [buffer.stories[i] as number, impact(buffer.levels[i] as number)])); // prettier-ignore
  });
}

/** Distinct terms of each ten tokens. */
function chunksOf({ all, tokens }: PageTerms): PageTerm[][] {
  const chunks: PageTerm[][] = [];
  for (let start = 0; start < tokens.length; start += 10)
    chunks.push([...new Set(tokens.subarray(start, start + 10))].map((ordinal) => all[ordinal] as PageTerm));
  return chunks;
}

it('are the stories with the largest sums of the page and those that stand out in a stretch, with their sums and rows', async () => {
  await fc.assert(
    fc.asyncProperty(stories, page, async (texts, words) => {
      const index = await openEntries(texts.map((text, i) => entryOfHashes(i, text.map(hashOf))));
      const terms = lookUpTerms(printsOfHashes(words.map(hashOf)), index);
      const impacts = impactsOf(terms, index);
      const candidates = findCandidates(terms);
      const byStory = new Map(candidates.map((candidate) => [candidate.story, candidate]));
      expect(byStory.size).toBe(candidates.length);

      const impact = (story: number): number => impacts.reduce((sum, of) => sum + (of.get(story) ?? 0), 0);
      const sums = Array.from({ length: STORIES }, (_, story) => impact(story));
      for (const { story, score } of candidates) expect(score).toBe(sums[story]);
      const largest = sums.filter((score) => score > 0).sort((a, b) => b - a);
      const best = candidates.filter(({ isBestOfPage }) => isBestOfPage).map(({ score }) => score);
      expect(best).toEqual(largest.slice(0, 12));

      const stretchScores = Array.from({ length: STORIES }, (): number[] => []);
      const chunks = chunksOf(terms);
      chunks.forEach((chunk, i) => {
        const stretch = [...(chunks[i - 1] ?? []), ...chunk].filter(({ rarity }) => rarity > 0);
        const rarityIn = (story: number, { ordinal, rarity }: PageTerm): number =>
          impacts[ordinal]?.has(story) ? Math.round(rarity * 16) / 16 : 0;
        const holders = Array.from({ length: STORIES }, (_, story) => ({ story, rows: [0], sum: 0 }))
          .filter(({ story }) => chunk.some(({ ordinal }) => impacts[ordinal]?.has(story)))
          .map(({ story, rows }) => {
            for (const term of stretch) {
              const rarity = rarityIn(story, term);
              rows.push(rarity === 0 ? 0 : (rows.at(-1) as number) + rarity);
            }
            const sum = stretch.reduce((all, term) => all + rarityIn(story, term), 0);
            return { story, sum, rarity: Math.max(...rows) };
          })
          .sort((a, b) => b.rarity - a.rarity);
        holders.forEach(({ story, rarity }) => stretchScores[story]?.push(rarity));
        const [first, second] = holders;
        const usual = holders[7]?.rarity ?? 0;
        // Rows are sought in 20 stories.
        const beyond = holders.map(({ sum }) => sum).sort((a, b) => b - a)[20] ?? 0;
        if (first && first.sum <= beyond) return;
        if (first && first.rarity > (second?.rarity ?? 0) && first.rarity >= usual * 1.2)
          expect(byStory.get(first.story)?.stretchScore).toBeGreaterThanOrEqual(first.rarity);
      });
      for (const { story, stretchScore } of candidates)
        if (stretchScore > 0) expect(stretchScores[story]).toContain(stretchScore);
    }),
    { numRuns: 30 },
  );
});

it('share with the page the terms that both hold, with their rarity', async () => {
  await fc.assert(
    fc.asyncProperty(stories, page, async (texts, words) => {
      const index = await openEntries(texts.map((text, i) => entryOfHashes(i, text.map(hashOf))));
      const terms = lookUpTerms(printsOfHashes(words.map(hashOf)), index);
      const impacts = impactsOf(terms, index);
      for (const { story, shared } of findCandidates(terms)) {
        const held = terms.all.filter(({ ordinal }) => impacts[ordinal]?.has(story));
        expect([...shared.isShared.keys()].filter((ordinal) => shared.isShared[ordinal] === 1)).toEqual(
          held.map(({ ordinal }) => ordinal),
        );
        expect(shared.count).toBe(held.length);
        expect(shared.weight).toBeCloseTo(held.reduce((sum, { rarity }) => sum + rarity, 0), 9); // prettier-ignore
      }
    }),
    { numRuns: 15 },
  );
});
