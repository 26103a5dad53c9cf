import { describe, expect, it } from 'vitest';
import { browserOf, tellWrongVerdict, type Said } from '../../src/report/wrong-verdict.ts';
import { english } from '../ui/english.ts';
import {
  emptyReport,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../ui/sample-reports.ts';

const program = { version: '0.1.0', browser: 'Firefox 153.0' };
const url = 'https://courier.example/atlas?from=front';
const coverage = [sampleCoverage];
const linesOf = (said: Said) => tellWrongVerdict(english, said, program).split('\n');

/** A page with a byline of two hands, and with everything else that a report can hold. */
const inPart = sampleReport({
  verdict: sampleVerdict({
    relation: 'credited',
    agency: 'AP',
    basis: 'credit',
    part: true,
    confidence: 2 / 3,
  }),
  sources: [],
  credits: [sampleCredit({ kind: 'byline', part: true, quote: ' By Jane Roe and AP ' })],
});

describe('the text on a wrong verdict', () => {
  it('names program, verdict in words and fields, the page’s credits and the indexes, and asks for the truth', () => {
    const { name, stories, publishedFrom, publishedTo } = sampleCoverage;
    expect(linesOf({ report: inPart, coverage, url: null })).toEqual([
      'Wiremark 0.1.0, Firefox 153.0, en',
      expect.stringMatching(/^Credited to AP, with the outlet\. .+\.$/),
      'verdict: relation credited, agency AP, basis credit, credited true, confidence 0.667, part true',
      expect.stringMatching(/^credit: kind byline, covers text, agency AP, .*quote “By Jane Roe and AP”$/),
      `index ${name}: stories ${stories}, publishedFrom ${publishedFrom}, publishedTo ${publishedTo}`,
      '',
      'What is true, and how do you know?',
      '',
    ]);
  });

  it('holds neither the page’s address, host nor headline unless the address is given', () => {
    const text = linesOf({ report: inPart, coverage, url: null }).join('\n');
    expect(text).not.toContain('courier.example');
    expect(text).not.toContain(inPart.page.title);
    const lines = linesOf({ report: inPart, coverage, url });
    expect(lines).toContain(url);
    expect(lines[1]).toContain('with courier.example');
  });

  it('says that nothing was found, in the popup’s words, and weak evidence claims no story', () => {
    const weak = { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] };
    for (const report of [emptyReport(), weak]) {
      const [, sentence, fields] = linesOf({ report, coverage, url: null });
      expect(sentence).toMatch(/^No known source\. .*original/);
      expect(fields).toContain('relation none');
    }
  });

  it('says that a page was called no article', () => {
    expect(linesOf({ report: null, coverage: [], url })).toEqual([
      'Wiremark 0.1.0, Firefox 153.0, en',
      'This page does not look like an article.',
      url,
      '',
      'What is true, and how do you know?',
      '',
    ]);
  });

  it('stays short on a page with hundreds of credits', () => {
    const credits = Array.from({ length: 300 }, (_, i) => sampleCredit({ quote: `Photo ${i}` }));
    const lines = linesOf({ report: sampleReport({ credits }), coverage, url: null });
    expect(lines.filter((line) => line.startsWith('credit:'))).toHaveLength(20);
  });
});

describe('the browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153.0'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36', 'Chrome 150.0.0.0'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.1.2', 'Edg 150.0.1.2'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/150.0.0.0 Safari/537.36', 'Chrome 150.0.0.0'],
    ['curl/8', ''],
  ])('is told with its version and without the machine: %s', (userAgent, browser) => {
    expect(browserOf(userAgent)).toBe(browser);
  });
});
