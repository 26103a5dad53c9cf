// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { MemoryPanel, type MemoryState } from '../../src/options/MemoryPanel.tsx';
import { english } from '../ui/english.ts';

const HOUR = Date.UTC(2026, 10, 3, 12) / 3_600_000;

function show(change: Partial<MemoryState> = {}) {
  const calls: unknown[] = [];
  const body = document.createElement('div');
  document.body.replaceChildren(body);
  const state: MemoryState = {
    choice: { isOn: false, days: 30 },
    facts: { pages: 0, since: null, trouble: null },
    outcome: 'none',
    ...change,
  };
  render(
    <MemoryPanel
      language={english}
      state={state}
      onChange={(choice) => calls.push(choice)}
      onForget={(span) => calls.push(span)}
      onSeen={() => calls.push('seen')}
    />,
    body,
  );
  return { body, calls, text: body.textContent };
}

test('the switch shows the choice, and says that it is a history', () => {
  const { body, calls, text } = show();
  const field = body.querySelector<HTMLInputElement>('[role=switch]');
  expect(field?.checked).toBe(false);
  field?.click();
  expect(calls).toEqual([{ isOn: true }]);
  expect(text).toContain('This is a history');
  expect(
    show({ choice: { isOn: true, days: 7 } }).body.querySelector<HTMLInputElement>('[role=switch]')?.checked,
  ).toBe(true);
});

test('what is remembered is counted, on or off', () => {
  const facts = { pages: 214, since: HOUR, trouble: null };
  expect(show({ facts }).text).toContain('Remembers 214 articles, the oldest from Nov 3, 2026.');
  expect(show().text).toContain('Remembers nothing.');
});

test('days and spans are chosen', () => {
  const { body, calls } = show({ facts: { pages: 3, since: HOUR, trouble: null } });
  const field = body.querySelector('select') as HTMLSelectElement;
  expect([...field.options].map(({ text }) => text)).toEqual(['7 days', '30 days', '90 days', '365 days']);
  field.value = '90';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  body.querySelectorAll('button').forEach((button) => button.click());
  expect(calls).toEqual([{ days: 90 }, 'hour', 'today', 'all']);
});

test('what could not be done is said', () => {
  expect(show({ facts: { pages: 1, since: HOUR, trouble: 'full' } }).text).toContain('The disk may be full');
  expect(show({ outcome: 'failed' }).text).toContain('Nothing was forgotten');
  expect(show({ facts: null }).text).toBe(
    'This browser keeps no files for extensions here, so nothing can be remembered.',
  );
});

test('nothing is offered to be forgotten where nothing is remembered, but after it was forgotten just now', () => {
  const labels = (change: Partial<MemoryState>) =>
    [...show(change).body.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(labels({})).toEqual([]);
  expect(labels({ outcome: 'done' })).toEqual(['The last hour', 'Today', 'All']);
});

test('a loss is told of until the user has seen it', () => {
  const { body, calls, text } = show({ facts: { pages: 0, since: null, trouble: 'lost' } });
  expect(text).toContain('The memory started again from nothing.');
  body.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
  expect(calls).toEqual(['seen']);
});
