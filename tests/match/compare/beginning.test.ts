/** Does a short page follow a story from its beginning? The evidence, and what it counts for. */
import { expect, test } from 'vitest';
import { REWRITE_FEATURES, rewriteProbability } from '../../../src/match/compare/rewrite-model.ts';
import { standingOf, weigh } from '../../../src/match/compare/weigh.ts';
import { REWRITE_THRESHOLDS } from '../../../src/match/decide/thresholds.ts';
import { findCandidates } from '../../../src/match/search/candidates.ts';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import { openParts } from '../../story-index/open-entries.ts';
import { entryOf, printsOf } from '../../story-index/sample-entries.ts';
import { evidenceOf, likelyRewrite } from '../sample-evidence.ts';

/** A story of so many sentences, each of words of its own. */
const story = Array.from({ length: 24 }, (_, i) =>
  Array.from({ length: 12 }, (_, k) => `word${i}x${k}`).join(' '),
);
const index = await openParts([entryOf('story', story.join('. '))]);

/** The evidence on the story for a text of these sentences of it, of each sentence every second word. */
function evidenceOfSentences(sentences: readonly number[]) {
  const text = sentences
    .map((i) =>
      story[i]
        ?.split(' ')
        .filter((_, k) => k % 2 === 0)
        .join(' '),
    ) // prettier-ignore
    .join('. ');
  const prints = printsOf(text);
  const terms = lookUpTerms(prints, index);
  const [candidate] = findCandidates(terms);
  if (candidate === undefined) throw new Error('no candidate');
  return index.readSignature(candidate.story).then((signature) => {
    const standing = standingOf(candidate, candidate.score);
    return weigh({ prints, terms }, { ...candidate, standing, signature }, () => true);
  });
}

test('a page follows a story whose order and pace it keeps, and less one that it has backwards', async () => {
  const forwards = await evidenceOfSentences([0, 1, 2, 3, 4, 5]);
  const backwards = await evidenceOfSentences([5, 4, 3, 2, 1, 0]);
  expect(forwards.followedShare).toBeGreaterThan(0.8);
  expect(backwards.followedShare).toBeLessThan(0.6);
});

test('a page is as deep in the story as its middle, in lengths of the page', async () => {
  const [opening, end] = [
    await evidenceOfSentences([0, 1, 2, 3]),
    await evidenceOfSentences([20, 21, 22, 23]),
  ];
  expect(opening.depth).toBeLessThan(1.5);
  // 240 tokens before it, and 24 of its own.
  expect(end.depth).toBeGreaterThan(8);
});

test('a page of 250 words is not asked whether it follows the story', async () => {
  const short = Array.from({ length: 41 }, (_, i) => i % 24);
  expect((await evidenceOfSentences(short)).followedShare).toBeGreaterThan(0);
  expect((await evidenceOfSentences([...short, 0])).followedShare).toBe(0);
});

test('six terms follow no story, for they rise in any', async () => {
  expect((await evidenceOfSentences([0])).followedShare).toBe(0);
  expect((await evidenceOfSentences([0, 1])).followedShare).toBeGreaterThan(0);
});

test('following a story from its beginning speaks for it, by two nats at most, and never against it', () => {
  const beginning = (followedShare: number, depth: number) =>
    REWRITE_FEATURES.beginning(evidenceOf({ followedShare, depth }));
  expect(beginning(1, 0)).toBe(2);
  expect(beginning(0.7, 0.4)).toBeCloseTo(0.667, 3);
  expect(beginning(0.7, 3)).toBe(0);
  expect(beginning(0.4, 0)).toBe(0);
  expect(beginning(0, 0)).toBe(0);
});

test('an opening that is nearly likely enough is a rewrite by the story’s beginning', () => {
  const opening = { ...likelyRewrite(90, 700), neighbourShare: 0.05, missingNames: 0.5 };
  expect(rewriteProbability(opening)).toBeLessThan(REWRITE_THRESHOLDS.leastProbability);
  const beginning = { ...opening, followedShare: 0.8, depth: 0.4 };
  expect(rewriteProbability(beginning)).toBeGreaterThan(REWRITE_THRESHOLDS.leastProbability);
});
