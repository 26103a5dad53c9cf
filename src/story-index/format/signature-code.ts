/**
 * How signatures are stored: canonical Huffman codes (1952), one table for the whole index. Symbols 0 to 255 are a content token's byte;
 * symbol 256 says "what followed the last time": the byte that came after the latest earlier place of the byte before it, in the same
 * story: names of two words recur.
 */
import { ByteWriter } from './bytes.ts';
import { check, SIGNATURE_SYMBOLS as SYMBOLS } from './layout.ts';

const AS_BEFORE = 256;
const MOST_BITS = 15;
/** Added to each symbol's count, as a share of all: keeps every code at 15 bits or less. */
const LEAST_SHARE = 1 / 1024;

/** Calls `emit` with the symbol of each token, in order. */
function forEachSymbol(tokens: Uint8Array, emit: (symbol: number) => void): void {
  const followers = new Uint16Array(256).fill(SYMBOLS);
  let before = 0;
  for (const token of tokens) {
    emit(followers[before] === token ? AS_BEFORE : token);
    followers[before] = token;
    before = token;
  }
}

/** Counts the symbols of signatures, for the code that suits them. */
export class SymbolCounts {
  readonly #counts = new Float64Array(SYMBOLS);
  #tokens = 0;

  add(tokens: Uint8Array): void {
    const counts = this.#counts;
    this.#tokens += tokens.length;
    forEachSymbol(tokens, (symbol) => (counts[symbol] = (counts[symbol] as number) + 1));
  }

  /** Length in bits of each symbol's code, 1 to 15: what the section `signatureCode` holds. */
  codeLengths(): Uint8Array {
    const least = Math.ceil((this.#tokens + SYMBOLS) * LEAST_SHARE);
    return huffmanLengths(this.#counts.map((count) => count + least));
  }
}

/** Joins the two lightest until one is left; among equals the older. */
function huffmanLengths(weights: Float64Array): Uint8Array {
  let nodes = Array.from(weights, (weight, symbol) => ({ weight, symbols: [symbol] }));
  const lengths = new Uint8Array(weights.length);
  while (nodes.length > 1) {
    nodes = nodes.sort((a, b) => a.weight - b.weight);
    const [first, second, ...rest] = nodes as [(typeof nodes)[0], (typeof nodes)[0], ...typeof nodes];
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] as number) + 1;
    nodes = [...rest, { weight: first.weight + second.weight, symbols }];
  }
  return lengths;
}

/** Codes of an index, both ways. */
export interface SignatureCode {
  lengths: Uint8Array;
  /** Code of each symbol, its first bit lowest. */
  codes: Uint16Array;
  /** For the next `tableBits` bits of the stream: symbol * 16 + length of its code. */
  table: Uint16Array;
  tableBits: number;
}

/** @throws Error if the lengths are not those of a complete code. */
export function signatureCodeOf(lengths: Uint8Array): SignatureCode {
  const isInRange = lengths.length === SYMBOLS && lengths.every((bits) => bits >= 1 && bits <= MOST_BITS);
  const filled = lengths.reduce((sum, bits) => sum + 2 ** (MOST_BITS - bits), 0);
  check(isInRange && filled === 2 ** MOST_BITS, 'its signature code is no complete code');
  const tableBits = Math.max(...lengths);
  const codes = new Uint16Array(SYMBOLS);
  const table = new Uint16Array(2 ** tableBits);
  let next = 0;
  for (let bits = 1; bits <= tableBits; bits++, next <<= 1) {
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
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

/** Reused from story to story. */
const writer = new ByteWriter();

export function encodeTokens(tokens: Uint8Array, { lengths, codes }: SignatureCode): Uint8Array {
  let bits = 0;
  let bitCount = 0;
  forEachSymbol(tokens, (symbol) => {
    bits |= (codes[symbol] as number) << bitCount;
    bitCount += lengths[symbol] as number;
    for (; bitCount >= 8; bitCount -= 8, bits >>>= 8) writer.byte(bits & 255);
  });
  if (bitCount > 0) writer.byte(bits);
  return writer.take();
}

/** Cost: one table look-up a token. Bits that are missing at the end count as 0. */
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
