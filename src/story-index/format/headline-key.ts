import { headlineTerms } from '../../fingerprint/headline-terms.ts';
import type { Carrier, Story } from '../../model.ts';

/** The unsigned 32-bit key of a headline's terms: FNV-1a over their hashes, then the finaliser of MurmurHash3. */
export function headlineKey(terms: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const term of terms) hash = Math.imul(hash ^ term, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The distinct keys of the headlines of a story and its carriers; none of a headline without terms. */
export function headlineKeysOf({
  story,
  carriers,
}: {
  story: Story;
  carriers: readonly Carrier[];
}): number[] {
  const headlines = new Set([story.headline, ...carriers.map(({ headline }) => headline)]);
  const keys = [...headlines].flatMap((headline) => {
    const terms = headlineTerms(headline);
    return terms.length === 0 ? [] : [headlineKey(terms)];
  });
  return [...new Set(keys)];
}
