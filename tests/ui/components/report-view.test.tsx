// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/model.ts';
import { ReportView } from '../../../src/ui/components/ReportView.tsx';
import { provenanceOf } from '../../../src/report/provenance.ts';
import { english } from '../english.ts';
import {
  emptyReport,
  noActions,
  sampleCarrier,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../sample-reports.ts';

function show(report: Report, actions = noActions): HTMLElement {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  render(
    <ReportView language={english} provenance={provenanceOf(report)} page={report.page} actions={actions} />,
    container,
  );
  return container;
}

describe('the report', () => {
  beforeEach(() => document.body.replaceChildren());

  test('tells the verdict, how many words are the story’s, both shares, the quote and the story', () => {
    const text = show(sampleReport()).textContent;
    expect(text).toContain('Full copy of a story from AP.');
    expect(text).toContain('640 of its 660 words are in the story.');
    expect(text).toContain('97% of this article’s wording is in the story');
    expect(text).toContain('99% of the story’s wording is on this page');
    expect(text).toContain('“PORT HALVARD (AP) -”');
    expect(text).toContain('Thieves take sea atlas');
  });

  test('gives no share of words that were not found, and no reason', () => {
    const source = sampleSource({ storyWords: 0, pageShare: 0, storyShare: 0, passages: [] });
    const shown = show(sampleReport({ verdict: sampleVerdict({ basis: 'url' }), sources: [source] }));
    expect(shown.textContent).toContain('Thieves take sea atlas');
    expect(shown.querySelectorAll('.figures, .page-bar, .row-differs')).toHaveLength(0);
    expect(shown.textContent).not.toContain('nearly all of the article');
  });

  test('puts each source beside a verdict that speaks of none of them', () => {
    const verdict = sampleVerdict({ relation: 'original', basis: 'site', agency: 'AFP' });
    const shown = show(sampleReport({ verdict }));
    expect(shown.querySelector('.figures')).toBeNull();
    expect(shown.querySelector('.row-sources .source > summary')?.textContent).toBe(
      'Full copy of a story from AP.',
    );
  });

  test('has several sources in one row, and no other row for where the page differs', () => {
    const other = sampleSource({ story: { ...sampleSource().story, id: 's2', agency: 'AFP' } });
    const shown = show(sampleReport({ sources: [sampleSource(), other] }));
    const sentences = [...shown.querySelectorAll('.row-sources .source > summary')];
    expect(sentences.map((each) => each.textContent)).toEqual([
      'Full copy of a story from AP.',
      'Full copy of a story from AFP.',
    ]);
    expect(shown.querySelector('.row-differs')).toBeNull();
  });

  test('has every row closed at first, and none that holds nothing', () => {
    const shown = show(sampleReport({ credits: [] }));
    const rows = [...shown.querySelectorAll('details.row')];
    expect(rows.map((row) => row.querySelector('.row-title')?.textContent)).toEqual([
      'Where it differs',
      'Why we say this',
    ]);
    expect(rows.some((row) => row.hasAttribute('open'))).toBe(false);
  });

  test('draws the words of each source on the one bar of the page, where they stand', () => {
    const half = { pageStart: 330, pageEnd: 660, storyStart: 0, storyEnd: 330 };
    const shown = show(
      sampleReport({
        sources: [
          sampleSource({ passages: [{ pageStart: 0, pageEnd: 165, storyStart: 0, storyEnd: 165 }] }),
          sampleSource({ story: { ...sampleSource().story, id: 's2' }, passages: [half] }),
        ],
      }),
    );
    const drawn = [...shown.querySelectorAll('.page-bar-passage')].map((passage) => [
      passage.classList[0],
      Number(passage.getAttribute('x')),
      Number(passage.getAttribute('width')),
    ]);
    expect(drawn).toEqual([
      ['source-0', 0, 80],
      ['source-1', 160, 160],
    ]);
  });

  test('says in words what the strip shows', () => {
    expect(show(sampleReport()).querySelector('figcaption')?.textContent).toContain(
      'Words 1 to 640 of the page are words 4 to 643 of the story.',
    );
  });

  test('explains the strip piece by piece', async () => {
    const shown = show(sampleReport());
    const words = () => shown.querySelector('.strip-words')?.textContent;
    const [previous, next] = shown.querySelectorAll<HTMLButtonElement>('.strip-step');
    expect(words()).toBe('1 shared passage');
    next?.click();
    await vi.waitFor(() => expect(words()).toContain('1 of 3. Words 1 to 640 of the page'));
    previous?.click();
    await vi.waitFor(() => expect(words()).toContain('3 of 3. Not found on this page'));
  });

  test('gives no figure and no bar of a rewrite: it took no words', () => {
    const rewrite = sampleSource({ relation: 'rewrite', pageShare: 0.01, storyShare: 0.01, passages: [] });
    const shown = show(sampleReport({ verdict: sampleVerdict({ relation: 'rewrite' }), sources: [rewrite] }));
    expect(shown.querySelectorAll('figure, .page-bar, .figures')).toHaveLength(0);
    expect(shown.textContent).not.toContain('%');
  });

  test('shows text credits before citations, and these before photo credits', () => {
    const credits = [
      sampleCredit({ kind: 'citation', covers: 'citation', quote: 'told AP' }),
      sampleCredit({ kind: 'photo', covers: 'photo', quote: 'AP Photo' }),
      sampleCredit({ quote: 'OSLO (AP)' }),
    ];
    const quotes = [...show(sampleReport({ credits })).querySelectorAll('.quote')].map(
      (quote) => quote.textContent,
    );
    expect(quotes).toEqual(['“OSLO (AP)”', '“told AP”', '“AP Photo”']);
  });

  test('shows words that name two agencies once', () => {
    const photo = { kind: 'photo', covers: 'photo', quote: '(Pool Photo via AP)' } as const;
    const shown = show(
      sampleReport({ credits: [sampleCredit(photo), sampleCredit({ ...photo, agency: 'AFP' })] }),
    );
    expect(shown.querySelector('.evidence')?.textContent).toBe(
      '“(Pool Photo via AP)”Photo credit, for the photo only: AP and AFP',
    );
  });

  test('folds several photo credits into one line that opens to their quotes', () => {
    const photo = { kind: 'photo', covers: 'photo' } as const;
    const credits = [
      sampleCredit({ ...photo, quote: 'Jane Roe/AP' }),
      sampleCredit({ ...photo, quote: 'Ari Marsh/AFP', agency: 'AFP' }),
    ];
    const folded = show(sampleReport({ credits })).querySelector('.evidence details');
    expect(folded?.querySelector('summary')?.textContent).toBe('Photos, not the text: AP, AFP');
    expect(folded?.hasAttribute('open')).toBe(false);
    expect([...(folded?.querySelectorAll('button.quote') ?? [])].map((quote) => quote.textContent)).toEqual([
      '“Jane Roe/AP”',
      '“Ari Marsh/AFP”',
    ]);
  });

  test('of a credit that was not compared: has what the page says open, the first two lines and the rest on demand', () => {
    const credits = ['a', 'b', 'c', 'd'].map((quote) => sampleCredit({ quote }));
    const verdict = sampleVerdict({ relation: 'credited', basis: 'credit' });
    const row = show(sampleReport({ verdict, sources: [], credits })).querySelector('.row-page-says');
    expect(row?.hasAttribute('open')).toBe(true);
    const inView = [...(row?.querySelectorAll('.evidence-brief .quote') ?? [])];
    expect(inView.map(({ textContent }) => textContent)).toEqual(['“a”', '“b”']);
    expect(row?.querySelector('.more-evidence summary')?.textContent).toBe('Show 2 more');
    expect(row?.querySelectorAll('.more-evidence .quote')).toHaveLength(2);
  });

  test('lists carriers oldest first, five at once, the rest on demand', () => {
    const carriers = [9, 2, 5, 1, 7, 3].map((day) =>
      sampleCarrier({ outlet: `o${day}.example`, published: `2026-10-0${day}` }),
    );
    const shown = show(sampleReport({ sources: [sampleSource({ carriers })] }));
    const outlets = [...shown.querySelectorAll('.carrier-outlet')].map((outlet) => outlet.textContent);
    expect(outlets).toEqual([1, 2, 3, 5, 7, 9].map((day) => `o${day}.example`));
    expect(shown.querySelector('.carriers summary')?.textContent).toBe('Show 1 more');
  });

  test('lists the outlets that carry the page’s own story, without the page’s outlet', () => {
    const own = {
      story: sampleSource().story,
      carriers: [sampleCarrier(), sampleCarrier({ outlet: 'courier.example', url: null })],
    };
    const verdict = sampleVerdict({ relation: 'own-page', agency: null, basis: 'url' });
    const shown = show({ ...emptyReport(), verdict, own });
    expect(shown.querySelector('.row-carriers .row-count')?.textContent).toBe('1 other outlet');
    expect(shown.querySelector('.carrier-outlet')?.textContent).toBe('harbour.example');
  });

  test('doubts an outlet that is dated before the story, and does not draw it first', () => {
    const carriers = [
      sampleCarrier({ outlet: 'early.example', published: '2026-10-01', relation: 'excerpt' }),
      sampleCarrier({ published: '2026-10-18' }),
    ];
    const shown = show(sampleReport({ sources: [sampleSource({ carriers })] }));
    expect(shown.querySelector('.carrier-date')?.textContent).toBe('dated Oct 1, 2026, before the story');
    const drawn = [...shown.querySelectorAll('.timeline .glyph')].map((glyph) => glyph.classList[1]);
    expect(drawn).toEqual(['glyph-original', 'glyph-reprint']);
  });

  test('links only to web addresses', () => {
    const carriers = [sampleCarrier({ url: 'javascript:alert(1)' })];
    const shown = show(sampleReport({ sources: [sampleSource({ carriers })] }));
    expect([...shown.querySelectorAll('a')].map((link) => link.href)).toEqual(['https://wire.example/1']);
  });

  test('shows markup in a page’s words as words', () => {
    const credits = [sampleCredit({ quote: '<img src=x onerror=alert(1)>' })];
    const shown = show(sampleReport({ credits }));
    expect(shown.querySelector('img')).toBeNull();
    expect(shown.textContent).toContain('<img src=x');
  });
});
