/** log2 of the classes of seeds: 65,536 bits, of which a page of 500 words sets 270. Lower: more pages are aligned for nothing. */
const CLASS_BITS = 16;
/** Fewest seeds in common of two texts that are aligned. The shortest copy that is told of has eight or more; two texts have one or two by chance. */
const LEAST_SEEDS = 4;

/**
 * Tells which texts may share a passage with one: those that have some of its seeds, three content tokens in a row (`match/compare/alignment.ts`).
 * Never refuses a text that has four. Cost: two nanoseconds for each token.
 */
export function createSeedFilter(hashes: readonly number[]): (tokens: Uint8Array) => boolean {
  const classes = new Uint8Array(2 ** CLASS_BITS / 8);
  let seed = 0;
  hashes.forEach((hash, i) => {
    seed = (seed >>> 8) | ((hash & 255) << 16);
    const kind = classOf(seed);
    if (i >= 2) classes[kind >>> 3] = (classes[kind >>> 3] as number) | (1 << (kind & 7));
  });
  return (tokens) => {
    let shared = 0;
    let rolling = ((tokens[0] ?? 0) << 8) | ((tokens[1] ?? 0) << 16);
    for (let i = 2; i < tokens.length; i++) {
      rolling = (rolling >>> 8) | ((tokens[i] as number) << 16);
      const kind = classOf(rolling);
      shared += ((classes[kind >>> 3] as number) >>> (kind & 7)) & 1;
    }
    return shared >= LEAST_SEEDS;
  };
}

const classOf = (seed: number): number => Math.imul(seed, 0x9e3779b1) >>> (32 - CLASS_BITS);
