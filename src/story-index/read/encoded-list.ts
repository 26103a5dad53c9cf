/** A posting list in place in the file: `count` postings in the range `[start, end)` of some bytes, and a view of all of these bytes. */
export interface EncodedList {
  bytes: Uint8Array;
  view: DataView;
  start: number;
  end: number;
  count: number;
  /** How often every story holds the term; 0 if each posting says it. */
  times: number;
}

/** A list that takes up all of some bytes. */
export function encodedList(bytes: Uint8Array, count = 0, times = 0): EncodedList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, view, start: 0, end: bytes.length, count, times };
}
