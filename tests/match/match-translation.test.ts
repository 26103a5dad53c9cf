import { describe, expect, it } from 'vitest';
import { matchPage } from '../../src/match/match-page.ts';
import { mayTranslate } from '../../src/match/match-translation.ts';
import type { Report } from '../../src/model.ts';
import { BEES, entry, FERRY, FERRY_IN_GERMAN, OWN_REPORT_IN_GERMAN, open, page, QUARRY, story } from './newsroom.ts'; // prettier-ignore

const wire = (language = 'en') =>
  open(
    'wire',
    entry(story('ferry', { language }), FERRY),
    entry(story('quarry', { language }), QUARRY),
    entry(story('bees', { language }), BEES),
  );
const sourcesOf = (report: Report): string[] =>
  report.sources.map(
    ({ story: { id }, relation, isTranslation }) =>
      `${relation} ${id}${isTranslation === true ? ' translated' : ''}`,
  );

describe('a page in another language than the stories', () => {
  it('is a translation of the story whose names and figures it follows', async () => {
    const report = await matchPage(page([FERRY_IN_GERMAN]), await wire());
    expect(report.page.language).toBe('de');
    expect(sourcesOf(report)).toEqual(['rewrite ferry translated']);
  });

  it('is no translation if it tells of the same event with names of its own', async () => {
    const report = await matchPage(page([OWN_REPORT_IN_GERMAN]), await wire());
    expect(sourcesOf(report).filter((line) => !line.startsWith('none'))).toEqual([]);
  });

  it('is no translation of its own paragraphs in reverse order', async () => {
    const report = await matchPage(page([FERRY_IN_GERMAN.toReversed()]), await wire());
    expect(sourcesOf(report).filter((line) => !line.startsWith('none'))).toEqual([]);
  });

  it('is compared as a translation only with stories in another language of its script', async () => {
    const report = await matchPage(page([FERRY_IN_GERMAN]), await wire('de'));
    expect(report.sources.filter(({ isTranslation }) => isTranslation)).toEqual([]);
    expect(mayTranslate('de', 'en-GB')).toBe(true);
    expect(mayTranslate('ar', 'en')).toBe(false);
    expect(mayTranslate('de', 'de-AT')).toBe(false);
    expect(mayTranslate('de', null)).toBe(false);
  });

  it('of a story that came days later is none of it', async () => {
    const report = await matchPage(page([FERRY_IN_GERMAN], { published: '2026-02-20' }), await wire());
    expect(sourcesOf(report)).toEqual([]);
  });
});
