import type { Credit, Source, StoryRelation } from '../model.ts';
import { withoutWww } from '../text/site.ts';
import type { Language } from './language.ts';
import { sayRelation } from './names.ts';
import { articleWordsOf, type ShownPage } from './article-words.ts';

/** The origin of a source's own text, where the source is an outlet that took it from elsewhere. */
export interface Chain {
  /** Host of the outlet between this page and the agency. */
  outlet: string;
  /** Agency code, or host of the outlet where the text began. */
  origin: string;
  /** How the outlet's story relates to that origin. */
  relation: StoryRelation;
}

/** The chain to another source of the page, if the outlet is a known carrier of its story. */
function fromCarriers(outlet: string, source: Source, sources: readonly Source[]): Chain | undefined {
  for (const other of sources) {
    const carrier = other.carriers.find((each) => withoutWww(each.outlet) === withoutWww(outlet));
    const origin = other.story.agency ?? other.story.outlet;
    if (other !== source && carrier && origin !== null && carrier.relation !== 'none')
      return { outlet, origin, relation: carrier.relation };
  }
  return undefined;
}

/** The chain to an agency that is cited in a paragraph copied from the outlet's story: the outlet cited it, not the page. */
function fromCitations(
  outlet: string,
  source: Source,
  page: ShownPage,
  credits: readonly Credit[],
): Chain | undefined {
  const { passages, paragraphStarts } = articleWordsOf(page, source);
  const isCopied = ({ place }: Credit): boolean => {
    if (place?.part !== 'blocks' || place.article !== source.article) return false;
    const start = paragraphStarts[place.index];
    return (
      start !== undefined && passages.some(({ pageStart, pageEnd }) => start >= pageStart && start < pageEnd)
    );
  };
  const citation = credits.find(
    (credit) => credit.covers === 'citation' && credit.agency !== null && isCopied(credit),
  );
  return citation?.agency == null ? undefined : { outlet, origin: citation.agency, relation: 'cites' };
}

/** The chain behind a source. Undefined where the source is an agency, or where no origin of its text is known. */
export function chainOf(
  source: Source,
  sources: readonly Source[],
  page: ShownPage,
  credits: readonly Credit[],
): Chain | undefined {
  const { agency, outlet } = source.story;
  if (agency !== null || outlet === null) return undefined;
  return fromCarriers(outlet, source, sources) ?? fromCitations(outlet, source, page, credits);
}

/** What the outlet did with the origin's text, in one sentence. */
export const sayChain = (language: Language, { outlet, origin, relation }: Chain): string =>
  relation === 'cites'
    ? language.say('chainCites', outlet, origin)
    : language.say('chainCopies', outlet, origin, sayRelation(language, relation));
