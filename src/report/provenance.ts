import type { Credit, IndexCoverage, OwnStory, Report, Source, Verdict } from '../model.ts';
import { creditVerdict } from '../origin.ts';
import { reachOf, type Reach } from './reach.ts';

/** What is told of a page, or of one of its articles: a verdict, with the sources and the credits that it rests on. */
export interface Provenance {
  verdict: Verdict;
  /** The sources that are claimed, best first; without weak evidence. */
  sources: readonly Source[];
  credits: readonly Credit[];
  /** Host of the page's own outlet, null if unknown. */
  outlet: string | null;
  /** The story that the page is itself. */
  own: OwnStory | null;
  /** Why the indexes could hardly hold the page's story; null where they could, or where it is not known what they hold. */
  reach: Reach | null;
  /** Was a text read by itself, such as a selection, rather than a page? A page may say more than what is selected of it. */
  isTextAlone?: boolean;
}

/** Is there anything to tell of this page: a source, a relation, or a credit of its text? Weak evidence is nothing. */
export const isFound = (report: Pick<Report, 'verdict'>): boolean => report.verdict.relation !== 'none';

/** The sources that a report claims, best first. Weak evidence claims nothing and is left out. */
export const claimedSources = ({ sources }: Pick<Report, 'sources'>): readonly Source[] =>
  sources.filter(({ relation }) => relation !== 'none');

/** Did an index give this source by the page's address alone, so that none of the words that it lists were found on the page? */
export const isListedOnly = ({ storyWords }: Pick<Source, 'storyWords'>): boolean => storyWords === 0;

/** The source that the verdict speaks of; undefined where it speaks of a site, a credit or the page itself, and the sources stand beside it. */
export function decidingSource({
  verdict,
  sources,
}: Pick<Provenance, 'verdict' | 'sources'>): Source | undefined {
  const [first] = sources;
  return first?.relation === verdict.relation && first.story.agency === verdict.agency ? first : undefined;
}

/** The likeliest story where nothing sure was found. */
export const weakSourceOf = ({ sources }: Pick<Report, 'sources'>): Source | undefined =>
  sources.find(({ relation }) => relation === 'none');

/** The provenance of the whole page, as the indexes with this coverage could tell it. */
export const provenanceOf = (report: Report, coverage: readonly IndexCoverage[] = []): Provenance => ({
  verdict: report.verdict,
  sources: claimedSources(report),
  credits: report.credits,
  outlet: report.page.outlet,
  own: report.own ?? null,
  reach: reachOf(report.page, coverage) ?? null,
});

/** The verdict of an article that has a source, or a credit of its text; its first source decides. */
function verdictOfArticle([source]: readonly Source[], credits: readonly Credit[]): Verdict | undefined {
  if (!source) return creditVerdict(credits);
  const { relation, credited, confidence, story } = source;
  return { relation, agency: story.agency, basis: 'text', credited, confidence, part: false };
}

function provenanceOfArticle(report: Report, article: number): Provenance | undefined {
  const claimed = claimedSources(report);
  const sources = claimed.filter((source) => source.article === article);
  const credits = report.credits.filter(({ place }) => (place?.article ?? 0) === article);
  const own = verdictOfArticle(sources, credits);
  // The page's verdict is that of its main article, unless the best source belongs to another article.
  const isMain = article === 0 && (claimed[0]?.article ?? 0) === 0;
  const isTold = own !== undefined || report.verdict.relation !== 'none';
  const verdict = isMain && isTold ? report.verdict : own;
  return (
    verdict && {
      verdict,
      sources,
      credits,
      outlet: report.page.outlet,
      own: isMain ? (report.own ?? null) : null,
      reach: null,
    }
  );
}

/** The provenance of each article of a page, by its index on the page. Articles without a source and without a credit of their text are left out. */
export function provenanceOfArticles(report: Report, articleCount: number): ReadonlyMap<number, Provenance> {
  const told = new Map<number, Provenance>();
  for (let article = 0; article < articleCount; article++) {
    const provenance = provenanceOfArticle(report, article);
    if (provenance) told.set(article, provenance);
  }
  return told;
}
