/**
 * Korean pages, in the encoding that the Encoding standard calls EUC-KR: KS X 1001, and the 8,822 syllables that Windows added where its pairs of
 * bytes are unused. Node's `TextDecoder` knows the former only. The added syllables are all that KS X 1001 lacks, in the order of Unicode.
 *
 * ```
 * first byte   second bytes                   added syllables a row
 * 81 to A0     41-5A  61-7A  81-FE            178
 * A1 to C6     41-5A  61-7A  81-A0            84 (A1-FE: KS X 1001)
 * ```
 */
export function decodeKorean(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let from = 0;
  const take = (to: number) => pieces.push(new TextDecoder('euc-kr').decode(bytes.subarray(from, to)));
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x81) continue;
    const syllable = addedSyllable(first, bytes[at + 1] ?? 0);
    if (syllable !== undefined) {
      take(at);
      pieces.push(syllable);
      from = at + 2;
    }
    // The second byte of a pair begins none.
    if (syllable !== undefined || (bytes[at + 1] ?? 0) >= 0xa1) at++;
  }
  take(bytes.length);
  return pieces.join('');
}

const ROWS = { first: 0x81, short: 0xa1, longCells: 178, shortCells: 84 };

function addedSyllable(first: number, second: number): string | undefined {
  const cell = cellOf(second);
  if (cell === undefined || (first >= ROWS.short && cell >= ROWS.shortCells)) return undefined;
  const longRows = Math.min(first, ROWS.short) - ROWS.first;
  const shortRows = Math.max(first - ROWS.short, 0);
  added ??= listAdded();
  return added[longRows * ROWS.longCells + shortRows * ROWS.shortCells + cell];
}

/** The place of a second byte in its row. */
function cellOf(second: number): number | undefined {
  if (second >= 0x41 && second <= 0x5a) return second - 0x41;
  if (second >= 0x61 && second <= 0x7a) return second - 0x61 + 26;
  return second >= 0x81 && second <= 0xfe ? second - 0x81 + 52 : undefined;
}

let added: readonly string[] | undefined;

function listAdded(): readonly string[] {
  const known = new Set<string>();
  const decoder = new TextDecoder('euc-kr');
  for (let row = 0xb0; row <= 0xc8; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) known.add(decoder.decode(Uint8Array.of(row, cell)));
  const all = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, i) => String.fromCharCode(0xac00 + i));
  return all.filter((syllable) => !known.has(syllable));
}
