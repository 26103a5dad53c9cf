/** Holds decoded posting lists, one after another. Grows when needed. */
export interface PostingBuffer {
  stories: Uint32Array;
  levels: Uint8Array;
}

/** An empty buffer. @param capacity postings that it takes before it grows */
export function createPostingBuffer(capacity = 1024): PostingBuffer {
  return { stories: new Uint32Array(capacity), levels: new Uint8Array(capacity) };
}

/** Makes room for so many postings. Those that are there stay. */
export function reserve(buffer: PostingBuffer, length: number): void {
  if (buffer.stories.length >= length) return;
  const { stories, levels } = buffer;
  buffer.stories = new Uint32Array(length * 2);
  buffer.levels = new Uint8Array(length * 2);
  buffer.stories.set(stories);
  buffer.levels.set(levels);
}
