import type { MemoryStore } from '../../src/memory/memory-store.ts';

/** The end of the worker, at a step of its work. */
export class Killed extends Error {}

/** A store in memory, which can be full, and in which the worker ends after some steps. */
export class MemoryFiles implements MemoryStore {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Changes of files until the worker ends; a write that is the last one leaves half a file. */
  stepsLeft = Infinity;
  isFull = false;
  writes = 0;

  /** Every byte that is kept, as text. */
  get bytes(): number {
    return [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  read(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = this.files.get(name);
    return bytes === undefined ? Promise.reject(new Error(`no file ${name}`)) : Promise.resolve(bytes);
  }

  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.writes++;
    const isLast = --this.stepsLeft < 0;
    if (isLast || this.isFull) {
      if (this.stepsLeft === -1 || this.isFull) this.files.set(name, bytes.slice(0, bytes.length >> 1));
      return Promise.reject(isLast ? new Killed() : new Error('QuotaExceededError'));
    }
    this.files.set(name, bytes);
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    if (--this.stepsLeft < 0) return Promise.reject(new Killed());
    this.files.delete(name);
    return Promise.resolve();
  }
}
