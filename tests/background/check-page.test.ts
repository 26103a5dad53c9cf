import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/background/check-page.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import type { Credit, PageFingerprints } from '../../src/model.ts';
import { sampleCredit } from '../ui/sample-reports.ts';

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
      firstPersonWordRanges: [],
    },
  ],
  credits: [],
};

const NO_LIBRARY = { index: segmentsAsOne([]), coverage: [] };

describe('something is found', () => {
  const stateWith = async (...credits: Credit[]): Promise<string> =>
    (await checkPage({ ...page, credits }, () => Promise.resolve(NO_LIBRARY))).state;

  test('where the page credits its text', async () => {
    expect(await stateWith(sampleCredit())).toBe('found');
  });

  test('but not where only a photo is credited, or an agency only cited', async () => {
    const photo = sampleCredit({ kind: 'photo', covers: 'photo' });
    const citation = sampleCredit({ kind: 'citation', covers: 'citation' });
    expect(await stateWith(photo, citation)).toBe('none');
  });

  test('nor where a line is too unsure of what it says', async () => {
    expect(await stateWith(sampleCredit({ confidence: 0.4 }))).toBe('none');
  });
});

describe('a check', () => {
  test('of a page without an index hit gives the state "none", with its report', async () => {
    const result = await checkPage(page, () => Promise.resolve(NO_LIBRARY));
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
