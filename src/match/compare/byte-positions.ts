import type { StorySignature } from '../../story-index/story-signature.ts';

/** The positions of each token in the story that was read last. The memory is kept from story to story. */
export class BytePositions {
  private positions = new Uint32Array(2048);
  private starts = new Uint32Array(258);
  private mask = 255;

  /** Replaces the positions by those of a story, with a counting sort. */
  read({ tokens: story, tokenBits }: Pick<StorySignature, 'tokens' | 'tokenBits'>): void {
    this.mask = (1 << tokenBits) - 1;
    if (this.positions.length < story.length) this.positions = new Uint32Array(story.length * 2);
    const { positions } = this;
    const starts = this.starts.fill(0);
    for (const byte of story) starts[byte + 2] = (starts[byte + 2] as number) + 1;
    for (let byte = 2; byte < 258; byte++)
      starts[byte] = (starts[byte] as number) + (starts[byte - 1] as number);
    for (let i = 0; i < story.length; i++) {
      const next = (story[i] as number) + 1;
      const slot = starts[next] as number;
      positions[slot] = i;
      starts[next] = slot + 1;
    }
  }

  /** Positions of the tokens that have the low bits of this hash, rising. */
  of(hash: number): Uint32Array {
    const byte = hash & this.mask;
    return this.positions.subarray(this.starts[byte], this.starts[byte + 1]);
  }
}
