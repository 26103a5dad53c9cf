import { describe, expect, test } from 'vitest';
import { citedPageOf } from '../../../src/report/citation/cited-page.ts';
import type { Credit, Report, Verdict } from '../../../src/model.ts';
import { sampleCredit, sampleReport, sampleVerdict } from '../../ui/sample-reports.ts';

const URL_READ = 'https://user:word@courier.example/atlas?id=7&utm_source=letter&fbclid=x#top';
const description = {
  url: URL_READ,
  headline: 'Sea atlas stolen',
  siteName: 'The Courier',
  sentence: null,
  agencies: [{ code: 'AP', name: 'Associated Press', host: 'apnews.com' }],
};
const of = (report: Partial<Report> = {}, change: Partial<typeof description> | null = {}) =>
  citedPageOf({
    report: sampleReport(report),
    url: URL_READ,
    description: change === null ? undefined : { ...description, ...change },
    today: '2026-11-28',
  });
const agenciesOf = (verdict: Partial<Verdict>, credits: readonly Credit[] = []) => {
  const cited = of({ verdict: sampleVerdict(verdict), credits });
  return cited && [cited.agencies, cited.isPart];
};

describe('the page that is cited', () => {
  test('has the names that it gives itself, its day, and the address without what tells of the visitor', () => {
    expect(of()).toEqual({
      url: 'https://courier.example/atlas?id=7',
      title: 'Sea atlas stolen',
      work: 'The Courier',
      agencies: ['Associated Press'],
      isPart: false,
      date: '2026-10-18',
      accessDate: '2026-11-28',
      language: 'en',
    });
  });

  test('is named by what is known elsewhere where its script is silent', () => {
    expect(of({}, null)).toMatchObject({
      title: 'Sea atlas stolen',
      work: 'courier.example',
      agencies: ['AP'],
    });
  });

  test('has one line for each text, without controls', () => {
    expect(of({}, { headline: ' Sea\n\u202eatlas\0 ', siteName: '\n' })).toMatchObject({
      title: 'Sea atlas',
      work: 'courier.example',
    });
  });

  test('is none without an address on the web', () => {
    expect(citedPageOf({ report: sampleReport(), url: 'file:///a', description, today: '' })).toBeUndefined();
  });
});

describe('an agency is cited', () => {
  test('for a copy, named or not', () => {
    expect(agenciesOf({ relation: 'reprint', credited: false })).toEqual([['Associated Press'], false]);
    expect(agenciesOf({ relation: 'edited', credited: false })).toEqual([['Associated Press'], false]);
  });

  test('for a part or a rewrite only where the page names it, and then for a part', () => {
    for (const relation of ['excerpt', 'rewrite'] as const) {
      expect(agenciesOf({ relation, credited: true })).toEqual([['Associated Press'], true]);
      expect(agenciesOf({ relation, credited: false })).toEqual([[], true]);
    }
  });

  test('as the page credits its text, all that it names', () => {
    const credits = [sampleCredit(), sampleCredit({ agency: 'AFP', kind: 'byline' })];
    expect(agenciesOf({ relation: 'credited', basis: 'credit' }, credits)).toEqual([
      ['Associated Press', 'AFP'],
      false,
    ]);
  });

  test('not for a photo, a fact, or on its own page, which is its own outlet', () => {
    const photo = sampleCredit({ kind: 'photo', covers: 'photo' });
    expect(agenciesOf({ relation: 'none', agency: null, credited: false }, [photo])).toEqual([[], false]);
    expect(agenciesOf({ relation: 'cites' })).toEqual([[], false]);
    const verdict = sampleVerdict({ relation: 'original' });
    expect(citedWork(verdict)).toEqual(['Associated Press', []]);
  });
});

function citedWork(verdict: Verdict) {
  const cited = citedPageOf({
    report: sampleReport({ verdict }),
    ...{ url: URL_READ, today: '2026-11-28' },
    description: { ...description, siteName: null },
  });
  return [cited?.work, cited?.agencies];
}
