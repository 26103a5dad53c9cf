import { describe, expect, it } from 'vitest';
import { galleryOf, type Visit } from '../../scripts/start/gallery.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';

const visit = (key: string, verdict: string | undefined): Visit => ({
  ...{ key, kind: 'a "kind" <of> page', verdict, summary: 'What the popup says & more' },
  pictures: [
    { path: `chrome/${key}.page.png`, alt: 'The page, with the badge “AP · <credited>”' },
    { path: `chrome/${key}.popup-light.png`, alt: 'The popup' },
    { path: `chrome/${key}.popup-dark.png`, alt: 'The popup' },
  ],
});
const TABLE = [
  { name: 'Full copy', meaning: 'nearly all of it' },
  { name: 'Excerpt', meaning: 'a part of it' },
];
const document = parseHtml(
  galleryOf('Pictures', TABLE, [visit('front', undefined), visit('b', 'Excerpt'), visit('a', 'Full copy')]),
);
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);

describe('the gallery', () => {
  it('shows the verdicts in the order of the table, pages without one last', () => {
    expect(texts('h2')).toEqual(['Full copy', 'Excerpt', 'No verdict']);
    expect(texts('figcaption code')).toEqual(['a', 'b', 'front']);
  });

  it('leaves out a verdict that no page showed', () => {
    const other = parseHtml(galleryOf('Pictures', TABLE, [visit('b', 'Excerpt')]));
    expect([...other.querySelectorAll('h2')].map((each) => each.textContent)).toEqual(['Excerpt']);
  });

  it('gives every picture an alternative text and an address relative to itself', () => {
    const images = [...document.querySelectorAll('img')];
    expect(images).toHaveLength(9);
    for (const image of images) {
      expect(image.getAttribute('alt')).not.toBe('');
      expect(image.getAttribute('src')).toMatch(/^chrome\/[\w.-]+\.png$/);
    }
  });

  it('shows texts as they are, never as markup', () => {
    expect(texts('figcaption strong')[0]).toBe('a "kind" <of> page');
    expect(document.querySelector('img')?.getAttribute('alt')).toBe(
      'The page, with the badge “AP · <credited>”',
    );
    expect(texts('figcaption')[0]).toContain('What the popup says & more');
  });
});
