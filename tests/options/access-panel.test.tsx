// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { AccessPanel, type GrantedSites } from '../../src/options/AccessPanel.tsx';
import { english } from '../ui/english.ts';

function show(access: GrantedSites) {
  const calls: (readonly [string, unknown])[] = [];
  const body = document.createElement('div');
  document.body.replaceChildren(body);
  render(
    <AccessPanel
      language={english}
      access={access}
      onSetEverySite={(isEverySite) => calls.push(['every', isEverySite])}
      onAddSite={(host) => calls.push(['add', host])}
      onRemoveSite={(host) => calls.push(['remove', host])}
    />,
    body,
  );
  const radio = (level: string) => body.querySelector<HTMLInputElement>(`input[value=${level}]`);
  return { body, calls, radio };
}

describe('the level of access', () => {
  test.each([
    [{ hasEverySite: false, sites: [] }, 'click'],
    [{ hasEverySite: false, sites: ['a.example'] }, 'sites'],
    [{ hasEverySite: true, sites: ['a.example'] }, 'every'],
  ])('is what the browser granted: %o', (access, level) => {
    const { body } = show(access);
    expect(body.querySelector<HTMLInputElement>('input:checked')?.value).toBe(level);
  });

  test('on click gives every site back', () => {
    const { calls, radio } = show({ hasEverySite: false, sites: ['a.example', 'b.example'] });
    radio('click')?.click();
    expect(calls).toEqual([
      ['remove', 'a.example'],
      ['remove', 'b.example'],
    ]);
  });

  test('of some sites offers to add one before any is granted', async () => {
    const { body, calls, radio } = show({ hasEverySite: false, sites: [] });
    radio('sites')?.click();
    const field = await vi.waitFor(() => {
      const found = body.querySelector<HTMLInputElement>('.site-field');
      if (!found) throw new Error('no field yet');
      return found;
    });
    field.value = 'a.example';
    body.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(calls).toEqual([['add', 'a.example']]);
  });
});
