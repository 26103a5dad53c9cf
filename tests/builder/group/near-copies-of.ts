import { findNearCopies, type PairFinder } from '../../../src/builder/group/near-copies.ts';

/** Two texts that share copied passages. */
export interface NearCopy {
  a: number;
  b: number;
}

type Texts = Parameters<PairFinder>[0];

/** The pairs that `findNearCopies` finds. */
export function nearCopiesOf(texts: Texts, sortBytes?: number): NearCopy[] {
  const pairs: NearCopy[] = [];
  findNearCopies(texts, (a, b) => void pairs.push({ a, b }), sortBytes);
  return pairs;
}
