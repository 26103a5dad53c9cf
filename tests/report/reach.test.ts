import { describe, expect, test } from 'vitest';
import type { IndexCoverage, Report } from '../../src/model.ts';
import { provenanceOf } from '../../src/report/provenance.ts';
import { reachOf, sayReach } from '../../src/report/reach.ts';
import { sayCredited, sayUnknown } from '../../src/report/verdict-sentences.ts';
import { english } from '../ui/english.ts';
import { emptyReport, sampleCoverage, sampleVerdict } from '../ui/sample-reports.ts';

const languages = [{ language: 'en', stories: 995 }, { language: 'fr', stories: 5 }, { language: 'de', stories: 40 }]; // prettier-ignore
const index: IndexCoverage = { ...sampleCoverage, publishedFrom: '2013-02-01', publishedTo: '2025-01-15', languages }; // prettier-ignore
const sayOf = (published: string | null, language: string | null, coverage = [index]) => {
  const reach = reachOf({ published, language }, coverage);
  return reach && sayReach(english, reach);
};

describe('what the indexes could hold', () => {
  test('ends and begins with their days, which belong to them', () => {
    expect(sayOf('2025-01-15T23:00:00Z', 'en')).toBeUndefined();
    expect(sayOf('2025-01-16', 'en')).toBe('This article is dated Jan 16, 2025; the index ends on Jan 15, 2025.'); // prettier-ignore
    expect(sayOf('2013-02-01', 'en')).toBeUndefined();
    expect(sayOf('2013-01-31', 'en')).toContain('the index begins on Feb 1, 2013');
  });

  test('is that of all of them together', () => {
    const later = { ...index, publishedFrom: '2026-01-01', publishedTo: '2026-11-27' };
    expect(sayOf('2026-11-01', 'en', [index, later])).toBeUndefined();
    expect(sayOf('2026-11-28', 'en', [later, index])).toContain('ends on Nov 27, 2026');
  });

  test('is hardly anything in a language of under one story in a hundred', () => {
    expect(sayOf('2025-01-01', 'fr')).toBe('Few stories in the index are known to be in this article’s language (French).'); // prettier-ignore
    expect(sayOf('2025-01-01', 'ar')).toContain('(Arabic)');
    expect(sayOf('2025-01-01', 'de')).toBeUndefined();
  });

  test('is not judged where page or index does not say', () => {
    expect(sayOf(null, null)).toBeUndefined();
    const untold = { ...index, languages: [{ language: null, stories: 900 }, { language: 'en', stories: 100 }] }; // prettier-ignore
    expect(sayOf('2025-01-01', 'ar', [untold])).toBeUndefined();
    const { languages: _languages, ...older } = index;
    expect(sayOf('2025-01-01', 'ar', [older])).toBeUndefined();
    expect(sayOf('2026-01-01', 'ar', [{ ...older, publishedFrom: null, publishedTo: null }])).toBeUndefined();
    expect(sayOf('2026-01-01', 'ar', [])).toBeUndefined();
    const undated = { ...index, publishedFrom: null, publishedTo: null };
    for (const day of ['2026-01-01', '2009-05-02'])
      expect(sayOf(day, 'en', [index, undated])).toBeUndefined();
  });
});

describe('a page beyond the reach of the index', () => {
  const newer: Report = { ...emptyReport(), page: { ...emptyReport().page, published: '2026-07-03' } };

  test('is not told that the index holds no story like it', () => {
    const said = sayUnknown(english, newer, [index]).join(' ');
    expect(said).toBe('No known source. This article is dated Jul 3, 2026; the index ends on Jan 15, 2025.'); // prettier-ignore
  });

  test('that credits an agency is told why nothing was compared', () => {
    const verdict = sampleVerdict({ relation: 'credited', basis: 'credit' });
    const told = provenanceOf({ ...newer, verdict }, [index]);
    expect(sayCredited(english, told)).toContain('the index ends on');
    expect(sayCredited(english, provenanceOf({ ...newer, verdict }, []))).not.toContain('the index ends on');
  });
});
