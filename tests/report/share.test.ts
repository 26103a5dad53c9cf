import { describe, expect, test } from 'vitest';
import { tellVerdict } from '../../src/report/share.ts';
import { english } from '../ui/english.ts';
import { emptyReport, sampleCoverage, sampleReport, sampleSource } from '../ui/sample-reports.ts';

const shared = {
  report: sampleReport(),
  coverage: [sampleCoverage],
  url: 'https://courier.example/atlas_1',
  title: 'Sea *atlas* stolen',
};

describe('a shared verdict', () => {
  test('tells page, verdict, how sure, the story with shares, the credits, and what was compared', () => {
    expect(tellVerdict(english, shared, 'plain')).toBe(
      [
        'Sea *atlas* stolen\nhttps://courier.example/atlas_1',
        'Full copy of a story from AP. The page names AP as the source of its text. ' +
          'Very sure: passages of the text match, and the page names the source.',
        '- “Thieves take sea atlas”. AP, Oct 17, 2026. 97% of this article’s wording is in the story. ' +
          '99% of the story’s wording is on this page\n- Dateline, for the text: AP',
        'Compared with 3,214 stories by AP, Reuters, and others, published Feb 1, 2013 to Nov 15, 2026. ' +
          'On this device. Nothing was sent. Wiremark',
      ].join('\n\n'),
    );
  });

  test('tells of a rewrite no shares of words, which say nothing of it', () => {
    const sources = [sampleSource({ relation: 'rewrite', pageShare: 0.01, storyShare: 0.01 })];
    const text = tellVerdict(english, { ...shared, report: sampleReport({ sources }) }, 'plain');
    expect(text).toContain('- “Thieves take sea atlas”. AP, Oct 17, 2026\n');
    expect(text).not.toContain('%');
  });

  test('is a link and a list in Markdown, the page’s own signs kept', () => {
    const text = tellVerdict(english, shared, 'markdown');
    expect(text).toContain('[Sea \\*atlas\\* stolen](https://courier.example/atlas_1)\n\n');
    expect(text).toContain('\n\n- “Thieves take sea atlas”');
  });

  test('of a page without a known source claims nothing', () => {
    const text = tellVerdict(english, { ...shared, report: emptyReport() }, 'plain');
    expect(text).toContain(
      'No known source. No story in the index was found to match this page. That does not make',
    );
    expect(text).not.toContain('\n- ');
  });

  test('names no address that is none of the web', () => {
    for (const url of [null, 'javascript:alert(1)'])
      expect(tellVerdict(english, { ...shared, url }, 'markdown')).toMatch(
        /^Sea \\\*atlas\\\* stolen\n\nFull/,
      );
  });
});
