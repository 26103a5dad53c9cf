/** Where a writer keeps what does not fit in memory: temporary files, or memory where there are none. */
export interface Scratch {
  /** Adds bytes to the end of a file, which is made when it is first written to. */
  append(file: string, bytes: Uint8Array): void;
  /** Bytes `[start, end)` of a file, cut at its end; none if there is no such file. */
  read(file: string, start: number, end: number): Uint8Array;
  /** Forgets a file that is no longer needed. */
  remove(file: string): void;
}

/** Files in memory, for small indexes and tests. */
export function memoryScratch(): Scratch {
  const files = new Map<string, Uint8Array[]>();
  const bytesOf = (file: string): Uint8Array => {
    const parts = files.get(file) ?? [];
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    files.set(file, [joined]);
    return joined;
  };
  return {
    append: (file, bytes) => void files.set(file, [...(files.get(file) ?? []), bytes.slice()]),
    read: (file, start, end) => bytesOf(file).subarray(start, end),
    remove: (file) => void files.delete(file),
  };
}
