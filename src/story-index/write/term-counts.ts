import { tellingRarity } from '../../fingerprint/term-rarity.ts';

const LEAST_SLOTS = 1 << 12;

/** Number of stories that hold each term, in a hash table of typed arrays: 16 bytes a slot, with a quarter to a half of the slots in use. */
export class TermCounts {
  #hashes = new Uint32Array(LEAST_SLOTS);
  #counts = new Uint32Array(LEAST_SLOTS);
  /** Rarity of each term; NaN until first needed. */
  #rarities = new Float64Array(0);
  #distinct = 0;

  /** Number of distinct terms. */
  get distinct(): number {
    return this.#distinct;
  }

  /** Counts one more story that holds a term. */
  add(hash: number): void {
    if (this.#distinct * 2 >= this.#hashes.length) this.#grow();
    const slot = this.#slotOf(hash);
    if (this.#counts[slot] === 0) {
      this.#hashes[slot] = hash;
      this.#distinct++;
    }
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
  }

  /** Number of stories that hold a term. */
  storiesWith(hash: number): number {
    return this.#counts[this.#slotOf(hash)] as number;
  }

  /** Rarity of a term in nats, once all stories are counted; 0 for one too common to tell anything. */
  rarityIn(storyCount: number, hash: number): number {
    if (this.#rarities.length === 0) this.#rarities = new Float64Array(this.#hashes.length).fill(NaN);
    const slot = this.#slotOf(hash);
    const known = this.#rarities[slot] as number;
    if (!Number.isNaN(known)) return known;
    const rarity = tellingRarity(hash, this.#counts[slot] as number, storyCount);
    this.#rarities[slot] = rarity;
    return rarity;
  }

  /** The term's slot, or the free slot that the term would take. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#counts = new Uint32Array(hashes.length * 2);
    for (let i = 0; i < hashes.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.#slotOf(hashes[i] as number);
      this.#hashes[slot] = hashes[i] as number;
      this.#counts[slot] = counts[i] as number;
    }
  }
}
