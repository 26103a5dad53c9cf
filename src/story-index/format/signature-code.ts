/**
 * The code in which signatures are stored: canonical Huffman codes (Huffman 1952), one table for the whole index. Symbols 0 to 255 are a
 * content token's byte. Symbol 256 means "what followed last time": the byte that came after the latest earlier occurrence, in the same story,
 * of the byte just before. This saves bits because names of two words recur.
 */
import { check } from './check.ts';
import { SIGNATURE_SYMBOLS } from './layout.ts';

/** The symbol for "what followed last time". */
export const AS_BEFORE = 256;
/** Most bits of a code. */
export const MOST_BITS = 15;

/** The codes of an index, for encoding and decoding. */
export interface SignatureCode {
  lengths: Uint8Array;
  /** Code of each symbol. The code's first bit is the lowest. */
  codes: Uint16Array;
  /** For the next `tableBits` bits of the stream: symbol * 16 + length of its code. */
  table: Uint16Array;
  tableBits: number;
}

/** @throws Error if no complete code has these lengths */
export function checkCodeLengths(lengths: Uint8Array): void {
  let filled = 0;
  for (const bits of lengths) {
    check(
      bits >= 1 && bits <= MOST_BITS,
      `its signature code has ${bits} bits for a symbol, expected 1 to 15`,
    );
    filled += 2 ** (MOST_BITS - bits);
  }
  const isComplete = lengths.length === SIGNATURE_SYMBOLS && filled === 2 ** MOST_BITS;
  check(isComplete, 'its signature code is no complete code');
}

/** The canonical code with these lengths, which are those of a complete code (`checkCodeLengths`). Cost: some 32,000 steps. */
export function signatureCodeOf(lengths: Uint8Array): SignatureCode {
  const tableBits = Math.max(...lengths);
  const codes = new Uint16Array(SIGNATURE_SYMBOLS);
  const table = new Uint16Array(2 ** tableBits);
  let next = 0;
  for (let bits = 1; bits <= tableBits; bits++, next <<= 1) {
    for (let symbol = 0; symbol < SIGNATURE_SYMBOLS; symbol++) {
      if (lengths[symbol] !== bits) continue;
      const code = reversed(next++, bits);
      codes[symbol] = code;
      for (let i = code; i < table.length; i += 1 << bits) table[i] = symbol * 16 + bits;
    }
  }
  return { lengths, codes, table, tableBits };
}

function reversed(code: number, bits: number): number {
  let result = 0;
  for (let i = 0; i < bits; i++) result |= ((code >>> i) & 1) << (bits - 1 - i);
  return result;
}
