// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { DeleteData } from '../../src/options/DeleteData.tsx';
import { english } from '../ui/english.ts';

function show() {
  let deletions = 0;
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  void act(() =>
    render(<DeleteData language={english} isDeleted={false} onDelete={() => deletions++} />, container),
  );
  const click = (name: string) =>
    act(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!button) throw new Error(`no button ${name}`);
      button.click();
    });
  return { click, deletions: () => deletions };
}

test('asks once, in its place, and says that access to sites stays', async () => {
  const { click, deletions } = show();
  await click('Delete stored data');
  expect(deletions()).toBe(0);
  expect(document.body.textContent).toContain('Access to sites stays');
  expect(document.activeElement?.textContent).toBe('Keep');
  await click('Delete');
  expect(deletions()).toBe(1);
  expect(document.body.textContent).toBe('Delete stored data');
});

test('deletes nothing when the user keeps the data', async () => {
  const { click, deletions } = show();
  await click('Delete stored data');
  await click('Keep');
  expect(deletions()).toBe(0);
  expect(document.body.textContent).toBe('Delete stored data');
});
