import type { Report, Source } from '../model.ts';
import { claimedSources, type Finding } from './sentences.ts';

/** What was found on one article of the page. */
export interface ArticleFinding {
  finding: Finding;
  sources: readonly Source[];
}

function findingOfArticle(report: Report, article: number): ArticleFinding | undefined {
  const claimed = claimedSources(report);
  const sources = claimed.filter((source) => source.article === article);
  const credits = report.credits.filter(({ place }) => (place?.article ?? 0) === article);
  const [source] = sources;
  const isMain = article === 0 && (claimed[0]?.article ?? 0) === 0;
  if (
    isMain &&
    (sources.length > 0 || report.verdict.relation !== 'none' || credits.some((c) => c.covers === 'text'))
  )
    return { finding: { verdict: report.verdict, source, credits }, sources };
  if (source) {
    const { relation, credited, confidence } = source;
    const verdict = { relation, credited, confidence, agency: source.story.agency, basis: 'text' } as const;
    return { finding: { verdict, source, credits }, sources };
  }
  const credit = credits.find(({ covers }) => covers === 'text');
  if (!credit) return undefined;
  const verdict = { relation: 'none', basis: 'credit', credited: true } as const;
  return {
    finding: {
      verdict: { ...verdict, agency: credit.agency, confidence: credit.confidence },
      source,
      credits,
    },
    sources,
  };
}

/** The findings of a page's articles, by the article's place; nothing where no source and no credit of the text was found. */
export function findingsOfArticles(
  report: Report,
  articleCount: number,
): ReadonlyMap<number, ArticleFinding> {
  const findings = new Map<number, ArticleFinding>();
  for (let article = 0; article < articleCount; article++) {
    const found = findingOfArticle(report, article);
    if (found) findings.set(article, found);
  }
  return findings;
}
