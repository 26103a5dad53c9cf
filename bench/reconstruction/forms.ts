/** What may be published of a story's tokens, and in which order: the format's choices, and others that were weighed. */
import {
  MOST_TOKEN_BITS,
  type StorySignature,
  type TokenBits,
} from '../../src/story-index/story-signature.ts';

export interface Form {
  name: string;
  bits: TokenBits;
  /** Tokens within which the order is lost; 1: none. */
  window: number;
  hasLists: boolean;
}

export const FORMS: readonly Form[] = [
  {
    name: '8 bits in order, with posting lists (profile full)',
    bits: MOST_TOKEN_BITS,
    window: 1,
    hasLists: true,
  },
  { name: '6 bits in order, with posting lists', bits: 6, window: 1, hasLists: true },
  { name: '4 bits in order, with posting lists (profile coarse)', bits: 4, window: 1, hasLists: true },
  { name: '8 bits, order lost within 8 tokens, with posting lists', bits: 8, window: 8, hasLists: true },
  { name: '8 bits, order lost within 32 tokens, with posting lists', bits: 8, window: 32, hasLists: true },
  { name: '8 bits in order, without posting lists', bits: 8, window: 1, hasLists: false },
];

/** A story's tokens as a form publishes them: with fewer bits, and sorted within each window, as a format without their order would have to. */
export function tokensIn({ bits, window }: Pick<Form, 'bits' | 'window'>, tokens: Uint8Array): Uint8Array {
  const published = tokens.map((token) => token & ((1 << bits) - 1));
  for (let start = 0; window > 1 && start < published.length; start += window)
    published.subarray(start, start + window).sort();
  return published;
}

/** A story's signature as a form publishes it. */
export const signatureIn = (form: Form, signature: StorySignature): StorySignature => ({
  tokens: tokensIn(form, signature.tokens),
  tokenBits: form.bits,
  wordCount: signature.wordCount,
  termWeight: signature.termWeight,
  // A spread would leave these out: they are decoded when they are asked for.
  blockTokenStarts: signature.blockTokenStarts,
  blockWordStarts: signature.blockWordStarts,
  quotedTokenRanges: signature.quotedTokenRanges,
});
