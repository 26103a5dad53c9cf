import { describe, expect, test } from 'vitest';
import { checkPage, hasFinding } from '../../src/background/check-page.ts';
import type { PageFingerprints } from '../../src/model.ts';
import { emptyReport, sampleCredit, sampleReport, sampleVerdict } from '../ui/sample-reports.ts';

const page: PageFingerprints = {
  url: 'https://courier.example/atlas',
  canonicalUrl: null,
  title: 'Sea atlas stolen',
  language: 'en',
  published: null,
  articles: [
    {
      headline: '',
      wordCount: 0,
      hashes: [],
      wordPositions: [],
      blockWordStarts: [],
      nameTokens: [],
      quotedWordRanges: [],
    },
  ],
  credits: [],
};

describe('something is found', () => {
  test('where a source is known, or the page credits its text', () => {
    expect(hasFinding(sampleReport())).toBe(true);
    expect(hasFinding({ ...emptyReport(), credits: [sampleCredit()] })).toBe(true);
    expect(hasFinding({ ...emptyReport(), verdict: sampleVerdict({ relation: 'original' }) })).toBe(true);
  });

  test('but not where only a photo is credited, or an agency only cited', () => {
    const credits = [
      sampleCredit({ kind: 'photo', covers: 'photo' }),
      sampleCredit({ kind: 'citation', covers: 'citation' }),
    ];
    expect(hasFinding({ ...emptyReport(), credits })).toBe(false);
  });
});

describe('a check', () => {
  test('of a page without an index hit gives the state "none", with its report', async () => {
    const result = await checkPage(page, () => Promise.resolve([]));
    expect(result).toMatchObject({ state: 'none', url: page.url, coverage: [] });
  });

  test('against a broken index gives the state "error", with the index’s own sentence', async () => {
    const broken = () =>
      Promise.reject(new Error('story index: truncated, header says 4096 bytes, file has 4000'));
    expect(await checkPage(page, broken)).toEqual({
      state: 'error',
      url: page.url,
      error: {
        code: 'index-broken',
        message: 'story index: truncated, header says 4096 bytes, file has 4000',
      },
    });
  });
});
