import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTokens } from '../../src/story-index/read/decode-tokens.ts';
import { encodeTokens, SymbolCounts } from '../../src/story-index/write/encode-tokens.ts';
import { signatureCodeOf } from '../../src/story-index/format/signature-code.ts';

function codeLengthsFor(signatures: readonly Uint8Array[]): Uint8Array {
  const counts = new SymbolCounts();
  for (const tokens of signatures) counts.add(tokens);
  return counts.codeLengths();
}

const tokensOf = (values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('a signature', () => {
  it('comes back as it was written, whatever other stories the code was made for', () => {
    const bytes = fc.array(fc.oneof(fc.nat(255), fc.nat(3)), { maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.array(bytes, { maxLength: 4 }), (story, others) => {
        const code = signatureCodeOf(codeLengthsFor(others.map(tokensOf)));
        const tokens = tokensOf(story);
        expect([...decodeTokens(encodeTokens(tokens, code), tokens.length, code)]).toEqual(story);
      }),
    );
  });

  it('has codes of at most 15 bits, however uneven its bytes are', () => {
    const uneven = Array.from({ length: 24 }, (_, i) => new Uint8Array(2 ** i / 8).fill(i));
    const lengths = codeLengthsFor(uneven);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    expect(() => signatureCodeOf(lengths)).not.toThrow();
  });

  it('costs under 8 bits a token where names recur, and little more where nothing does', () => {
    const named = tokensOf(
      Array.from({ length: 3000 }, (_, i) => [17, 200, (i * 37) % 256][i % 3] as number),
    );
    const code = signatureCodeOf(codeLengthsFor([named]));
    expect(encodeTokens(named, code).length).toBeLessThan(named.length * 0.6);
    const even = tokensOf(Array.from({ length: 3000 }, (_, i) => (i * i * 7 + i) % 256));
    const other = signatureCodeOf(codeLengthsFor([even]));
    expect(encodeTokens(even, other).length).toBeLessThan(even.length * 1.03);
  });

  it('cut short gives as many tokens, not a crash', () => {
    const code = signatureCodeOf(codeLengthsFor([]));
    expect(decodeTokens(new Uint8Array(2), 10, code)).toHaveLength(10);
  });
});
