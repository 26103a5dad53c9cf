import { describe, expect, test } from 'vitest';
import { findingsOfArticles } from '../../src/report/article-findings.ts';
import { emptyReport, sampleCredit, sampleReport, sampleSource } from '../ui/sample-reports.ts';

const place = (article: number) => ({ article, part: 'blocks', index: 0, charStart: 0, charEnd: 1 }) as const;

describe('the findings of articles', () => {
  test('the page’s verdict is that of the article with the best source', () => {
    const findings = findingsOfArticles(sampleReport(), 2);
    expect([...findings.keys()]).toEqual([0]);
    expect(findings.get(0)?.finding.verdict).toEqual(sampleReport().verdict);
  });

  test('weak evidence gives no badge', () => {
    const weak = { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] };
    expect(findingsOfArticles(weak, 1).size).toBe(0);
  });

  test('a later article’s verdict is that of its own best source', () => {
    const source = sampleSource({ article: 1, relation: 'edited', credited: false });
    const findings = findingsOfArticles(sampleReport({ sources: [sampleSource(), source] }), 2);
    expect(findings.get(1)?.finding.verdict).toMatchObject({ relation: 'edited', credited: false });
    expect(findings.get(1)?.sources).toEqual([source]);
  });

  test('an article never gets another article’s credits', () => {
    const credits = [sampleCredit({ place: place(0) }), sampleCredit({ agency: 'AFP', place: place(1) })];
    const findings = findingsOfArticles({ ...emptyReport(), credits }, 3);
    expect([...findings.keys()]).toEqual([0, 1]);
    expect(findings.get(1)?.finding.credits).toEqual([credits[1]]);
  });

  test('a credit in the metadata belongs to the main article', () => {
    const credits = [sampleCredit({ kind: 'structured', place: null })];
    expect([...findingsOfArticles({ ...emptyReport(), credits }, 2).keys()]).toEqual([0]);
  });

  test('a photo credit alone is no finding', () => {
    const credits = [sampleCredit({ kind: 'photo', covers: 'photo' })];
    expect(findingsOfArticles({ ...emptyReport(), credits }, 1).size).toBe(0);
  });
});
