// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { Answers } from '../../src/popup/answers.ts';
import { CopyActions } from '../../src/popup/CopyActions.tsx';
import { english } from '../ui/english.ts';
import { sampleAnswers, sampleReport } from '../ui/sample-reports.ts';

const result = {
  state: 'found',
  url: 'https://courier.example/atlas',
  report: sampleReport(),
  coverage: [],
} as const;

function show(change: Partial<Answers> = {}, url: string = result.url) {
  const body = document.createElement('div');
  document.body.replaceChildren(body);
  const draw = (answers: Answers) =>
    act(() => render(<CopyActions language={english} result={{ ...result, url }} answers={answers} />, body));
  void draw(sampleAnswers(change));
  const button = (name: string) => {
    const found = [...body.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  return {
    body,
    draw,
    button,
    click: (name: string) => act(() => button(name).click()),
    text: () => body.querySelector('textarea')?.value,
    status: () => body.querySelector('[role=status]')?.textContent,
  };
}

describe('Cite and Share', () => {
  test('open one text at a time, and close again', async () => {
    const { click, button, text } = show();
    expect(text()).toBeUndefined();
    await click('Cite');
    expect(text()).toContain('“Sea atlas stolen”. courier.example (AP).');
    expect(button('Cite').getAttribute('aria-expanded')).toBe('true');
    await click('Share');
    expect(text()).toContain('Full copy of a story from AP.');
    expect(button('Cite').getAttribute('aria-expanded')).toBe('false');
    await click('Share');
    expect(text()).toBeUndefined();
  });

  test('name the panel that they open', async () => {
    const { body, click, button } = show();
    await click('Cite');
    const panel = body.querySelector(`#${button('Cite').getAttribute('aria-controls') ?? ''}`);
    expect(panel?.getAttribute('aria-label')).toBe('Cite');
  });

  test('are left by Escape, back to the button', async () => {
    const { body, click, button, text } = show();
    await click('Cite');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => void body.querySelector('textarea')?.dispatchEvent(escape));
    expect(text()).toBeUndefined();
    expect(document.activeElement).toBe(button('Cite'));
    expect(escape.defaultPrevented).toBe(true);
  });

  test('say that the text was copied, and no longer once it is another', async () => {
    const copied: string[] = [];
    const onCopy = (text: string) => Promise.resolve(copied.push(text) > 0);
    const { click, text, status, draw } = show({ onCopy });
    await click('Cite');
    expect(status()).toBe('');
    await click('Copy');
    await vi.waitFor(() => expect(status()).toBe('Copied.'));
    expect(copied).toEqual([text()]);
    const { settings } = sampleAnswers();
    await draw(sampleAnswers({ onCopy, settings: { ...settings, citationFormat: 'bibtex' } }));
    expect(text()).toContain('@article{');
    expect(status()).toBe('');
  });

  test('say so where the browser refuses to copy', async () => {
    const { click, status } = show({ onCopy: () => Promise.resolve(false) });
    await click('Share');
    await click('Copy');
    await vi.waitFor(() =>
      expect(status()).toBe('It could not be copied. Select the text, and copy it by hand.'),
    );
  });

  test('keep the format that is chosen', async () => {
    const chosen: object[] = [];
    const { body, click } = show({ onChoose: (change) => chosen.push(change) });
    for (const [name, format] of [
      ['Cite', 'wikipedia'],
      ['Share', 'markdown'],
    ] as const) {
      await click(name);
      const select = body.querySelector('select');
      if (!select) throw new Error('no formats');
      select.value = format;
      await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    }
    expect(chosen).toEqual([{ citationFormat: 'wikipedia' }, { shareFormat: 'markdown' }]);
  });

  test('cite nothing that has no address on the web', () => {
    const { body } = show({}, 'file:///a.html');
    expect([...body.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Share']);
  });
});
