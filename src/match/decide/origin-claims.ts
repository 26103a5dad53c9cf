import type { Source, Story } from '../../model.ts';
import { agencyOfSite } from '../../own-address.ts';
import { isSamePage } from '../../text/address.ts';
import { isSameSite, siteHostOf } from '../../text/site.ts';
import { isSameStory } from '../compare/same-story.ts';
import type { FoundSource } from './select-sources.ts';

/** What a publisher says of a story's origin. */
type OriginClaim = NonNullable<Source['claims']>[number];

/**
 * Who says whose story a source is, where that is a publisher's word alone: the story's address is not at its agency's or outlet's host, or another
 * index has the same text as somebody else's story. Empty where the address shows it and nobody disagrees, and for what came with the extension.
 * @param found all that was found of the page, before one of each story was chosen
 */
export function originClaims(source: FoundSource, found: readonly FoundSource[]): OriginClaim[] {
  if (found.every(({ publisher }) => publisher === undefined)) return [];
  const told = [
    source,
    ...found.filter((other) => other.article === source.article && areOne(source, other)),
  ];
  const isDisputed = told.some(({ story }) => !isOneOrigin(story, source.story));
  const claims = told.flatMap(({ publisher, story }): OriginClaim[] =>
    publisher === undefined || (!isDisputed && isAtOrigin(story))
      ? []
      : [{ publisher, agency: story.agency, outlet: story.outlet }],
  );
  return claims.filter(
    (claim, i) =>
      claims.findIndex((other) => other.publisher === claim.publisher && isOneOrigin(other, claim)) === i,
  );
}

type Origin = Pick<Story, 'agency' | 'outlet'>;

const isOneOrigin = (a: Origin, b: Origin): boolean => a.agency === b.agency && a.outlet === b.outlet;

function areOne(a: FoundSource, b: FoundSource): boolean {
  if (a.story.id === b.story.id || (b.story.url !== null && isSamePage(a.story.url, b.story.url)))
    return true;
  return (
    a.evidence !== null && b.evidence !== null && isSameStory(a.evidence.signature, b.evidence.signature)
  );
}

/** Is a story's address at the host of its agency or outlet? */
function isAtOrigin({ agency, outlet, url }: Story): boolean {
  const host = siteHostOf(url);
  if (host === undefined) return false;
  return agency === null ? outlet !== null && isSameSite(outlet, host) : agencyOfSite(host) === agency;
}
