/** Tokens of 6 bits as bytes: four of them in three. */

/** Cost: linear in the tokens. */
export function packTokens(tokens: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((tokens.length * 3) / 4));
  const at = (i: number): number => tokens[i] ?? 0;
  for (let i = 0, end = 0; i < tokens.length; i += 4) {
    const four = at(i) | (at(i + 1) << 6) | (at(i + 2) << 12) | (at(i + 3) << 18);
    // Beyond its end an array keeps nothing.
    bytes[end++] = four & 255;
    bytes[end++] = (four >>> 8) & 255;
    bytes[end++] = four >>> 16;
  }
  return bytes;
}

/** So many tokens, from their bytes. Cost: linear in the tokens. */
export function unpackTokens(bytes: Uint8Array, count: number): Uint8Array {
  const tokens = new Uint8Array(count);
  const at = (i: number): number => bytes[i] ?? 0;
  for (let i = 0, end = 0; end < count; i += 3) {
    const four = at(i) | (at(i + 1) << 8) | (at(i + 2) << 16);
    for (let bit = 0; bit < 24; bit += 6) tokens[end++] = (four >>> bit) & 63;
  }
  return tokens;
}
