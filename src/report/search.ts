/** Searches elsewhere, for what no index knows: plain links, each of which says what it takes along. The extension itself requests none. */
import type { AgencyFacts, PageDescription } from '../messages.ts';
import { CREDIT_COVERS, type Credit } from '../model.ts';
import { hostOf } from '../text/site.ts';
import { collapse } from '../text/words.ts';
import type { Language } from './language.ts';
import { SEARCH_ENGINES, type SearchEngine } from './search-engines.ts';

/** Agencies whose sites are offered: a page that credits more lists them for parts of its text. */
const MOST_SITES = 2;

/** One search that the user may make. */
export interface Search {
  href: string;
  /** Host of the engine, as the address bar will show it. */
  host: string;
  /** What it takes along. */
  kind: 'sentence' | 'headline';
  words: string;
  /** Agency at whose site it looks; absent for the whole web. */
  agency?: AgencyFacts & { host: string };
}

/** Words without what an engine would read as an order: quotation marks, a colon within a word, a minus before one. */
const plainWords = (text: string): string =>
  collapse(
    text
      .replace(/["“”„«»]/g, ' ')
      .replace(/(\S):(?=\S)/g, '$1 ')
      .replace(/(^|\s)[-–—+]+/g, '$1'),
  );

function searchFor(engine: SearchEngine, query: string): Pick<Search, 'href' | 'host'> {
  const { address, parameter } = SEARCH_ENGINES[engine];
  // URLSearchParams takes any text, half of a character too.
  const href = `${address}?${new URLSearchParams({ [parameter]: query }).toString()}`;
  return { href, host: hostOf(href) ?? '' };
}

/** Codes of the agencies that a page credits, those of its text first, then those that it cites. A photo's agency need not have the story. */
export function creditedAgencies(credits: readonly Credit[]): string[] {
  const rank = ({ covers }: Credit): number => CREDIT_COVERS.indexOf(covers);
  const ordered = credits.filter(({ covers }) => covers !== 'photo').toSorted((a, b) => rank(a) - rank(b));
  return [...new Set(ordered.flatMap(({ agency }) => agency ?? []))];
}

/** The searches that are offered for a page: for its sentence everywhere, and for its headline at the sites of the agencies that it credits. */
export function searchesOf(
  engine: SearchEngine,
  { sentence, headline, agencies }: Pick<PageDescription, 'sentence' | 'headline' | 'agencies'>,
  credits: readonly Credit[],
): Search[] {
  const everywhere = plainWords(sentence ?? '');
  const words = plainWords(headline);
  const sites = creditedAgencies(credits).flatMap((code) => {
    const facts = agencies.find((each) => each.code === code);
    return facts?.host == null || words === '' ? [] : [{ ...facts, host: facts.host }];
  });
  return [
    ...(everywhere === ''
      ? []
      : [{ ...searchFor(engine, `"${everywhere}"`), kind: 'sentence' as const, words: everywhere }]),
    ...sites.slice(0, MOST_SITES).map((agency) => ({
      ...searchFor(engine, `site:${agency.host} ${words}`),
      kind: 'headline' as const,
      words,
      agency,
    })),
  ];
}

/** Text of the link. */
export const saySearch = (language: Language, { agency }: Search): string =>
  agency === undefined ? language.say('searchSentence') : language.say('searchHeadline', agency.code);

/** What leaves the browser at the click, and where it goes. */
export const sayLeaves = (language: Language, { kind, host }: Search): string =>
  language.say(kind === 'sentence' ? 'searchSentenceLeaves' : 'searchHeadlineLeaves', host);
