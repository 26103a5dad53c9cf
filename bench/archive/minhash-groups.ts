/** What a plain deduplication makes of texts: MinHash with locality-sensitive hashing, pairs above a resemblance joined. */
import { Joined } from '../../src/joined.ts';
import { bandKeysOf, estimatedResemblance, minHashSigner } from '../quality/baselines/minhash.ts';
import { termsOf } from '../quality/texts.ts';

/** The first of each text's group. @param least estimated resemblance of 5-word shingles from which two texts are joined */
export function minHashGroups(texts: readonly string[], least: number): Uint32Array {
  const sign = minHashSigner();
  const signatures = texts.map((text) => sign(termsOf(text)));
  const joined = new Joined(texts.length);
  const bands = new Map<string, number[]>();
  for (const [text, signature] of signatures.entries())
    for (const [band, key] of bandKeysOf(signature).entries()) {
      const name = `${band} ${key}`;
      const others = bands.get(name) ?? [];
      bands.set(name, others);
      for (const other of others)
        if (joined.firstOf(other) !== joined.firstOf(text))
          if (estimatedResemblance(signature, signatures[other] as Uint32Array) >= least)
            joined.join(other, text);
      others.push(text);
    }
  return joined.all();
}
