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

/** A link that is known, with the addresses that carry the same text for the most part. */
export interface FoundLink {
  known: KnownLink;
  /** None where the link's page has the text in other words, or a part of it. */
  sameText: readonly string[];
}

/** Does a page of this relation carry the story's text for the most part? */
const isCarrying = (relation: Relation): boolean =>
  relation === 'original' || relation === 'own-page' || relation === 'reprint' || relation === 'edited';

const addressesOf = ({ story, carriers }: StoryNames): string[] =>
  [story, ...carriers.filter(({ relation }) => isCarrying(relation))].flatMap(({ url }) => url ?? []);

function knownLinksOf(
  url: string,
  hits: readonly UrlHit[],
  names: ReadonlyMap<number, StoryNames>,
): FoundLink[] {
  return hits.flatMap((hit): FoundLink[] => {
    const found = names.get(hit.story);
    const relation = found && relationAt(url, hit, found);
    if (!found || relation === undefined || relation === 'none') return [];
    const { agency, outlet } = found.story;
    return [
      { known: { agency, outlet, relation }, sameText: isCarrying(relation) ? addressesOf(found) : [] },
    ];
  });
}

/**
 * The strongest claim, because a digest's address belongs to several stories, but its badge has room for one. A page on an agency's own site is
 * the agency's.
 */
function strongest(url: string, links: readonly FoundLink[]): FoundLink | null {
  const rankOf = ({ known }: FoundLink): number => RELATIONS.indexOf(known.relation);
  const [first] = [...links].sort((a, b) => rankOf(a) - rankOf(b));
  const agency = first && agencyOfSite(siteHostOf(url));
  if (first === undefined) return null;
  return agency != null ? { ...first, known: { agency, outlet: null, relation: 'original' } } : first;
}

/** What an index knows of each address, in the addresses' order. Follows the same rules as for a page whose text gives nothing. */
export async function findLinks(urls: readonly string[], index: StoryIndex): Promise<(FoundLink | null)[]> {
  const hits = index.findUrls(urls);
  const names = await readAllNames(index, hits.flat());
  return urls.map((url, i) => strongest(url, knownLinksOf(url, hits[i] ?? [], names)));
}
