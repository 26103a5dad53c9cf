/** A writer's place for data that does not fit in memory: temporary files, or memory if there are none. */
export interface Scratch {
  /** Appends bytes to a file. The first call makes the file. */
  append(file: string, bytes: Uint8Array): void;
  /** Bytes `[start, end)` of a file, as far as they exist; none if there is no such file. */
  read(file: string, start: number, end: number): Uint8Array;
  /** Removes a file that is no longer needed. */
  remove(file: string): void;
}

/** Keeps files in memory, for small indexes and tests. */
export function memoryScratch(): Scratch {
  const files = new Map<string, Uint8Array[]>();
  const bytesOf = (file: string): Uint8Array => {
    const parts = files.get(file) ?? [];
    if (parts.length === 1) return parts[0] as Uint8Array;
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
