import type { Segment } from '../../story-index/segment.ts';
import { Recent } from '../group/recent.ts';

/** Signatures that are in memory, once or twice as many, about 1 kB each. A page is compared with some 40 stories. Lower: they are decoded more often. */
const SIGNATURES_IN_MEMORY = 2 ** 14;

/** The same segment, which decodes a signature once for many pages. */
export function keepingSignatures(segment: Segment): Segment {
  const recent = new Recent<ReturnType<Segment['readSignature']>>(SIGNATURES_IN_MEMORY);
  return { ...segment, readSignature: (story) => recent.get(story, () => segment.readSignature(story)) };
}
