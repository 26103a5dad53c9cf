import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import type { Segment } from '../../src/story-index/segment.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';

/** A segment of these entries, opened. */
export function openEntries(entries: readonly StoryEntry[], name = 'test'): Promise<Segment> {
  return openSegment(segmentInMemory(name, writeSegment(entries, name)));
}

/** Some segments, each of its own entries, opened and asked as one. */
export async function openParts(...parts: (readonly StoryEntry[])[]): Promise<StoryIndex> {
  return segmentsAsOne(await Promise.all(parts.map((entries, i) => openEntries(entries, `part ${i}`))));
}
