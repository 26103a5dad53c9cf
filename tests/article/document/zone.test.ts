/** Which elements open a zone of the page, and of which kind. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { zoneKindOf, type Contents, type ZoneKind } from '../../../src/article/document/zone.ts';
import { openHtml } from '../sample-pages.ts';

/** Elements that hold no title; where it is not said otherwise, they hold a link. */
const PLAIN: Contents = { holdsTitle: () => false, isLinked: () => true };

/** The kind of the zone that an element with this start tag opens. */
function kindOf(start: string, contents: Contents = PLAIN): ZoneKind | undefined {
  const tag = /^\w+/.exec(start)?.[0] ?? '';
  const element = openHtml(`<body><${start}>Harbour</${tag}></body>`).querySelector(tag);
  return zoneKindOf(element as Element, contents);
}

/** Some names of each kind. */
const NAMES: Readonly<Record<ZoneKind, readonly string[]>> = {
  chrome: ['newsletter', 'share', 'comments', 'sr-only', 'comment-form'],
  caption: ['cutline', 'image-description'],
  byline: ['byline', 'post-meta'],
  side: ['related', 'sidebar', 'read-more'],
  box: ['factbox', 'info-box'],
};
const named = Object.entries(NAMES).flatMap(([kind, names]) =>
  names.map((name) => ({ kind: kind as ZoneKind, name })),
);

describe('a zone is known by', () => {
  test.each<[string, ZoneKind | undefined]>([
    ['figure', 'caption'],
    ['figcaption', 'caption'],
    ['nav', 'chrome'],
    ['form', 'chrome'],
    ['footer', 'chrome'],
    ['aside', 'side'],
    ['section', undefined],
    ['div', undefined],
  ])('the tag %s: %s', (tag, kind) => expect(kindOf(tag)).toBe(kind));

  test.each<[string, ZoneKind | undefined]>([
    ['navigation', 'chrome'],
    ['dialog', 'chrome'],
    ['contentinfo', 'chrome'],
    ['complementary', 'side'],
    ['main', undefined],
    ['constructor', undefined],
  ])('the role %s: %s', (role, kind) => expect(kindOf(`div role="${role}"`)).toBe(kind));

  test.each(named)('a class or an id with the word $name: $kind', ({ name, kind }) => {
    const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    for (const form of [name, name.toUpperCase(), name.replace('-', '_'), `harbour-${name}-2`, `harbour${camel[0]?.toUpperCase() ?? ''}${camel.slice(1)}`, camel]) {
      expect([form, kindOf(`div class="${form}"`)]).toEqual([form, kind]);
      expect([form, kindOf(`div id="${form}"`)]).toEqual([form, kind]);
    } // prettier-ignore
  });
});

describe('a name opens no zone', () => {
  test.each(['harbour', 'shareholders', 'badge', 'unrelated', 'commentary', 'readmission', 'more', 'form-comment'])(
    'where the word is only a part of another, or in another order: %s',
    (name) => expect(kindOf(`div class="${name}"`)).toBeUndefined(),
  ); // prettier-ignore

  test.each([
    'overflow-hidden', 'print:hidden flex', 'hidden md:block', 'w-[30px] max-w-ad/2', 'field--label-hidden',
    'print', 'tagStyle_x1-o_O-style_y', 'block-gRNavb56', 'block-KpAdsOie',
  ])('where it says how a part looks, or a program made it up: %s', (name) => {
    expect(kindOf(`div class="${name}"`)).toBeUndefined();
  }); // prettier-ignore

  test('as the id of a paragraph or a heading: it is an anchor', () => {
    for (const tag of ['p', 'h2'])
      for (const { name } of named) expect(kindOf(`${tag} id="${name}"`)).toBeUndefined();
  });

  test('round the title of the page, but for a trail of links that ends there', () => {
    const contents = { holdsTitle: () => true, isLinked: () => true };
    expect(kindOf('div class="hero-ad"', contents)).toBeUndefined();
    expect(kindOf('div class="breadcrumbs"', contents)).toBe('chrome');
  });

  test('of a teaser where nothing is linked: it is a standfirst', () => {
    const contents = { holdsTitle: () => false, isLinked: () => false };
    for (const name of ['teaser-text', 'article-promo']) {
      expect(kindOf(`div class="${name}"`, contents)).toBeUndefined();
      expect(kindOf(`div class="${name}"`)).toBe('side');
    }
    expect(kindOf('div class="related"', contents)).toBe('side');
  });

  test('on the elements that hold a whole article', () => {
    for (const tag of ['main', 'article'])
      for (const { name } of named)
        expect(kindOf(`${tag} class="${name}" role="navigation"`)).toBeUndefined();
    const { body } = openHtml('<!doctype html><html><body class="sidebar"></body></html>');
    expect(zoneKindOf(body, PLAIN)).toBeUndefined();
  });
});

it('the tag counts before the role, the role before any name', () => {
  expect(kindOf('aside role="navigation" class="byline"')).toBe('side');
  expect(kindOf('div role="complementary" class="byline"')).toBe('side');
  expect(kindOf('div role="main" class="byline"')).toBe('byline');
});

it('of several names the first counts, and the class before the id, however often they were asked for', () => {
  const some = fc.array(fc.constantFrom(...named, { name: 'harbour', kind: undefined }), { maxLength: 4 });
  fc.assert(
    fc.property(some, some, (classes, ids) => {
      const element = `div class="${classes.map(({ name }) => name).join(' ')}" id="${ids.map(({ name }) => name).join('\n')}"`;
      const first = [...classes, ...ids].find(({ kind }) => kind !== undefined)?.kind;
      expect([kindOf(element), kindOf(element)]).toEqual([first, first]);
    }),
  );
});

it('a name beyond the number that is remembered has its own kind', () => {
  for (let i = 0; i < 2_100; i++) expect(kindOf(`div class="harbour-${i}"`)).toBeUndefined();
  expect(kindOf('div class="harbour-1 byline"')).toBe('byline');
});
