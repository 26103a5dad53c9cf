import type { Library } from '../library/library.ts';
import type { LinkAnswer } from '../memory-messages.ts';
import { isSamePage } from '../text/address.ts';
import type { Remembering } from './remembering.ts';

/** What the indexes know of each address, in their order; null where they know nothing. */
export const findLinks = async (urls: readonly string[], library: Library): Promise<(LinkAnswer | null)[]> =>
  (await library.findLinks(urls)).map((found) => found?.known ?? null);

/** The same, with when the text was read. */
export async function findReadLinks(
  urls: readonly string[],
  { library, memory }: { library: Library; memory: Pick<Remembering, 'findPages'> },
): Promise<(LinkAnswer | null)[]> {
  const found = await library.findLinks(urls);
  const read = await memory.findPages(
    urls.map((url, i) => (found[i] == null ? [] : [url, ...found[i].sameText])),
  );
  return urls.map((url, i) => {
    const known = found[i]?.known ?? null;
    const page = read?.[i];
    if (known === null || page === undefined) return known;
    const { outlet, hour } = page;
    return { ...known, read: { outlet, hour, isSamePage: isSamePage(page.url, url) } };
  });
}
