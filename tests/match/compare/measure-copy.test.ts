import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align, type TokenPassage } from '../../../src/match/compare/alignment.ts';
import { measureCopy, type CopyMeasures } from '../../../src/match/compare/measure-copy.ts';
import type { ArticleFingerprints } from '../../../src/model.ts';
import type { StorySignature } from '../../../src/story-index/story-signature.ts';

/** An article and a story that has parts of it, as fast-check makes them. */
const texts = fc
  .record({
    /** Mostly long: in a short article nothing is copied. */
    tokens: fc.oneof(
      { weight: 1, arbitrary: fc.array(fc.nat(11), { minLength: 1, maxLength: 30 }) },
      { weight: 4, arbitrary: fc.array(fc.nat(11), { minLength: 60, maxLength: 90 }) },
    ),
    /** Words from each content token to the next, before the first and after the last. */
    gaps: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 91, maxLength: 91 }),
    pieces: fc.array(fc.record({ from: fc.nat(45), length: fc.integer({ min: 8, max: 60 }) }), {
      maxLength: 4,
    }),
    quoted: fc.array(fc.nat(3), { minLength: 90, maxLength: 90 }),
    quotedInStory: fc.array(fc.nat(6), { minLength: 240, maxLength: 240 }),
    names: fc.array(fc.nat(4), { minLength: 90, maxLength: 90 }),
    lead: fc.nat(2),
  })
  .map(({ tokens, gaps, pieces, quoted, quotedInStory, names, lead }) => {
    // Far apart, so that few tokens are equal by chance.
    const hashes = tokens.map((token, i) => (token + 12 * (i % 20)) >>> 0);
    let word = lead;
    const wordPositions = hashes.map((_, i) => {
      const at = word;
      word += gaps[i] as number;
      return at;
    });
    const ranges = (isIn: (i: number) => boolean): number[] =>
      hashes.flatMap((_, i) =>
        isIn(i) ? [wordPositions[i] as number, (wordPositions[i] as number) + 1] : [],
      );
    const prints: ArticleFingerprints = {
      headline: '',
      wordCount: word,
      hashes,
      wordPositions,
      blockWordStarts: [0],
      nameTokens: hashes.flatMap((_, i) => (names[i] === 0 ? [i] : [])),
      quotedWordRanges: ranges((i) => quoted[Math.floor(i / 12)] === 0),
      firstPersonWordRanges: ranges((i) => quoted[Math.floor(i / 15)] === 1),
    };
    const story = Uint8Array.from(pieces.flatMap(({ from, length }) => hashes.slice(from, from + length)));
    const signature: StorySignature = {
      tokens: story,
      tokenBits: 8,
      termWeight: 0,
      wordCount: story.length * 2,
      blockTokenStarts: [0],
      blockWordStarts: [0],
      quotedTokenRanges: [...story].flatMap((_, i) =>
        quotedInStory[Math.floor(i / 10)] === 0 ? [i, i + 1] : [],
      ),
    };
    return { prints, signature, passages: align(hashes, signature) };
  });

interface Texts {
  prints: ArticleFingerprints;
  signature: StorySignature;
  passages: readonly TokenPassage[];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Pairs of a page's token and the story's, of one passage. */
const pairsOf = ({ runs }: TokenPassage): [number, number][] =>
  runs.flatMap(({ pageStart, storyStart, length }) =>
    Array.from({ length }, (_, i): [number, number] => [pageStart + i, storyStart + i]),
  );

/** The definitions, token by token. */
function measureSlowly({ prints, signature, passages }: Texts): CopyMeasures {
  const { wordPositions, wordCount, hashes } = prints;
  const firstWord = (token: number): number => (token === 0 ? 0 : (wordPositions[token] as number));
  const words = (token: number): number => (wordPositions[token + 1] ?? wordCount) - firstWord(token);
  const isIn = (ranges: readonly number[], at: number): boolean =>
    ranges.some((start, i) => i % 2 === 0 && at >= start && at < (ranges[i + 1] as number));
  const ofPassages = passages.map((passage) => sum(pairsOf(passage).map(([token]) => words(token))));
  const copiedWords = sum(ofPassages);
  const pageShare = share(copiedWords, wordCount);
  const isName = (token: number): boolean =>
    prints.nameTokens.length <= 0.45 * hashes.length && prints.nameTokens.includes(token);
  const isSpeech = ([page, story]: [number, number]): boolean =>
    isIn(prints.quotedWordRanges, wordPositions[page] as number) ||
    (pageShare < 0.5 && isIn(prints.firstPersonWordRanges, wordPositions[page] as number)) ||
    isIn(signature.quotedTokenRanges, story);
  const stretches = passages
    .flatMap((passage) => {
      const parts: number[][] = [[]];
      for (const pair of pairsOf(passage)) if (isSpeech(pair)) parts.push([]); else parts.at(-1)?.push(pair[0]); // prettier-ignore
      return parts.map((part) => ({
        words: sum(part.map(words)),
        terms: part.filter((token) => !isName(token)).length,
      }));
    })
    .filter((stretch) => stretch.words >= 10 && stretch.terms >= 3);
  const substantial = passages
    .map(({ pageStart, pageEnd }) => ({
      start: firstWord(pageStart),
      end: wordPositions[pageEnd] ?? wordCount,
    }))
    .filter(({ start, end }) => end - start >= 15);
  const extent = substantial.length === 0 ? 0 : Math.max(...substantial.map(({ end }) => end)) - Math.min(...substantial.map(({ start }) => start)); // prettier-ignore
  return {
    copiedWords,
    pageShare,
    storyShare: share(
      new Set(passages.flatMap(pairsOf).map(([, story]) => story)).size,
      signature.tokens.length,
    ),
    longestPassageWords: Math.max(0, ...ofPassages),
    meanPassageWords: share(sum(ofPassages.map((count) => count * count)), copiedWords),
    density: share(
      sum(passages.map((passage) => pairsOf(passage).length)),
      sum(
        passages.map((passage) =>
          Math.max(passage.pageEnd - passage.pageStart, passage.storyEnd - passage.storyStart),
        ),
      ),
    ),
    extentShare: share(extent, wordCount),
    ownWords: sum(stretches.map((stretch) => stretch.words)),
    ownTerms: sum(stretches.map((stretch) => stretch.terms)),
    longestOwnWords: Math.max(0, ...stretches.map((stretch) => stretch.words)),
  };
}

it('what is copied is measured as it is defined, token by token', () => {
  const seen = { copied: 0, own: 0, speech: 0 };
  fc.assert(
    fc.property(texts, ({ prints, signature, passages }) => {
      const measures = measureCopy(prints, signature, passages);
      expect(measures).toEqual(measureSlowly({ prints, signature, passages }));
      seen.copied += Number(measures.copiedWords > 0);
      seen.own += Number(measures.ownWords > 0);
      seen.speech += Number(measures.ownWords < measures.copiedWords);
    }),
    { numRuns: 500, seed: 14 },
  );
  // The texts are of all kinds.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});
