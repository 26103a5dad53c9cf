import { TIMES_BITS } from '../format/layout.ts';
import { MOST_TIMES } from '../format/posting-code.ts';
import { LENGTHS, levelOf } from '../frequency.ts';

const levels = Uint8Array.from({ length: LENGTHS << TIMES_BITS }, (_, i) =>
  levelOf((i & (MOST_TIMES - 1)) + 1, i >>> TIMES_BITS),
);

/**
 * The level of a posting, 1 to 8; 0 for more repetitions than a list can say, which only damaged bytes have.
 * @param length of the story, as a byte
 * @param more repetitions after the first
 */
export function levelOfPosting(length: number, more: number): number {
  return more < MOST_TIMES ? (levels[(length << TIMES_BITS) | more] as number) : 0;
}
