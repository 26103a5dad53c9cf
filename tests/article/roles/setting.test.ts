/** Lines that are set as others are: the same tags and class names, up to an element that holds both. */
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { createSettings } from '../../../src/article/roles/setting.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, openHtml, ORCHARD } from '../sample-pages.ts';

/** Is the second paragraph of the body set as the first one is? */
function isSetAlike(html: string): boolean {
  const [model, line] = readLines(
    openHtml(`<!doctype html><html><body>${html}</body></html>`).body,
    new Set(),
  );
  if (!model || !line) throw new Error('two paragraphs, please');
  return runToEnd(createSettings([model]))(line);
}

const model = `<p>${HARBOUR[0]}</p>`;
const line = `<p>${ORCHARD[0]}</p>`;
const section = (text: string, name = 'body') =>
  `<section class="grid"><div class="item"><div class="wrapper"><div class="${name}">${text}</div></div></div></section>`;

describe('a line is set as another', () => {
  test('in one column', () => expect(isSetAlike(model + line)).toBe(true));

  test('in parallel sections, however deep', () => {
    expect(isSetAlike(section(model) + section(line))).toBe(true);
    expect(isSetAlike(`${section(model)}<aside>Advert</aside>${section(line)}`.replace(/<aside>.*<\/aside>/, ''))).toBe(true);
  }); // prettier-ignore

  test('whatever the names of the paragraphs themselves, and the numbers in other names', () => {
    const named = (text: string, name: string) => text.replace('<p>', `<p class="${name}">`);
    expect(isSetAlike(named(model, 'dropcap') + named(line, 'paywall'))).toBe(true);
    expect(isSetAlike(section(model, 'chunk-1') + section(line, 'chunk-2'))).toBe(true);
  });
});

describe('a line is set in a way of its own', () => {
  test('under other names or tags', () => {
    expect(isSetAlike(section(model) + section(line, 'notice'))).toBe(false);
    expect(isSetAlike(section(model) + section(`<ul><li>${ORCHARD[0]}</li></ul>`))).toBe(false);
  });

  test('in another article', () => {
    const article = (text: string) => `<article class="story">${text}</article>`;
    expect(isSetAlike(article(model) + article(line))).toBe(false);
  });

  test('far away, where no name says anything', () => {
    const deep = (text: string) => '<div>'.repeat(5) + text + '</div>'.repeat(5);
    expect(isSetAlike(deep(model) + deep(line))).toBe(false);
  });
});
