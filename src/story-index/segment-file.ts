/** Where segments lie: the interfaces of their stores, for every place in which they are kept. */

/** The file of one segment, in a folder, in the extension's package or among the browser's own files. What it holds is a claim. */
export interface SegmentFile {
  /** Shown in messages. */
  readonly name: string;
  readonly byteLength: number;
  /** The bytes `[start, end)`. Rejects if the file cannot be read, or ends before. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A place that keeps segments, each under the SHA-256 of its bytes, in hexadecimal. */
export interface SegmentStore {
  /** The segments that are kept, in the order of their names. */
  list(): Promise<readonly SegmentFile[]>;
}
