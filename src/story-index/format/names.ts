/** The encoding of names in a shard, as far as writer and reader share it (FORMAT.md, "Names"). */
import type { StoryRelation } from '../../model.ts';
import { hostOf } from '../../text/site.ts';

/** Each relation's number in the file. Part of the format: a number is never given to another relation. */
export const RELATION_CODES: Readonly<Record<StoryRelation, number>> = {
  none: 0,
  original: 1,
  reprint: 2,
  edited: 3,
  excerpt: 4,
  rewrite: 5,
  cites: 6,
};

/** Does the carrier credit the origin? Indexed by the number in the file; null is unknown. */
export const CREDITED_CODES: readonly (boolean | null)[] = [null, false, true];

/** A headline's words as they appear in addresses: ASCII letters and digits in lower case, without apostrophes. */
export function slugWords(headline: string): string[] {
  return (
    headline
      .replace(/['\u2019]/g, '')
      .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** A carrier's outlet, unless its line names another: the host of its address. */
export function outletOf(url: string | null): string {
  return hostOf(url) ?? '';
}
