import { describe, expect, test } from 'vitest';
import {
  claimedSources,
  isFound,
  provenanceOf,
  provenanceOfArticles,
  weakSourceOf,
} from '../../src/report/provenance.ts';
import { STORY_RELATIONS } from '../../src/model.ts';
import { emptyReport, sampleCredit, sampleReport, sampleSource } from '../ui/sample-reports.ts';

const place = (article: number) => ({ article, part: 'blocks', index: 0, charStart: 0, charEnd: 1 }) as const;

describe('the provenance of articles', () => {
  test('the page’s verdict is that of the article with the best source', () => {
    const told = provenanceOfArticles(sampleReport(), 2);
    expect([...told.keys()]).toEqual([0]);
    expect(told.get(0)?.verdict).toEqual(sampleReport().verdict);
  });

  test('weak evidence gives no badge', () => {
    const weak = { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] };
    expect(provenanceOfArticles(weak, 1).size).toBe(0);
  });

  test('a later article’s verdict is that of its own best source', () => {
    const source = sampleSource({ article: 1, relation: 'edited', credited: false });
    const told = provenanceOfArticles(sampleReport({ sources: [sampleSource(), source] }), 2);
    expect(told.get(1)?.verdict).toMatchObject({ relation: 'edited', credited: false });
    expect(told.get(1)?.sources).toEqual([source]);
  });

  test('an article never gets another article’s credits', () => {
    const credits = [sampleCredit({ place: place(0) }), sampleCredit({ agency: 'AFP', place: place(1) })];
    const told = provenanceOfArticles({ ...emptyReport(), credits }, 3);
    expect([...told.keys()]).toEqual([0, 1]);
    expect(told.get(1)?.credits).toEqual([credits[1]]);
  });

  test('a credit in the metadata belongs to the main article', () => {
    const credits = [sampleCredit({ kind: 'structured', place: null })];
    expect([...provenanceOfArticles({ ...emptyReport(), credits }, 2).keys()]).toEqual([0]);
  });

  test('a photo credit alone tells nothing', () => {
    const credits = [sampleCredit({ kind: 'photo', covers: 'photo' })];
    expect(provenanceOfArticles({ ...emptyReport(), credits }, 1).size).toBe(0);
  });

  test('a credit is the verdict of a later article without a source', () => {
    const credits = [sampleCredit({ agency: 'AFP', confidence: 0.8, place: place(1) })];
    expect(provenanceOfArticles(sampleReport({ credits }), 2).get(1)?.verdict).toEqual({
      relation: 'credited',
      agency: 'AFP',
      basis: 'credit',
      credited: true,
      confidence: 0.8,
      part: false,
    });
  });

  test('the main article does not take the page’s verdict from another article', () => {
    const source = sampleSource({ article: 1 });
    const report = sampleReport({ sources: [source], credits: [] });
    expect([...provenanceOfArticles(report, 2).keys()]).toEqual([1]);
  });
});

describe('weak evidence', () => {
  const sources = STORY_RELATIONS.map((relation) => sampleSource({ relation }));

  test('is not claimed', () => {
    expect(claimedSources({ sources }).map(({ relation }) => relation)).toEqual(
      STORY_RELATIONS.filter((relation) => relation !== 'none'),
    );
    expect(provenanceOf(sampleReport({ sources })).sources).toEqual(claimedSources({ sources }));
  });

  test('is the one source that is not claimed', () => {
    expect(weakSourceOf({ sources })?.relation).toBe('none');
    expect(weakSourceOf(sampleReport())).toBeUndefined();
  });

  test('is nothing that was found', () => {
    const weak = { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] };
    expect(isFound(weak)).toBe(false);
    expect(isFound(sampleReport())).toBe(true);
  });
});
