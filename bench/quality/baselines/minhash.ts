/** MinHash with locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998): 128 permutations of 5-word shingles, 32 bands of 4. */
import { shinglesOf } from '../texts.ts';
import { chanceOf } from '../random.ts';
import { bestOf, type Baseline } from './baseline.ts';

const PERMUTATIONS = 128;
const BANDS = 32;
const ROWS = PERMUTATIONS / BANDS;

/** Signs sets of terms with `PERMUTATIONS` values. Seeded: the same on every machine. */
export function minHashSigner(): (terms: readonly string[]) => Uint32Array {
  const chance = chanceOf('minhash');
  const draw = (): number => Math.floor(chance.next() * 2 ** 32);
  const factors = Int32Array.from({ length: PERMUTATIONS }, () => draw() | 1);
  const offsets = Int32Array.from({ length: PERMUTATIONS }, draw);
  return (terms) => {
    const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
    for (const shingle of shinglesOf(terms)) {
      for (let p = 0; p < PERMUTATIONS; p++) {
        const mixed = Math.imul(shingle ^ (shingle >>> 15), factors[p] as number) + (offsets[p] as number);
        const value = (mixed ^ (mixed >>> 13)) >>> 0;
        if (value < (signature[p] as number)) signature[p] = value;
      }
    }
    return signature;
  };
}

/** Keys of a signature's bands: two texts are compared if they have one in common. */
export const bandKeysOf = (signature: Uint32Array): number[] =>
  Array.from({ length: BANDS }, (_, band) => bandKey(signature, band));

/** Share of the permutations on which two signatures agree: an estimate of the resemblance of their sets. */
export const estimatedResemblance = (a: Uint32Array, b: Uint32Array): number => agreeing(a, b) / PERMUTATIONS;

export function minHash(): Baseline {
  const sign = minHashSigner();
  const signatures: Uint32Array[] = [];
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  return {
    name: 'MinHash-LSH, 128 permutations',
    add(terms) {
      const signature = sign(terms);
      bands.forEach((band, b) => {
        const key = bandKey(signature, b);
        const list = band.get(key);
        if (list === undefined) band.set(key, [signatures.length]);
        else list.push(signatures.length);
      });
      signatures.push(signature);
    },
    finish: () => signatures.length * (PERMUTATIONS * 4 + BANDS * 8),
    search(terms) {
      const signature = sign(terms);
      const candidates = new Set(bands.flatMap((band, b) => band.get(bandKey(signature, b)) ?? []));
      const scores = new Map<number, number>();
      for (const story of candidates)
        scores.set(story, agreeing(signature, signatures[story] as Uint32Array));
      return bestOf(scores);
    },
  };
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++)
    key = Math.imul(key ^ (signature[band * ROWS + row] as number), 0x9e3779b1);
  return key >>> 0;
}

function agreeing(a: Uint32Array, b: Uint32Array): number {
  return a.reduce((sum, value, p) => sum + Number(value === b[p]), 0);
}
