/** Holds decoded posting lists, one after another. Grows when needed. */
export interface PostingBuffer {
  stories: Uint32Array;
  levels: Uint8Array;
}

/** An empty buffer. @param capacity postings that it takes before it grows */
export function createPostingBuffer(capacity = 1024): PostingBuffer {
  return { stories: new Uint32Array(capacity), levels: new Uint8Array(capacity) };
}
