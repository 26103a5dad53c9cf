import { BitReader } from '../format/bits.ts';
import { ByteReader } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import {
  meanWords,
  QUOTATION_GAP_K,
  QUOTATION_K,
  TOKENS_K,
  WEIGHT_STEPS,
  WORDS_K,
} from '../format/record.ts';
import type { SignatureCode } from '../format/signature-code.ts';
import {
  LEAST_QUOTATION,
  type StoryBlocks,
  type StorySignature,
  type TokenBits,
} from '../story-signature.ts';
import { decodeTokens } from './decode-tokens.ts';

/** More nats than any term is rare: the share of one among 2^24 stories is e^-16.7. */
const MOST_RARITY = 17;

/**
 * Decodes a record. Its blocks are decoded when first needed.
 * @throws Error if the record is cut short, or its counts do not fit together
 */
export function decodeRecord(
  record: Uint8Array,
  { code, tokenBits }: { code: SignatureCode; tokenBits: TokenBits },
): StorySignature {
  const reader = new ByteReader(record);
  const wordCount = reader.varint();
  const termWeight = reader.varint() / WEIGHT_STEPS;
  const tokenCount = reader.varint();
  // A copy: a signature that is kept must not keep its shard.
  const blocks = reader.raw(reader.varint()).slice();
  const coded = record.subarray(reader.position);
  check(tokenCount <= coded.length * 8, `a record of ${coded.length} bytes cannot hold ${tokenCount} tokens`);
  check(tokenCount <= wordCount, `a record says ${wordCount} words, ${tokenCount} of them content tokens`);
  check(
    termWeight <= tokenCount * MOST_RARITY,
    `a record of ${tokenCount} content tokens says a term weight of ${termWeight}, at most ${tokenCount * MOST_RARITY}`,
  );
  return new DecodedSignature(
    decodeTokens(coded, tokenCount, code),
    tokenBits,
    wordCount,
    termWeight,
    blocks,
  );
}

/** Decodes its blocks when they are first needed. A class, as getters of an object's own take a kilobyte with each. */
class DecodedSignature implements StorySignature {
  #decoded: StoryBlocks | undefined;
  readonly #coded: Uint8Array;

  constructor(
    readonly tokens: Uint8Array,
    readonly tokenBits: TokenBits,
    readonly wordCount: number,
    readonly termWeight: number,
    coded: Uint8Array,
  ) {
    this.#coded = coded;
  }

  get #blocks(): StoryBlocks {
    return (this.#decoded ??= decodeBlocks(this.#coded, this.tokens.length, this.wordCount));
  }

  get blockTokenStarts(): readonly number[] {
    return this.#blocks.blockTokenStarts;
  }

  get blockWordStarts(): readonly number[] {
    return this.#blocks.blockWordStarts;
  }

  get quotedTokenRanges(): readonly number[] {
    return this.#blocks.quotedTokenRanges;
  }
}

function decodeBlocks(bytes: Uint8Array, tokenCount: number, wordCount: number): StoryBlocks {
  const [blockTokenStarts, blockWordStarts, quotedTokenRanges]: [number[], number[], number[]] = [[], [], []];
  const blocks = { blockTokenStarts, blockWordStarts, quotedTokenRanges };
  if (bytes.length === 0) return blocks;
  const reader = new ByteReader(bytes);
  let rest = reader.varint();
  let quotations = reader.varint();
  const bits = new BitReader(bytes, reader.position);
  let token = 0;
  let word = 0;
  for (; rest > 0; rest--) {
    blockTokenStarts.push(token);
    blockWordStarts.push(word);
    const tokens = bits.rice(TOKENS_K);
    const excess = bits.rice(WORDS_K);
    token += tokens;
    word += meanWords(tokens, tokenCount, wordCount) + (excess % 2 === 1 ? -(excess + 1) / 2 : excess / 2);
  }
  for (let end = 0; quotations > 0; quotations--) {
    const start = end + bits.rice(QUOTATION_GAP_K);
    end = start + LEAST_QUOTATION + bits.rice(QUOTATION_K);
    quotedTokenRanges.push(start, end);
  }
  checkBlocks(blocks, tokenCount, wordCount);
  return blocks;
}

/** @throws Error for blocks or quotations that do not lie in their story */
export function checkBlocks(
  { blockTokenStarts, blockWordStarts, quotedTokenRanges }: StoryBlocks,
  tokenCount: number,
  wordCount: number,
): void {
  const isWithin = (places: readonly number[], most: number): boolean =>
    places.every((place, i) => place >= (places[i - 1] ?? 0) && place <= most);
  const fits =
    isWithin(blockTokenStarts, tokenCount) &&
    isWithin(blockWordStarts, wordCount) &&
    isWithin(quotedTokenRanges, tokenCount);
  check(fits, `blocks of a story lie outside its ${wordCount} words and ${tokenCount} content tokens`);
}
