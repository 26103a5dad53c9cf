/** One story's record in a shard: what alignment needs. Its names stand in the shard's names block. */
import type { ArticleFingerprints, Carrier, Story } from '../../model.ts';
import { BitReader, BitWriter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { check } from './layout.ts';
import { decodeTokens, encodeTokens, type SignatureCode } from './signature-code.ts';

/** What the writer takes: an original with its carriers. `fingerprints` null for a story that is known by URL and headline alone. */
export interface StoryEntry {
  story: Story;
  fingerprints: ArticleFingerprints | null;
  carriers: readonly Carrier[];
}

/** A story's text as it is aligned: no words, one small hash for each content token. */
export interface StorySignature {
  /** Low 8 bits of the hash of each content token, in order. */
  readonly tokens: Uint8Array;
  readonly wordCount: number;
  /** Sum of the rarity of the story's distinct terms: the whole that a weighted share is a share of. */
  readonly termWeight: number;
  /** For each block, where it starts: content token and word. Decoded when first asked for. */
  readonly blockTokenStarts: readonly number[];
  readonly blockWordStarts: readonly number[];
  /** Content tokens in quotation marks, flat pairs `start, end`, increasing; short quotations are left out. */
  readonly quotedTokenRanges: readonly number[];
}

/** Steps of a term weight: sixteenths. */
const WEIGHT_STEPS = 16;
/** Rice parameters of a block's content tokens (about 25), and of how far its words are from the story's mean for so many. */
const TOKENS_K = 4;
const WORDS_K = 2;
/** Shorter quotations, in content tokens, make no copied passage. Rice parameters of the tokens before a longer one, and of its length. */
const LEAST_QUOTATION = 6;
const QUOTATION_GAP_K = 5;
const QUOTATION_K = 3;

/** Reused from record to record. */
const recordWriter = new ByteWriter();
const blockWriter = new BitWriter();

/** What alignment sees of a story's content tokens: the low 8 bits of each hash. */
export function tokenBytesOf(hashes: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) bytes[i] = hashes[i] as number;
  return bytes;
}

/** varint words | varint 16 * term weight | varint content tokens | varint bytes of the blocks | blocks | content tokens, coded */
export function encodeRecord(
  { words, blocks, tokens }: { words: number; blocks: Uint8Array; tokens: Uint8Array },
  termWeight: number,
  code: SignatureCode,
): Uint8Array {
  const writer = recordWriter;
  writer.varint(words);
  writer.varint(Math.round(termWeight * WEIGHT_STEPS));
  writer.varint(tokens.length);
  writer.varint(blocks.length);
  writer.raw(blocks);
  writer.raw(encodeTokens(tokens, code));
  return writer.take();
}

/**
 * varint blocks | varint quotations | bit stream, Rice coded: for each block its content tokens, and its words less the mean for so
 * many; for each quotation the content tokens since the last one, and how many more than the least it has
 */
export function encodeBlocks(prints: ArticleFingerprints | null): Uint8Array {
  if (prints === null) return new Uint8Array();
  const writer = recordWriter;
  const { blockWordStarts, wordPositions, wordCount } = prints;
  const quotations = longQuotations(prints);
  writer.varint(blockWordStarts.length);
  writer.varint(quotations.length);
  let token = 0;
  blockWordStarts.forEach((start, i) => {
    const end = blockWordStarts[i + 1] ?? wordCount;
    const first = token;
    while (token < wordPositions.length && (wordPositions[token] as number) < end) token++;
    const excess = end - start - meanWords(token - first, wordPositions.length, wordCount);
    blockWriter.rice(token - first, TOKENS_K);
    blockWriter.rice(excess < 0 ? -2 * excess - 1 : 2 * excess, WORDS_K);
  });
  let last = 0;
  for (const { start, end } of quotations) {
    blockWriter.rice(start - last, QUOTATION_GAP_K);
    blockWriter.rice(end - start - LEAST_QUOTATION, QUOTATION_K);
    last = end;
  }
  writer.raw(blockWriter.take(0));
  return writer.take();
}

