// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CreditPlace, PageWords, Report, SharedFacts } from '../../../src/model.ts';
import { provenanceOf } from '../../../src/report/provenance.ts';
import { ReportView } from '../../../src/ui/components/ReportView.tsx';
import type { ReportActions } from '../../../src/ui/report-actions.ts';
import { english } from '../english.ts';
import { noActions, sampleCredit, sampleReport, sampleSource, sampleVerdict } from '../sample-reports.ts';

const WORDS = ['Port Halvard', '1631', 'Tollan Atlas', 'Ingrid Aasvoll', '62', '2011 TV'];
const facts: SharedFacts = {
  names: [300, 10, 20, 30, 40, null].map((word, i) => ({
    pageStart: 100 * i,
    pageEnd: 100 * i + 2,
    estimatedStoryWord: word,
  })),
  storyParagraphs: 14,
  estimatedSharedParagraphs: 4,
};
const rewrite = sampleReport({
  verdict: sampleVerdict({ relation: 'rewrite', credited: false, basis: 'text' }),
  sources: [sampleSource({ relation: 'rewrite', pageShare: 0.01, storyShare: 0.01, facts })],
});

const place: CreditPlace = { article: 0, part: 'blocks', index: 4, charStart: 10, charEnd: 18 };
const citation = sampleCredit({ kind: 'citation', covers: 'citation', quote: 'told AP', place });
const citing = sampleReport({
  verdict: sampleVerdict({ relation: 'cites' }),
  sources: [sampleSource({ relation: 'cites', passages: [] })],
  credits: [citation],
});

/** A page that knows a word for every hundredth word, and one sentence for every quote. */
const answering: ReportActions = {
  ...noActions,
  onReadWords: (ranges: readonly PageWords[]) =>
    Promise.resolve(ranges.map(({ pageStart }) => WORDS[pageStart / 100] ?? '')),
  onReadSentences: (places) => Promise.resolve(places.map(() => 'She told AP that the card was old.')),
};

async function show(report: Report, actions: ReportActions): Promise<HTMLElement> {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const page = report.page;
  await act(async () => {
    render(
      <ReportView language={english} provenance={provenanceOf(report)} page={page} actions={actions} />,
      container,
    );
    await Promise.resolve();
  });
  return container;
}

const namesOf = (shown: HTMLElement, kind: string): (string | null)[] =>
  [...shown.querySelectorAll(`.facts-group.facts-${kind} li`)].map((item) => item.textContent);

describe('a rewrite', () => {
  beforeEach(() => document.body.replaceChildren());

  test('opens with its names and figures, and nowhere tells a share of copied words', async () => {
    const shown = await show(rewrite, answering);
    expect(shown.querySelector('.figures')?.textContent).toBe(
      'The story has 5 of this page’s 6 names and figures, 4 of them in the same order.',
    );
    expect(shown.textContent).not.toContain('%');
  });

  test('shows the page’s own words: those in the story’s order, those elsewhere, those that the story has not', async () => {
    const shown = await show(rewrite, answering);
    expect(namesOf(shown, 'kept')).toEqual(['1631', 'Tollan Atlas', 'Ingrid Aasvoll', '62']);
    expect(namesOf(shown, 'moved')).toEqual(['Port Halvard']);
    expect(namesOf(shown, 'missing')).toEqual(['2011 TV']);
  });

  test('draws a line for each shared name, those out of order apart, and says so in a sentence', async () => {
    const drawing = (await show(rewrite, answering)).querySelector('svg[role=img]');
    expect(drawing?.querySelectorAll('.facts-line')).toHaveLength(5);
    expect(drawing?.querySelectorAll('.facts-moved')).toHaveLength(1);
    expect(drawing?.querySelectorAll('.facts-stub')).toHaveLength(1);
    expect(drawing?.getAttribute('aria-label')).toBe(
      'Lines join 5 names and figures on this page to their places in the story: 4 keep their order, 1 cross others. Not found in the story: 1.',
    );
  });

  test('of a page that gives no words keeps the lines, and says why there are no words', async () => {
    const shown = await show(rewrite, { ...noActions, onReadWords: () => Promise.resolve(undefined) });
    expect(shown.querySelectorAll('.facts-line')).toHaveLength(5);
    expect(shown.querySelectorAll('.facts-group')).toHaveLength(0);
    expect(shown.textContent).toContain('can be shown while it is open');
  });

  test('of which there is no page, as of a selected text, has the lines alone', async () => {
    const shown = await show(rewrite, noActions);
    expect(shown.querySelectorAll('.facts-line')).toHaveLength(5);
    expect(shown.textContent).not.toContain('can be shown while it is open');
  });
});

describe('a report that cites', () => {
  beforeEach(() => document.body.replaceChildren());

  test('shows what it cites in the page’s sentence, with its paragraph, and shows it there', async () => {
    const asked: CreditPlace[] = [];
    const shown = await show(citing, { ...answering, onShowQuote: (at) => void asked.push(at) });
    expect(shown.querySelector('.figures')?.textContent).toBe('Cites AP in paragraph 5.');
    const quote = shown.querySelector<HTMLElement>('.row-differs .quote');
    expect(quote?.textContent).toBe('She told AP that the card was old.');
    expect(quote?.parentElement?.textContent).toContain('Paragraph 5.');
    quote?.click();
    expect(asked).toEqual([place]);
  });

  test('shows the quote where the page gives no sentence', async () => {
    const shown = await show(citing, noActions);
    expect(shown.querySelector('.row-differs .quote')?.textContent).toBe('“told AP”');
  });
});
