// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { createLanguage } from '../../src/report/language.ts';
import { ReportView } from '../../src/ui/components/ReportView.tsx';
import { provenanceOf } from '../../src/report/provenance.ts';
import { english } from './english.ts';
import { noActions, sampleCarrier, sampleReport, sampleSource } from './sample-reports.ts';

/** Every text in brackets: what stands outside brackets was never given to a translator. */
const pseudo = createLanguage('en', (key, values) => {
  const text = english.say(key as never, ...values);
  return text === '' ? '' : `⟦${text}⟧`;
});

test('every word of a report comes from the catalogue, the page or the index', () => {
  const report = sampleReport({ sources: [sampleSource({ carriers: [sampleCarrier({ headline: '' })] })] });
  const container = document.createElement('div');
  render(
    <ReportView language={pseudo} provenance={provenanceOf(report)} page={report.page} actions={noActions} />,
    container,
  );
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const bare: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    if (/\p{L}/u.test(text) && !text.includes('⟦')) bare.push(text);
  }
  expect(new Set(bare)).toEqual(
    new Set(['Thieves take sea atlas', 'Oct 17, 2026', 'Oct 18, 2026', 'harbour.example']),
  );
});