function longQuotations({
  quotedWordRanges,
  wordPositions,
}: ArticleFingerprints): { start: number; end: number }[] {
  const quotations: { start: number; end: number }[] = [];
  let token = 0;
  const firstFrom = (word: number): number => {
    while (token < wordPositions.length && (wordPositions[token] as number) < word) token++;
    return token;
  };
  for (let i = 0; i + 1 < quotedWordRanges.length; i += 2) {
    const start = firstFrom(quotedWordRanges[i] as number);
    const end = firstFrom(quotedWordRanges[i + 1] as number);
    if (end - start >= LEAST_QUOTATION) quotations.push({ start, end });
  }
  return quotations;
}

/** Words that so many content tokens of a story stand among, on average, rounded down. */
function meanWords(tokens: number, tokenCount: number, wordCount: number): number {
  return tokenCount === 0 ? 0 : Math.floor((tokens * wordCount) / tokenCount);
}

/** The signature of a text that is in no index. */
export function signatureOf(prints: ArticleFingerprints, termWeight: number): StorySignature {
  const { wordCount } = prints;
  return makeSignature({ tokens: tokenBytesOf(prints.hashes), wordCount, termWeight }, encodeBlocks(prints));
}

interface Blocks {
  tokenStarts: number[];
  wordStarts: number[];
  quotedRanges: number[];
}

/** Decodes a record; its blocks are decoded when they are asked for. @throws Error if it is cut. */
export function decodeRecord(record: Uint8Array, code: SignatureCode): StorySignature {
  const reader = new ByteReader(record);
  const wordCount = reader.varint();
  const termWeight = reader.varint() / WEIGHT_STEPS;
  const tokenCount = reader.varint();
  const blocks = reader.raw(reader.varint());
  const coded = record.subarray(reader.position);
  check(tokenCount <= coded.length * 8, `a record of ${coded.length} bytes cannot hold ${tokenCount} tokens`);
  return makeSignature({ tokens: decodeTokens(coded, tokenCount, code), wordCount, termWeight }, blocks);
}

function makeSignature(
  text: Pick<StorySignature, 'tokens' | 'wordCount' | 'termWeight'>,
  blocks: Uint8Array,
): StorySignature {
  let known: Blocks | undefined;
  const decoded = (): Blocks => (known ??= decodeBlocks(blocks, text.tokens.length, text.wordCount));
  return {
    ...text,
    get blockTokenStarts() {
      return decoded().tokenStarts;
    },
    get blockWordStarts() {
      return decoded().wordStarts;
    },
    get quotedTokenRanges() {
      return decoded().quotedRanges;
    },
  };
}

function decodeBlocks(bytes: Uint8Array, tokenCount: number, wordCount: number): Blocks {
  const blocks: Blocks = { tokenStarts: [], wordStarts: [], quotedRanges: [] };
  if (bytes.length === 0) return blocks;
  const reader = new ByteReader(bytes);
  let rest = reader.varint();
  let quotations = reader.varint();
  const bits = new BitReader(bytes, reader.position);
  let token = 0;
  let word = 0;
  for (; rest > 0; rest--) {
    blocks.tokenStarts.push(token);
    blocks.wordStarts.push(word);
    const tokens = bits.rice(TOKENS_K);
    const excess = bits.rice(WORDS_K);
    token += tokens;
    word += meanWords(tokens, tokenCount, wordCount) + (excess % 2 === 1 ? -(excess + 1) / 2 : excess / 2);
  }
  for (let end = 0; quotations > 0; quotations--) {
    const start = end + bits.rice(QUOTATION_GAP_K);
    end = start + LEAST_QUOTATION + bits.rice(QUOTATION_K);
    blocks.quotedRanges.push(start, end);
  }
  return blocks;
}
