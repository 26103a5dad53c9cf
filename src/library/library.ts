/** The indexes in use. Knows neither browser nor Node, because the stores of the indexes are passed in. */
import type { IndexCoverage, KnownLink } from '../model.ts';
import { openIndex } from '../story-index/read/reader.ts';
import type { IndexSource, StoryIndex } from '../story-index/story-index.ts';
import { findLinks } from './find-links.ts';
import { openOnce } from './open-once.ts';

/** The indexes in use, in the order in which they are asked. While any of them cannot be opened, all calls reject with a `BrokenIndex`. */
export interface Library {
  /** The open indexes. The first call opens each; later calls share them. After a failure the next call tries again. */
  open: () => Promise<readonly StoryIndex[]>;
  /** Each index's description of its contents. */
  coverage: () => Promise<readonly IndexCoverage[]>;
  /** What is known of each address, in their order; null where no index knows it. */
  findLinks: (urls: readonly string[]) => Promise<readonly (KnownLink | null)[]>;
}

/** An index that cannot be opened. The message is the index's own sentence. */
export class BrokenIndex extends Error {
  /** Name of the index's source. */
  readonly source: string;

  constructor(source: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.source = source;
  }
}

/** Makes a library of the indexes in these stores. Opens nothing yet. */
export function createLibrary(sources: readonly IndexSource[]): Library {
  const openers = sources.map((source) => openOnce(() => openSource(source)));
  const open = (): Promise<readonly StoryIndex[]> => Promise.all(openers.map((opener) => opener()));
  return {
    open,
    coverage: async () => (await open()).map((index) => index.coverage),
    findLinks: async (urls) => findLinks(urls, await open()),
  };
}

async function openSource(source: IndexSource): Promise<StoryIndex> {
  try {
    return await openIndex(source);
  } catch (error) {
    throw new BrokenIndex(source.name, error);
  }
}
