/** How much of a text an index gives away, and how well it knows the text again. */
import { readHeader } from '../../story-index/format/header.ts';
import type { TokenBits } from '../../story-index/story-signature.ts';

/**
 * Bits of each content token. FORMAT.md, "What an index gives away", has what an attacker rebuilds of either and what it costs: coarse is the point at
 * which next to nothing can be read in a row, and copies and excerpts are found as before; rewrites are not.
 */
export const PROFILES = { full: 8, coarse: 4 } as const satisfies Record<string, TokenBits>;
export type Profile = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as Profile[];

/** The profile of a segment from all of its bytes, with the bits of each token. No name: it was made with other bits than any profile has. @throws Error for a header that is none */
export function profileOf(segment: Uint8Array): { profile: Profile | undefined; tokenBits: number } {
  const { tokenBits } = readHeader(segment, segment.length);
  return { profile: PROFILE_NAMES.find((name) => PROFILES[name] === tokenBits), tokenBits };
}
