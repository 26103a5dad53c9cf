import { tokenize } from '../text/tokenize.ts';
import { hashContentToken } from './content-token.ts';

/** Fewest content words of a headline that is compared. Lower: "Morning news in brief" is the headline of many stories. */
const LEAST_TERMS = 5;
/** Most UTF-16 units of a headline that are read: a page can give itself any. */
const MOST_UNITS = 1000;

/**
 * The hash of each content word of a headline, in order; empty for a headline of fewer than five, which names no story. Two headlines are the
 * same if these are. Cost: linear in the headline's length, at most 1,000 UTF-16 units.
 */
export function headlineTerms(headline: string): readonly number[] {
  const tokens = tokenize(headline.slice(0, MOST_UNITS));
  const hashes = tokens.flatMap((token, at) => hashContentToken(token, tokens[at + 1]) ?? []);
  return hashes.length < LEAST_TERMS ? [] : hashes;
}
