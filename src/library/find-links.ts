import { RELATIONS, type KnownLink, type Relation } from '../model.ts';
import { agencyOfSite, ownRelationOf } from '../own-address.ts';
import type { StoryIndex, StoryNames, UrlHit } from '../story-index/story-index.ts';
import { isSamePage } from '../text/address.ts';
import { siteHostOf } from '../text/site.ts';

/** Reads each story's names once, in the order of their shards; not of one that was taken back. */
async function readAllNames(
  index: StoryIndex,
  hits: readonly UrlHit[],
): Promise<ReadonlyMap<number, StoryNames>> {
  const names = new Map<number, StoryNames>();
  for (const story of [...new Set(hits.map((hit) => hit.story))].sort((a, b) => a - b))
    if (!(await index.isWithdrawn(story))) names.set(story, await index.readNames(story));
  return names;
}

/** The relation of the page at this address to the story. Undefined if the story does not have the address: two addresses may share a key. */
function relationAt(url: string, { isOwn }: UrlHit, { story, carriers }: StoryNames): Relation | undefined {
  if (isOwn) return ownRelationOf(story, url);
  return carriers.find((carrier) => isSamePage(carrier.url, url))?.relation;
}

function knownLinksOf(
  url: string,
  hits: readonly UrlHit[],
  names: ReadonlyMap<number, StoryNames>,
): KnownLink[] {
  return hits.flatMap((hit): KnownLink[] => {
    const found = names.get(hit.story);
    const relation = found && relationAt(url, hit, found);
    if (!found || relation === undefined || relation === 'none') return [];
    return [{ agency: found.story.agency, outlet: found.story.outlet, relation }];
  });
}

/**
 * The strongest claim, because a digest's address belongs to several stories, but its badge has room for one. A page on an agency's own site is
 * the agency's.
 */
function strongest(url: string, known: readonly KnownLink[]): KnownLink | null {
  const [first] = [...known].sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
  const agency = first && agencyOfSite(siteHostOf(url));
  return agency != null ? { agency, outlet: null, relation: 'original' } : (first ?? null);
}

/** What an index knows of each address, in the addresses' order. Follows the same rules as for a page whose text gives nothing. */
export async function findLinks(urls: readonly string[], index: StoryIndex): Promise<(KnownLink | null)[]> {
  const hits = index.findUrls(urls);
  const names = await readAllNames(index, hits.flat());
  return urls.map((url, i) => strongest(url, knownLinksOf(url, hits[i] ?? [], names)));
}
