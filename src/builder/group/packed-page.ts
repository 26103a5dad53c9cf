/** Fingerprints as bytes: between threads, and on disk. Lists of numbers go as they lie in memory, which costs a tenth of naming each of them. */
import { deserialize, serialize } from 'node:v8';
import type { ArticleFingerprints, PageFingerprints } from '../../model.ts';

/** The lists of an article, of whole numbers below 2^32. */
const LISTS = [
  'hashes',
  'wordPositions',
  'blockWordStarts',
  'nameTokens',
  'quotedWordRanges',
  'firstPersonWordRanges',
] as const satisfies readonly (keyof ArticleFingerprints)[];

type Packed = Omit<PageFingerprints, 'articles'> & {
  articles: (Omit<ArticleFingerprints, (typeof LISTS)[number]> & { lists: Uint32Array[] })[];
};

export function packPage({ articles, ...page }: PageFingerprints): Uint8Array {
  const packed: Packed = {
    ...page,
    articles: articles.map((article) => {
      const rest: Partial<ArticleFingerprints> = { ...article };
      for (const list of LISTS) delete rest[list];
      return {
        ...(rest as ArticleFingerprints),
        lists: LISTS.map((list) => Uint32Array.from(article[list])),
      };
    }),
  };
  return serialize(packed);
}

export function unpackPage(bytes: Uint8Array): PageFingerprints {
  const { articles, ...page } = deserialize(bytes) as Packed;
  return {
    ...page,
    articles: articles.map(({ lists, ...article }) => {
      const all: Partial<Record<(typeof LISTS)[number], number[]>> = {};
      for (const [i, list] of LISTS.entries()) all[list] = listOf(lists[i] as Uint32Array);
      return { ...article, ...(all as Required<typeof all>) };
    }),
  };
}

/** The same numbers as a list. Spreading them takes ten times as long. */
function listOf(numbers: Uint32Array): number[] {
  const list = new Array<number>(numbers.length);
  for (let i = 0; i < numbers.length; i++) list[i] = numbers[i] as number;
  return list;
}
