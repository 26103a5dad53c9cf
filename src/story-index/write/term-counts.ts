import { estimatedStoryShare, rarityOf } from '../../fingerprint/term-rarity.ts';

/** Share of stories above which a term is left out: it would find no candidates, and such terms would have two thirds of all postings. */
const LARGEST_STORY_SHARE = 0.1;
const LEAST_SLOTS = 1 << 12;

/** Number of stories that hold each term, in a hash table of typed arrays: 16 bytes a slot, with a quarter to a half of the slots in use. */
export class TermCounts {
  #hashes = new Uint32Array(LEAST_SLOTS);
  #counts = new Uint32Array(LEAST_SLOTS);
  /** Rarity of each term: NaN until first needed, -1 for a term that is left out. */
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

  /** Rarity of a term in nats, once all stories are counted; -1 for a term that is left out because it is too common. */
  rarityIn(storyCount: number, hash: number): number {
    if (this.#rarities.length === 0) this.#rarities = new Float64Array(this.#hashes.length).fill(NaN);
    const slot = this.#slotOf(hash);
    const known = this.#rarities[slot] as number;
    if (!Number.isNaN(known)) return known;
    const share = estimatedStoryShare(hash, this.#counts[slot] as number, storyCount);
    const rarity = share > LARGEST_STORY_SHARE ? -1 : rarityOf(share);
    this.#rarities[slot] = rarity;
    return rarity;
  }

  /** Hashes of the terms that are left out, rising. The reader needs them to tell these terms from terms that no story holds. */
  commonIn(storyCount: number): Uint32Array {
    const common: number[] = [];
    this.#counts.forEach((count, slot) => {
      const hash = this.#hashes[slot] as number;
      if (count > 0 && this.rarityIn(storyCount, hash) < 0) common.push(hash);
    });
    return Uint32Array.from(common).sort();
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
