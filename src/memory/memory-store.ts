/** Where the memory's files lie: among the browser's own files, or in a test's memory. */
export interface MemoryStore {
  /** Names of the files that are there, whole or not. Rejects where the browser keeps no files. */
  list(): Promise<readonly string[]>;
  /** Rejects if there is no such file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a new file. Rejects if it cannot be written whole, as on a full disk; a part of it may then be there. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file, if it is there. */
  remove(name: string): Promise<void>;
}
