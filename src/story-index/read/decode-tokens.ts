import { AS_BEFORE, MOST_BITS, type SignatureCode } from '../format/signature-code.ts';

/** Decodes a story's tokens from its signature. Bits missing at the end count as 0. Cost: one table look-up a token. */
export function decodeTokens(
  bytes: Uint8Array,
  count: number,
  { table, tableBits }: SignatureCode,
): Uint8Array {
  const tokens = new Uint8Array(count);
  const followers = new Uint8Array(256);
  const mask = (1 << tableBits) - 1;
  let position = 0;
  let bits = 0;
  let bitCount = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    while (bitCount < MOST_BITS) {
      bits |= (position < bytes.length ? (bytes[position++] as number) : 0) << bitCount;
      bitCount += 8;
    }
    const entry = table[bits & mask] as number;
    bits >>>= entry & 15;
    bitCount -= entry & 15;
    const symbol = entry >>> 4;
    const token = symbol === AS_BEFORE ? (followers[before] as number) : symbol;
    tokens[i] = token;
    followers[before] = token;
    before = token;
  }
  return tokens;
}
