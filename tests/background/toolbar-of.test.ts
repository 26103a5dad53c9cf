import { describe, expect, test } from 'vitest';
import { toolbarOf } from '../../src/background/toolbar-of.ts';
import type { Report } from '../../src/model.ts';
import type { TabResult } from '../../src/messages.ts';
import { english } from '../ui/english.ts';
import {
  emptyReport,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../ui/sample-reports.ts';

const url = 'https://courier.example/atlas';
const found = (report: Report): TabResult => ({ state: 'found', url, report, coverage: [] });
const textOf = (result: TabResult | undefined) => toolbarOf(result, english).text;

describe('the code on the icon', () => {
  test.each([
    ['AP', 'AP'],
    ['Reuters', 'RTR'],
    ['AFP', 'AFP'],
    ['dpa', 'dpa'],
    ['Xinhua', 'XIN'],
    ['Europa Press', 'Euro'],
  ])('of %s is %s', (agency, code) => {
    expect(textOf(found(sampleReport({ verdict: sampleVerdict({ agency }) })))).toBe(code);
  });

  test('of several origins is 2+', () => {
    const sources = [sampleSource({ relation: 'excerpt' }), sampleSource({ relation: 'excerpt' })];
    const verdict = sampleVerdict({ relation: 'excerpt' });
    expect(textOf(found(sampleReport({ verdict, sources })))).toBe('2+');
  });

  test('of one origin and one that is only cited is that of the origin', () => {
    const sources = [sampleSource(), sampleSource({ relation: 'cites' })];
    expect(textOf(found(sampleReport({ sources })))).toBe('AP');
  });

  test('of an agency’s own page is the agency’s, whatever else stands on it', () => {
    const sources = [sampleSource({ relation: 'excerpt' }), sampleSource({ relation: 'excerpt' })];
    const verdict = sampleVerdict({ relation: 'original', basis: 'site' });
    expect(textOf(found(sampleReport({ verdict, sources })))).toBe('AP');
  });

  test('of an own report is not the cited agency’s', () => {
    expect(textOf(found(sampleReport({ verdict: sampleVerdict({ relation: 'cites' }) })))).toBe('own');
  });

  test('of an outlet’s story is the number of origins', () => {
    expect(textOf(found(sampleReport({ verdict: sampleVerdict({ agency: null }) })))).toBe('1');
  });

  test('of a text that only the page credits is the credited agency’s', () => {
    const creditedTo = (...agencies: string[]) => {
      const credits = agencies.map((agency) => sampleCredit({ agency }));
      const verdict = sampleVerdict({ relation: 'credited', basis: 'credit', agency: agencies[0] ?? null });
      return textOf(found({ ...emptyReport(), verdict, credits }));
    };
    expect(creditedTo('AFP')).toBe('AFP');
    expect(creditedTo('AFP', 'AP')).toBe('2+');
  });

  test('of an outlet’s own story is as of its own report', () => {
    const verdict = sampleVerdict({ relation: 'own-page', agency: null, basis: 'url' });
    expect(textOf(found({ ...emptyReport(), verdict }))).toBe('own');
  });

  test('is never longer than four characters', () => {
    const result = found(
      sampleReport({ verdict: sampleVerdict({ agency: 'Washington Post News Service' }) }),
    );
    expect(textOf(result).length).toBeLessThanOrEqual(4);
  });
});

describe('the title', () => {
  test('tells the verdict in whole sentences', () => {
    expect(toolbarOf(found(sampleReport()), english).title).toBe(
      'Wiremark: Full copy of a story from AP. The page names AP as the source of its text.',
    );
  });

  test('tells why a check failed', () => {
    const error = { code: 'index-broken', message: 'story index: truncated' } as const;
    expect(toolbarOf({ state: 'error', url, error }, english)).toEqual({
      text: '!',
      title: 'Wiremark: The check did not work. The index of stories cannot be read. Install Wiremark again.',
    });
  });

  test.each([
    [
      {
        state: 'none',
        url,
        report: emptyReport(),
        coverage: [{ ...sampleCoverage, publishedTo: '2025-01-15' }],
      },
      'Wiremark: No known source. This article is dated Oct 18, 2026; the index ends on Jan 15, 2025.',
    ],
    [
      { state: 'none', url, report: emptyReport(), coverage: [] },
      'Wiremark: No known source. No story in the index was found to match this page. That does not make the text original: no index holds all the news.',
    ],
    [{ state: 'not-article', url }, 'Wiremark: This page does not look like an article.'],
    [{ state: 'too-large', url }, 'Wiremark: This page is too large to check by itself.'],
    [{ state: 'checking', url }, 'Wiremark: click to check this article'],
    [{ state: 'no-access', url: null, why: 'closed' }, 'Wiremark: click to check this article'],
    [undefined, 'Wiremark: click to check this article'],
  ] satisfies [TabResult | undefined, string][])('of %j has no code', (result, title) => {
    expect(toolbarOf(result, english)).toEqual({ text: '', title });
  });
});
