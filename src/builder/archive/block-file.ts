import fs from 'node:fs/promises';

/** Bytes that are read at once. Higher: more memory. Lower: more calls of the system for each record. */
const BLOCK_BYTES = 1 << 20;

/** A file that is read in blocks, from any place on. One block is in memory. */
export class BlockFile {
  /** Bytes of the file when it was opened. */
  readonly size: number;
  readonly #handle: fs.FileHandle;
  #block = Buffer.alloc(0);
  #blockStart = 0;

  private constructor(handle: fs.FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  /** @throws Error of the system if there is no such file */
  static async open(file: string): Promise<BlockFile> {
    const handle = await fs.open(file);
    return new BlockFile(handle, (await handle.stat()).size);
  }

  /** Where the block ends that was read last. */
  get position(): number {
    return this.#blockStart + this.#block.length;
  }

  /** The bytes from here to the end of a block; empty at the end of the file. They stay what they are while other blocks are read. */
  async from(at: number): Promise<Buffer> {
    const within = at - this.#blockStart;
    if (within >= 0 && within < this.#block.length) return this.#block.subarray(within);
    const block = Buffer.alloc(BLOCK_BYTES);
    const { bytesRead } = await this.#handle.read(block, 0, BLOCK_BYTES, at);
    this.#blockStart = at;
    this.#block = block.subarray(0, bytesRead);
    return this.#block;
  }

  /** All bytes from here on, block by block. */
  async *chunksFrom(at: number): AsyncGenerator<Buffer, void> {
    for (let next = at; ;) {
      const chunk = await this.from(next);
      if (chunk.length === 0) return;
      yield chunk;
      next += chunk.length;
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
