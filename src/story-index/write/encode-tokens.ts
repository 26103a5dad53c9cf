import { ByteWriter } from '../format/bytes.ts';
import { SIGNATURE_SYMBOLS } from '../format/layout.ts';
import { AS_BEFORE, type SignatureCode } from '../format/signature-code.ts';

/** Share of all symbols that is added to each symbol's count. Keeps every code at 15 bits or less. */
const LEAST_SHARE = 1 / 1024;

/** Calls `emit` with the symbol of each token, in order. */
function forEachSymbol(tokens: Uint8Array, emit: (symbol: number) => void): void {
  const followers = new Uint16Array(256).fill(SIGNATURE_SYMBOLS);
  let before = 0;
  for (const token of tokens) {
    emit(followers[before] === token ? AS_BEFORE : token);
    followers[before] = token;
    before = token;
  }
}

/** Counts the symbols of all signatures, to find the best code for them. */
export class SymbolCounts {
  readonly #counts = new Float64Array(SIGNATURE_SYMBOLS);
  #tokens = 0;

  add(tokens: Uint8Array): void {
    const counts = this.#counts;
    this.#tokens += tokens.length;
    forEachSymbol(tokens, (symbol) => (counts[symbol] = (counts[symbol] as number) + 1));
  }

  /** Length in bits of each symbol's code, 1 to 15: the content of the section `signatureCode`. */
  codeLengths(): Uint8Array {
    const least = Math.ceil((this.#tokens + SIGNATURE_SYMBOLS) * LEAST_SHARE);
    return huffmanLengths(this.#counts.map((count) => count + least));
  }
}

/** Joins the two lightest trees until one is left. Among trees of equal weight, takes the older. */
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

/** Encodes a story's tokens in the codes of its index. */
export function encodeTokens(tokens: Uint8Array, { lengths, codes }: SignatureCode): Uint8Array {
  const writer = new ByteWriter();
  let bits = 0;
  let bitCount = 0;
  forEachSymbol(tokens, (symbol) => {
    bits |= (codes[symbol] as number) << bitCount;
    bitCount += lengths[symbol] as number;
    for (; bitCount >= 8; bitCount -= 8, bits >>>= 8) writer.byte(bits & 255);
  });
  if (bitCount > 0) writer.byte(bits);
  return writer.bytes();
}
