// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { IndexCoverage } from '../../src/model.ts';
import { IndexPanel } from '../../src/options/IndexPanel.tsx';
import { english } from '../ui/english.ts';
import { sampleCoverage } from '../ui/sample-reports.ts';

function show(coverage: readonly IndexCoverage[]): HTMLElement {
  const container = document.createElement('div');
  render(<IndexPanel language={english} coverage={{ ok: true, value: coverage }} />, container);
  return container;
}

const namesIn = (container: HTMLElement) =>
  [...container.querySelectorAll('h3')].map(({ textContent }) => textContent);

test('of several indexes, each has its name; a lone one needs none', () => {
  expect(namesIn(show([sampleCoverage]))).toEqual([]);
  const other = { ...sampleCoverage, name: 'Harbour News' };
  expect(namesIn(show([sampleCoverage, other]))).toEqual([sampleCoverage.name, 'Harbour News']);
});

test('a file that is left out is named with the reason, and tells nothing else', () => {
  const leftOut = { ...sampleCoverage, name: 'ab12.wmk', stories: 0, leftOut: 'story index: truncated' };
  const container = show([sampleCoverage, leftOut]);
  expect(container.querySelector('.index-left-out')?.textContent).toBe(
    'ab12.wmk could not be read, and is not asked.',
  );
  expect(container.querySelector('[lang=en]')?.textContent).toBe('story index: truncated');
  expect(namesIn(container)).toEqual([]);
  expect(container.textContent).not.toMatch(/\b0 stories/);
});
