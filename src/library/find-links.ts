import type { KnownLink } from '../model.ts';
import { RELATIONS, type Relation } from '../model.ts';
import type { StoryIndex, StoryNames, UrlHit } from '../story-index/story-index.ts';
import { isSamePage } from '../text/address.ts';

/** Reads each story's names once, in the order of the shards they lie in. */
async function readAllNames(
  index: StoryIndex,
  hits: readonly UrlHit[],
): Promise<ReadonlyMap<number, StoryNames>> {
  const names = new Map<number, StoryNames>();
  for (const story of [...new Set(hits.map((hit) => hit.story))].sort((a, b) => a - b))
    names.set(story, await index.readNames(story));
  return names;
}

/** How the page at this address relates to the story. Undefined where no carrier has it: two addresses may share a key. */
function relationAt(url: string, { isOwn }: UrlHit, { carriers }: StoryNames): Relation | undefined {
  if (isOwn) return 'original';
  return carriers.find((carrier) => isSamePage(carrier.url, url))?.relation;
}

function knownLinkOf(
  url: string,
  hits: readonly UrlHit[],
  names: ReadonlyMap<number, StoryNames>,
): KnownLink | null {
  const known = hits.flatMap((hit): KnownLink[] => {
    const found = names.get(hit.story);
    const relation = found && relationAt(url, hit, found);
    if (!found || relation === undefined || relation === 'none') return [];
    return [{ agency: found.story.agency, outlet: found.story.outlet, relation }];
  });
  // The strongest claim: a digest's address belongs to several stories, and its badge has room for one.
  return known.sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation))[0] ?? null;
}

/** What the indexes know of each address, in their order; the first index that knows one has the word. */
export async function findLinks(
  urls: readonly string[],
  indexes: readonly StoryIndex[],
): Promise<(KnownLink | null)[]> {
  const known: (KnownLink | null)[] = urls.map(() => null);
  for (const index of indexes) {
    const hits = index.findUrls(urls);
    const names = await readAllNames(index, hits.flat());
    urls.forEach((url, i) => (known[i] ??= knownLinkOf(url, hits[i] ?? [], names)));
  }
  return known;
}
