// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { TabResult } from '../../src/messages.ts';
import { WrongVerdictView } from '../../src/popup/WrongVerdictView.tsx';
import { english } from '../ui/english.ts';
import { sampleCoverage, sampleReport } from '../ui/sample-reports.ts';

const url = 'https://courier.example/atlas';
const found: TabResult = { state: 'found', url, report: sampleReport(), coverage: [sampleCoverage] };

function show(result: TabResult) {
  const copied: string[] = [];
  const body = document.createElement('div');
  // Only what is part of the document tells that it was changed.
  document.body.append(body);
  void act(() =>
    render(
      <WrongVerdictView
        language={english}
        result={result}
        program={{ version: '0.1.0', browser: 'Firefox 153.0' }}
        onCopy={(text) => copied.push(text)}
        onBack={() => undefined}
      />,
      body,
    ),
  );
  const click = (selector: string) => void act(() => body.querySelector<HTMLElement>(selector)?.click());
  return { body, copied, click, preview: () => body.querySelector('textarea')?.value ?? '' };
}

describe('the report of a wrong verdict', () => {
  test('leads nowhere', () => {
    expect(show(found).body.querySelectorAll('a, form, [href], [action]')).toHaveLength(0);
  });

  test('copies what it shows, without the address', () => {
    const { copied, click, preview } = show(found);
    expect(preview()).toContain('Full copy of a story from AP.');
    expect(preview()).not.toContain(url);
    click('.button');
    expect(copied).toEqual([preview()]);
  });

  test('adds the address where the user ticks it, and takes it out again', () => {
    const { copied, click, preview } = show(found);
    const without = preview();
    click('input');
    expect(preview()).toContain(`\n${url}\n`);
    click('.button');
    expect(copied).toEqual([preview()]);
    click('input');
    expect(preview()).toBe(without);
  });

  test('says that it copied only the text that it shows now', () => {
    const { body, click } = show(found);
    const status = () => body.querySelector('[role=status]')?.textContent;
    expect(status()).toBe('');
    click('.button');
    expect(status()).toBe('Copied.');
    click('input');
    expect(status()).toBe('');
  });
});
