/** A posting list where it stands in the file: `[start, end)` of some bytes, and a view of all these. */
export interface EncodedList {
  bytes: Uint8Array;
  view: DataView;
  start: number;
  end: number;
}

/** A list that is all of some bytes. */
export function encodedList(bytes: Uint8Array): EncodedList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, view, start: 0, end: bytes.length };
}
