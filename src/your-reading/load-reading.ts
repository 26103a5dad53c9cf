import type { ReadingPart, ReadPage } from '../memory-messages.ts';
import type { Failure, Result } from '../messages.ts';

/** What comes of loading: `nowhere` where the browser keeps no files. */
export type Loaded =
  | { state: 'loaded'; pages: readonly ReadPage[] }
  | { state: 'nowhere' }
  | { state: 'failed'; error: Failure };

/**
 * Loads all that is remembered, part by part, and from the first one again where the memory changes meanwhile. Never rejects if `ask` does not.
 * @param onProgress called with the loaded share, 0 to 1
 */
export async function loadReading(
  ask: (part: number) => Promise<Result<ReadingPart | null>>,
  onProgress: (share: number) => void,
): Promise<Loaded> {
  let pages: ReadPage[] = [];
  let version: number | undefined;
  let parts = 1;
  for (let part = 0; part < parts; part++) {
    const answer = await ask(part);
    if (!answer.ok) return { state: 'failed', error: answer.error };
    if (answer.value === null) return { state: 'nowhere' };
    if (version !== undefined && answer.value.version !== version) {
      [pages, version, part] = [[], undefined, -1];
      continue;
    }
    ({ version, parts } = answer.value);
    pages.push(...answer.value.pages);
    onProgress((part + 1) / parts);
  }
  return { state: 'loaded', pages };
}
