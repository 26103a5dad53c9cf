/** How a report looks on a terminal; that its words are the popup's is the promise of same-words.test.tsx. */
import { expect, test } from 'vitest';
import { english } from '../../../src/builder/command/english.ts';
import { readableCoverage, readableReport } from '../../../src/builder/command/readable-report.ts';
import type { Report } from '../../../src/model.ts';
import {
  emptyReport,
  sampleCarrier,
  sampleCoverage,
  sampleReport,
  sampleSource,
} from '../../ui/sample-reports.ts';

const plain = (_format: unknown, text: string): string => text;
const linesOf = (report: Report) =>
  readableReport({ report, paragraphStarts: [], coverage: [] }, english, plain).split('\n');

test('a report: title, verdict, story, differences, carriers, credits', () => {
  const carriers = [
    sampleCarrier({ outlet: 'late.example', published: '2026-10-19', headline: 'Atlas gone' }),
    sampleCarrier({ headline: 'Thieves take sea atlas' }),
  ];
  expect(linesOf(sampleReport({ sources: [sampleSource({ carriers })] }))).toEqual([
    'Sea atlas stolen',
    '  Full copy of a story from AP.',
    '  The page names AP as the source of its text.',
    '  640 of its 660 words are in the story.',
    '  Very sure: passages of the text match, and the page names the source.',
    '  Thieves take sea atlas  AP, Oct 17, 2026',
    '  Open the story  https://wire.example/1',
    '  Where it differs',
    '    97% of this article’s wording is in the story',
    '    99% of the story’s wording is on this page',
    '    In the story, but not found here: about 12 words, in 1 place. The end of the story was not found here.',
    '    Not found in the story: about 20 words, in 1 place.',
    '  Who else carries it  2 other outlets',
    '    harbour.example  Oct 18, 2026  Full copy, names the source',
    '    late.example  Oct 19, 2026  Full copy, names the source  Atlas gone',
    '  What the page says',
    '    “PORT HALVARD (AP) -”  Dateline, for the text: AP',
    '',
    '',
  ]);
});

test('a page without a title is named by its address, else as "This page"', () => {
  const untitled = { ...emptyReport().page, title: '' };
  expect(linesOf({ ...emptyReport(), page: untitled })[0]).toBe('https://courier.example/atlas');
  expect(linesOf({ ...emptyReport(), page: { ...untitled, url: null } })[0]).toBe('This page');
});

test('weak evidence is named without a claim, a share or a carrier', () => {
  const sources = [sampleSource({ relation: 'none', confidence: 0.3, carriers: [sampleCarrier()] })];
  const text = linesOf({ ...emptyReport(), sources }).join('\n');
  expect(text).toContain('Weak evidence\n    One story shares some words');
  expect(text).toContain('Thieves take sea atlas  AP, Oct 17, 2026');
  expect(text).not.toMatch(/copy|excerpt|rewrite|%|harbour/i);
});

test('an index is told in figures, with the stories of each agency', () => {
  expect(readableCoverage(sampleCoverage, english).split('\n')).toEqual([
    'bundled',
    '  3,214 stories (2,400,000 words in all) and 8,120 pages of other outlets. Published Feb 1, 2013 to Nov 15, 2026. 3.3 MB',
    '  AP  1,800 stories',
    '  Reuters  900 stories',
    '  Outlets’ own stories  514 stories',
    '  The index holds no article text, only fingerprints, headlines, addresses and dates.',
    '',
  ]);
});
