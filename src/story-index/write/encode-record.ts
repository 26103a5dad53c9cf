import type { ArticleFingerprints } from '../../model.ts';
import { BitWriter } from '../format/bits.ts';
import { ByteWriter } from '../format/bytes.ts';
import {
  meanWords,
  QUOTATION_GAP_K,
  QUOTATION_K,
  TOKENS_K,
  WEIGHT_STEPS,
  WORDS_K,
} from '../format/record.ts';
import type { SignatureCode } from '../format/signature-code.ts';
import { blocksOf, LEAST_QUOTATION } from '../story-signature.ts';
import { encodeTokens } from './encode-tokens.ts';

/** A record: varint words | varint 16 * term weight | varint content tokens | varint bytes of the blocks | blocks | content tokens, coded */
export function encodeRecord(
  {
    words,
    termWeight,
    blocks,
    tokens,
  }: { words: number; termWeight: number; blocks: Uint8Array; tokens: Uint8Array },
  code: SignatureCode,
): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(words);
  writer.varint(Math.round(termWeight * WEIGHT_STEPS));
  writer.varint(tokens.length);
  writer.varint(blocks.length);
  writer.raw(blocks);
  writer.raw(encodeTokens(tokens, code));
  return writer.bytes();
}

/**
 * A record's blocks: varint blocks | varint quotations | bit stream, Rice coded. The stream has, for each block, its content tokens, then its
 * words less `meanWords` of these tokens; for each quotation, the content tokens since the last one, then its own less `LEAST_QUOTATION`.
 */
export function encodeBlocks(prints: ArticleFingerprints | null): Uint8Array {
  if (prints === null) return new Uint8Array();
  const { blockTokenStarts, blockWordStarts, quotedTokenRanges } = blocksOf(prints);
  const { hashes, wordCount } = prints;
  const bits = new BitWriter();
  blockWordStarts.forEach((wordStart, i) => {
    const tokens = (blockTokenStarts[i + 1] ?? hashes.length) - (blockTokenStarts[i] as number);
    const words = (blockWordStarts[i + 1] ?? wordCount) - wordStart;
    const excess = words - meanWords(tokens, hashes.length, wordCount);
    bits.rice(tokens, TOKENS_K);
    bits.rice(excess < 0 ? -2 * excess - 1 : 2 * excess, WORDS_K);
  });
  for (let i = 0; i < quotedTokenRanges.length; i += 2) {
    const [start, end] = [quotedTokenRanges[i] as number, quotedTokenRanges[i + 1] as number];
    bits.rice(start - (quotedTokenRanges[i - 1] ?? 0), QUOTATION_GAP_K);
    bits.rice(end - start - LEAST_QUOTATION, QUOTATION_K);
  }
  const writer = new ByteWriter();
  writer.varint(blockWordStarts.length);
  writer.varint(quotedTokenRanges.length / 2);
  writer.raw(bits.take(0));
  return writer.bytes();
}
