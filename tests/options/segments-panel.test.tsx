// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { NO_SEGMENTS } from '../../src/options/segments.ts';
import { SegmentsPanel, type SegmentsState } from '../../src/options/SegmentsPanel.tsx';
import { english } from '../ui/english.ts';
import { sampleCoverage } from '../ui/sample-reports.ts';

function show(change: Partial<SegmentsState>) {
  const calls: (readonly unknown[])[] = [];
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const draw = (state: SegmentsState) =>
    act(() =>
      render(
        <SegmentsPanel
          language={english}
          state={state}
          caps={{ segments: 128, bytes: 256e6 }}
          onGive={(files) => calls.push(['give', files.map(({ name }) => name)])}
          onAdd={() => calls.push(['add'])}
          onDoNotAdd={() => calls.push(['do not add'])}
          onRemove={(name) => calls.push(['remove', name])}
        />,
        container,
      ),
    );
  void draw({ ...NO_SEGMENTS, ...change });
  const button = (name: string) =>
    [...container.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
  return { container, calls, button, draw };
}

const coverage = { ...sampleCoverage, name: 'Harbour News, October' };
const added = { name: 'ab12.wmk', coverage };
const offer = { fileName: 'october.wmk', name: 'cd34.wmk', bytes: new Blob([]), coverage };

test('each added file has its name, what it holds, and a button of its own that removes it', () => {
  const { container, calls, button } = show({ added: [added] });
  expect(container.textContent).toContain('Harbour News, October');
  expect(container.textContent).toMatch(/stories \(.* words in all\)/);
  button('Remove Harbour News, October')?.click();
  expect(calls).toEqual([['remove', 'ab12.wmk']]);
});

test('what was checked is shown with what it holds, takes the focus, and is added or not', () => {
  const { container, calls, button } = show({ offers: [offer] });
  const group = document.activeElement;
  expect(group?.getAttribute('role')).toBe('group');
  expect(group?.textContent).toMatch(/^Checked and intact, not added yet:Harbour News, October/);
  expect(container.textContent).toContain('No file was added.');
  button('Add to the comparison')?.click();
  button('Do not add')?.click();
  expect(calls).toEqual([['add'], ['do not add']]);
});

describe('a refused file', () => {
  test.each([
    [{ why: 'known' } as const, 'a.wmk is there already.'],
    [
      { why: 'too-many' } as const,
      'a.wmk cannot be added: at most 128 index files are kept. Remove one first.',
    ],
    [
      { why: 'too-large', free: 3_400_000 } as const,
      'a.wmk cannot be added: all index files together may take up 256 MB, of which 3.4 MB are left.',
    ],
    [
      { why: 'damaged', detail: 'story index: 7 bytes, expected 256' } as const,
      'a.wmk cannot be added: it is damaged, or not an index file that this version can read.story index: 7 bytes, expected 256',
    ],
  ])('is refused in one sentence: %o', (refusal, sentence) => {
    const { container } = show({ refusals: [{ fileName: 'a.wmk', ...refusal }] });
    expect(container.querySelector('li')?.textContent).toBe(sentence);
  });
});

test('a file that can no longer be read is named, and can be removed', () => {
  const { container, button } = show({ added: [{ name: 'ab12.wmk', coverage: undefined }] });
  expect(container.textContent).toContain('ab12.wmk can no longer be read, and is not asked.');
  expect(button('Remove ab12.wmk')).toBeDefined();
});

test.each([
  [{ checking: 'october.wmk' }, 'Checking october.wmk…'],
  [{ outcome: 'added' as const }, 'Added. Open pages are checked again.'],
  [{ outcome: 'removed' as const }, 'Removed. Open pages are checked again.'],
  [{ outcome: 'failed' as const }, 'The browser did not keep the file'],
])('says what is done: %o', (change, words) => {
  expect(show(change).container.querySelector('[role=status]')?.textContent).toContain(words);
});

test('the focus is not lost when the button that was pressed goes', async () => {
  const { button, draw } = show({ added: [added] });
  button('Remove Harbour News, October')?.focus();
  await draw({ ...NO_SEGMENTS, outcome: 'removed' });
  expect(document.activeElement?.textContent).toBe('Index files that you added');
});

test('dropped files are given like chosen ones', () => {
  const { container, calls } = show({});
  const dropped = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(dropped, { dataTransfer: { files: [new File(['x'], 'october.wmk')] } });
  container.querySelector('.segments-panel')?.dispatchEvent(dropped);
  expect(calls).toEqual([['give', ['october.wmk']]]);
  expect(dropped.defaultPrevented).toBe(true);
});
