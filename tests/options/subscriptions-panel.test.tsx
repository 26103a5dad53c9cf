// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { FAILURES } from '../../src/library/subscription/failure.ts';
import type { KnownIndex } from '../../src/options/known-indexes.ts';
import { NO_SUBSCRIPTIONS, type SubscriptionsState } from '../../src/options/subscriptions.ts';
import { SubscriptionsPanel } from '../../src/options/SubscriptionsPanel.tsx';
import { english } from '../ui/english.ts';
import { ADDRESS, FACTS, FOUND } from './sample-subscriptions.ts';

function show(change: Partial<SubscriptionsState>, known: readonly KnownIndex[] = []) {
  const calls: (readonly unknown[])[] = [];
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const call =
    (name: string) =>
    (...values: readonly unknown[]): void =>
      void calls.push([name, ...values]);
  const draw = (changed: Partial<SubscriptionsState>) =>
    act(() =>
      render(
        <SubscriptionsPanel
          language={english}
          state={{ ...NO_SUBSCRIPTIONS, all: [], ...changed }}
          known={known}
          onLookAt={call('look at')}
          onAdd={() => calls.push(['add'])}
          onDoNotAdd={() => calls.push(['do not add'])}
          onUpdate={call('update')}
          onKeepDays={call('keep')}
          onRemove={call('remove')}
        />,
        container,
      ),
    );
  void draw(change);
  const button = (name: string) =>
    [...container.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
  return { container, calls, button, draw };
}

test('a subscription says what it is, from when, whose, and how it stands', () => {
  const { container } = show({ all: [FACTS] });
  const text = container.textContent.replace(/\u202f/g, ' ');
  for (const part of [
    'Meridian Wire, newest',
    'Published by Meridian Wire',
    '1,204 stories, 0.6 MB',
    'Languages: English.',
    'Published Nov 1, 2026 to Nov 28, 2026.',
    'Licence: CC0-1.0 Key: G/N0 iAG0 D29c',
    'Updated Nov 28, 2026, 10:40 AM UTC',
  ])
    expect(text).toContain(part);
  expect(container.querySelector('a')?.getAttribute('href')).toBe('mailto:desk@meridianwire.example');
});

test('it is updated, kept for fewer days and removed, each by a control of its own', () => {
  const { container, calls, button } = show({ all: [FACTS] });
  button('Update Meridian Wire, newest now')?.click();
  const days = container.querySelector('select') as HTMLSelectElement;
  days.value = '7';
  days.dispatchEvent(new Event('change', { bubbles: true }));
  button('Remove Meridian Wire, newest')?.click();
  expect(calls).toEqual([
    ['update', 'one'],
    ['keep', 'one', 7],
    ['remove', 'one'],
  ]);
});

test.each([
  [{ progress: { bytes: 500_000, of: 2_000_000 } }, 'Fetching: 0.5 MB of 2 MB'],
  [{ progress: { bytes: 0, of: 0 } }, 'Fetching…'],
  [{ index: null, renewedAt: null, age: 'new' as const }, 'Nothing has been fetched yet.'],
  [{ age: 'late' as const }, 'Its publisher is late: it has news until Nov 28, 2026, 10:35 AM UTC.'],
  [{ age: 'silent' as const }, 'Its publisher has been silent for more than two weeks'],
  [{ holes: 2 }, '2 parts of it are missing'],
  [{ droppedTo: '2026-11-09' }, 'To make room, stories up to Nov 9, 2026 were removed.'],
])('%o is said as "%s"', (change, said) => {
  const { container } = show({ all: [{ ...FACTS, ...change }] });
  expect(container.textContent.replace(/\u202f/g, ' ')).toContain(said);
});

test('every failure has a sentence, with what was found for the publisher', () => {
  for (const kind of FAILURES) {
    const problem = { kind, message: 'wiremark.json: 404', since: 0 };
    const { container } = show({ all: [{ ...FACTS, problem }] });
    expect(container.querySelector('.index-left-out')?.textContent.length).toBeGreaterThan(15);
    expect(container.querySelector('[lang=en]')?.textContent).toBe('wiremark.json: 404');
  }
});

test('what is at an address is shown with its key, takes the focus, and is added or not', () => {
  const { calls, button } = show({ offer: { address: ADDRESS, found: FOUND } });
  const group = document.activeElement;
  expect(group?.getAttribute('role')).toBe('group');
  expect(group?.textContent).toMatch(/^Index found, not added yet:Meridian Wire, newest/);
  expect(group?.textContent).toContain('Key: G/N0 iAG0 D29c');
  button('Subscribe')?.click();
  button('Do not add')?.click();
  expect(calls).toEqual([['add'], ['do not add']]);
});

test('one that is known cannot be added again, and another key at a known place is warned of', () => {
  const known = show({ offer: { address: ADDRESS, found: { ...FOUND, isSubscribed: true } } });
  expect(known.button('Subscribe')).toBeUndefined();
  expect(known.container.textContent).toContain('You subscribe to this index already.');
  const other = show({ offer: { address: ADDRESS, found: { ...FOUND, hasOtherKey: true } } });
  expect(other.container.textContent).toContain('under another key');
});

test('a contact that is no address is not followed', () => {
  const index = { ...FOUND.index, contact: 'javascript:alert(1)' };
  const { container } = show({ all: [{ ...FACTS, index }] });
  expect(container.querySelector('a')).toBeNull();
});

test('an address that is given is looked at, and one of no index is told of', () => {
  const { container, calls } = show({ refused: { outcome: 'no-index' } });
  expect(container.querySelector('[role=alert]')?.textContent).toMatch(
    /^That is not the address of an index/,
  );
  const form = container.querySelector('form') as HTMLFormElement;
  (form.elements.namedItem('address') as HTMLInputElement).value = ADDRESS;
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(calls).toEqual([['look at', ADDRESS]]);
});

test('a browser that keeps no files says so, and offers nothing', () => {
  const { container } = show({ all: null });
  expect(container.textContent).toContain('This browser keeps no files for extensions here');
  expect(container.querySelector('form')).toBeNull();
});

test('where the button that was pressed is gone, the focus goes to the heading', () => {
  const { container, draw } = show({ offer: { address: ADDRESS, found: FOUND } });
  void draw({});
  expect(document.activeElement).toBe(container.querySelector('h3'));
  void draw({ all: [FACTS] });
  container.querySelector('select')?.focus();
  void draw({ all: [{ ...FACTS, progress: { bytes: 0, of: 0 } }] });
  expect(document.activeElement).toBe(container.querySelector('select'));
  void draw({ outcome: 'removed' });
  expect(document.activeElement).toBe(container.querySelector('h3'));
});

test('a known index is suggested until it is subscribed to, and is looked at before it is added', () => {
  const known = [{ address: ADDRESS, name: 'Meridian Wire, newest', publisher: 'Meridian Wire' }];
  const { calls, button, container } = show({}, known);
  expect(container.textContent).toContain('Published by Meridian Wire meridianwire.example');
  button('See what the index at Meridian Wire, newest is')?.click();
  expect(calls).toEqual([['look at', ADDRESS]]);
  for (const { container } of [show({ all: [FACTS] }, known), show({})])
    expect(container.textContent).not.toContain('Known indexes');
});
