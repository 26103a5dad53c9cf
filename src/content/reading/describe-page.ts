import { allAgencies } from '../../credit/agencies/agencies.ts';
import { tellingSentence } from '../../fingerprint/telling-sentence.ts';
import type { AgencyFacts, PageDescription } from '../../messages.ts';
import type { ReadDocument } from './read-document.ts';

/** An agency by its code; undefined for a code that is in no table. */
function factsOf(code: string): AgencyFacts | undefined {
  const agency = allAgencies().find((each) => each.code === code);
  if (!agency) return undefined;
  const host = agency.kind === 'photo' ? undefined : agency.hosts[0];
  return { code, name: agency.name, host: host ?? null };
}

/** Describes a page as it was read. Cost: some milliseconds, for its text is gone through again. */
export function describePage(
  { page, fingerprints }: ReadDocument,
  agencies: readonly string[],
): PageDescription {
  const [article] = page.articles;
  const places = fingerprints.credits.flatMap(({ place }) => (place?.article === 0 ? [place] : []));
  return {
    url: page.url ?? '',
    headline: article?.headline ?? '',
    siteName: page.siteName,
    sentence: tellingSentence(article?.blocks ?? [], page.language, places) ?? null,
    agencies: agencies.flatMap((code) => factsOf(code) ?? []),
  };
}
