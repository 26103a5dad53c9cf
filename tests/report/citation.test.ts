import { describe, expect, test } from 'vitest';
import { CITATION_FORMATS, cite } from '../../src/report/citation.ts';
import { originalLink } from '../../src/report/original-link.ts';
import { sampleSource } from '../ui/sample-reports.ts';

const { story } = sampleSource();

describe('a citation', () => {
  test('is plain text', () => {
    expect(cite(story, 'plain')).toBe('AP, “Thieves take sea atlas”, 2026-10-17, https://wire.example/1.');
  });

  test('is a link in Markdown, whose own signs are kept', () => {
    const signs = { ...story, headline: 'A [b] *c*' };
    expect(cite(signs, 'markdown')).toBe('[A \\[b\\] \\*c\\*](https://wire.example/1), AP, 2026-10-17');
  });

  test('is a template of Wikipedia, whose bars are kept', () => {
    expect(cite({ ...story, headline: 'A | b' }, 'wikipedia')).toBe(
      '{{cite news |title=A {{!}} b |agency=AP |date=2026-10-17 |url=https://wire.example/1}}',
    );
  });

  test('is BibTeX', () => {
    expect(cite(story, 'bibtex')).toContain('@online{AP2026,\n  title = {{Thieves take sea atlas}}');
  });

  test('is CSL-JSON', () => {
    expect(JSON.parse(cite(story, 'csl-json'))).toMatchObject([
      { type: 'article-newspaper', issued: { 'date-parts': [[2026, 10, 17]] }, publisher: 'AP' },
    ]);
  });

  test.each(CITATION_FORMATS)('as %s says nothing of what is not known', (format) => {
    const bare = { ...story, agency: null, url: null, published: null, language: null };
    expect(cite(bare, format)).not.toMatch(/null|undefined/);
  });
});

describe('the original', () => {
  test('is opened at its address', () => {
    expect(originalLink(story)).toEqual({ href: 'https://wire.example/1', isSearch: false });
  });

  test('without an address is searched at the agency', () => {
    expect(originalLink({ ...story, url: null })?.href).toBe(
      'https://apnews.com/search?q=Thieves%20take%20sea%20atlas',
    );
  });

  test('of an outlet without an address has no link', () => {
    expect(originalLink({ ...story, agency: null, url: null })).toBeUndefined();
  });
});
