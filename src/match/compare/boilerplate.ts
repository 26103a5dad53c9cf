import type { ArticleFingerprints } from '../../model.ts';
import type { StoryIndex } from '../../story-index/story-index.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import { align, withoutTokens, type TokenPassage } from './alignment.ts';
import { measureCopy, type CopyEvidence } from './measure-copy.ts';
import type { Asking, Evidence } from './evidence.ts';
import { termsOf, type PageTerm, type PageTerms } from '../search/page-terms.ts';
import { storiesWithAll } from '../search/shared-terms.ts';
import { isSameStory } from './same-story.ts';
import { wordSpan } from './word-range.ts';

/**
 * A passage in this many unrelated stories is boilerplate, and says nothing about its origin. Not measured apart (`boilerplate` of
 * `bench:quality` has notices in 4 stories or more). Lower: a passage that one story copied from another is no evidence for either.
 */
const BOILERPLATE_STORIES = 3;
/** Most stories examined among those that hold all telling terms of a passage. Not measured apart. Higher: more signatures are read. */
const MOST_LOOKED_AT = 8;
/** A story has a passage if it has at least this share of its content tokens, in the same words. Not measured apart. Lower: other sentences on the same matter count. */
const SAME_PASSAGE = 0.8;
/** Fewest telling terms of a passage that is looked up. Fewer are in many stories by chance. Not measured apart. Lower: more signatures are read for nothing. */
const LEAST_TERMS = 3;

/** What an article copies beside boilerplate, and which of its words are boilerplate. */
export interface Rest {
  copied: CopyEvidence;
  /** For each word of the article, 1 if it is boilerplate. */
  isBoilerplate: Uint8Array;
}

/**
 * What an article copies of a story beside boilerplate: a site's recurring lines, a disclaimer, a statement that many reports quote. A passage is
 * boilerplate if three stories of the index have it, and have little else in common. Undefined if there is no boilerplate. Reads a few
 * signatures for each passage.
 */
export async function withoutBoilerplate(
  { prints, terms }: Asking,
  evidence: Evidence,
  index: StoryIndex,
): Promise<Rest | undefined> {
  const boilerplate = new Uint8Array(prints.hashes.length);
  for (const passage of evidence.passages) {
    if (await isBoilerplate(passage, { terms, evidence, index }))
      boilerplate.fill(1, passage.pageStart, passage.pageEnd);
  }
  if (!boilerplate.includes(1)) return undefined;
  const passages = withoutTokens(evidence.passages, boilerplate, evidence.signature.tokenBits);
  const copied = { passages, ...measureCopy(prints, evidence.signature, passages) };
  return { copied, isBoilerplate: wordsOf(boilerplate, prints) };
}

/** For each word of the article, 1 if its content token is marked. A stop word goes with the content token before it. */
function wordsOf(marked: Uint8Array, prints: ArticleFingerprints): Uint8Array {
  const words = new Uint8Array(prints.wordCount);
  marked.forEach((mark, token) => {
    const { start, end } = wordSpan(prints, token);
    words.fill(mark, start, end);
  });
  return words;
}

interface Surroundings {
  terms: PageTerms;
  evidence: Evidence;
  index: StoryIndex;
}

async function isBoilerplate(
  passage: TokenPassage,
  { terms, evidence, index }: Surroundings,
): Promise<boolean> {
  const tokens = passage.runs.flatMap((run) => [
    ...terms.tokens.subarray(run.pageStart, run.pageStart + run.length),
  ]);
  const telling = termsOf(Uint32Array.from(tokens), terms.all).filter(
    ({ rarity, count }) => rarity > 0 && count > 0,
  );
  if (telling.length < LEAST_TERMS) return false;
  const others = storiesWithAll(telling, terms).filter((story) => story !== evidence.story);
  if (others.length < BOILERPLATE_STORIES - 1) return false;
  const hashes = tokens.map((ordinal) => (terms.all[ordinal] as PageTerm).hash);
  const unrelated: StorySignature[] = [evidence.signature];
  for (const story of others.slice(0, MOST_LOOKED_AT)) {
    const signature = await index.readSignature(story);
    const equal = align(hashes, signature).reduce((sum, part) => sum + part.equalTokens, 0);
    if (equal < hashes.length * SAME_PASSAGE) continue;
    if (unrelated.some((known) => isSameStory(known, signature))) continue;
    unrelated.push(signature);
    if (unrelated.length >= BOILERPLATE_STORIES) return true;
  }
  return false;
}
