import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { readPage, readPageInSteps } from '../../src/article/read-page.ts';
import { VARIANTS } from './page-variants.ts';
import {
  HARBOUR,
  HARBOUR_ARTICLE,
  HARBOUR_HEADLINE,
  HEAD,
  openHtml,
  ORCHARD,
  ORCHARD_ARTICLE,
  ORCHARD_HEADLINE,
  pageOf,
} from './sample-pages.ts';
import { runToEnd } from '../../src/steps.ts';
import { runsOf } from '../tier.ts';

const textsOf = (article: Article | undefined) => article?.blocks.map(({ text }) => text);
const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Nests deeper than a parser would: scripts can. */
function nest(body: Element, name: string): void {
  let innermost = body;
  for (let level = 0; level < 10_000; level++) {
    const div = body.ownerDocument.createElement('div');
    div.setAttribute('class', name);
    innermost = innermost.appendChild(div);
  }
  innermost.textContent = HARBOUR.join(' ');
}

describe('reading in steps', () => {
  test('gives the same page, with a pause between any two long steps', () => {
    const document = pageOf(HARBOUR_ARTICLE, ORCHARD_ARTICLE);
    const steps = readPageInSteps(document, null);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(step.value).toEqual(readPage(document, null));
    expect(pauses).toBeGreaterThanOrEqual(20);
  });

  test('survives a page that a script empties meanwhile', () => {
    const document = pageOf(HARBOUR_ARTICLE);
    const steps = readPageInSteps(document, null);
    for (let i = 0; i < 3; i++) steps.next();
    document.body.textContent = '';
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toBeUndefined();
  });
});

describe('a page that is read although it looks like no article', () => {
  const readAnyway = (html: string) =>
    runToEnd(
      readPageInSteps(openHtml(`<html><body>${html}</body></html>`), null, { isAnyway: true }),
    )?.articles.map(textsOf);
  const TWENTY =
    'The keeper of the light at Skerry Point carried the lamp up the stair again on Monday, as every night.';

  test('is its longest text, from 20 words on', () => {
    expect(readAnyway(`<p>${TWENTY.replace(' again', '')}</p>`)).toBeUndefined();
    expect(readAnyway(`<p>${TWENTY}</p>`)).toEqual([[TWENTY]]);
    expect(readPage(openHtml(`<html><body><p>${TWENTY}</p></body></html>`), null)).toBeUndefined();
  });
});

describe('an article', () => {
  test('is its paragraphs in order, without adverts, promotions, share bars and comments', () => {
    const [article] = readPage(pageOf(HARBOUR_ARTICLE), null)?.articles ?? [];
    expect(textsOf(article)).toEqual(HARBOUR);
  });

  test('has its headline and the live element of it', () => {
    const document = pageOf(HARBOUR_ARTICLE);
    const [article] = readPage(document, null)?.articles ?? [];
    expect(article?.headline).toBe(HARBOUR_HEADLINE);
    expect(article?.headlineNode).toBe(document.querySelector('h1'));
  });

  test('has its caption, byline and source line as asides, but not the rights line of the site', () => {
    const [article] = readPage(pageOf(HARBOUR_ARTICLE), null)?.articles ?? [];
    expect(article?.asides.map(({ kind, text }) => [kind, text])).toEqual([
      ['byline', 'By Mara Quill, NWA'],
      ['caption', 'The lens before its cleaning. (Tom Reed/NWA)'],
      ['credit', 'SOURCE: www.nwa.example'],
    ]);
  });

  test('names the live text nodes of each block: joined, they are its text', () => {
    const document = pageOf(
      HARBOUR_ARTICLE.replace('salt from the lens', 'salt <em>from <b>the</b></em> <a href="/l">lens</a>'),
    );
    const [article] = readPage(document, null)?.articles ?? [];
    expect(textsOf(article)).toEqual(HARBOUR);
    for (const { text, nodes } of article?.blocks ?? []) {
      expect(collapse(nodes.map(({ data }) => data).join(''))).toBe(text);
      expect(nodes.every((node) => document.body.contains(node))).toBe(true);
    }
  });

  test('has its pictures with alternative text and file name, without those of the site', () => {
    const html = HARBOUR_ARTICLE.replace(
      '<img alt="" src="data:,">',
      '<img alt=" The  lens " src="data:," data-src="https://courier.example/i/NWA-0042.jpg?w=640">',
    ).replace('<div class="ad">', '<div class="ad"><img alt="Buy lamps" src="/lamps.png">');
    const [article] = readPage(pageOf(html), null)?.articles ?? [];
    expect(article?.pictures).toEqual([{ alt: 'The lens', fileName: 'NWA-0042.jpg' }]);
  });

  test('keeps headings, list items and quotes with their kinds', () => {
    const extra =
      '<h2>What the crews say</h2><ul><li>The fog comes from the north in spring.</li></ul><blockquote><p>A lamp does not freeze.</p></blockquote>';
    const html = HARBOUR_ARTICLE.replace(`<p>${HARBOUR[4]}`, `${extra}<p>${HARBOUR[4]}`);
    const kinds = readPage(pageOf(html), null)?.articles[0]?.blocks.map(({ kind }) => kind);
    expect(kinds?.slice(3, 8)).toEqual(['paragraph', 'heading', 'list-item', 'quote', 'paragraph']);
  });

  test('leaves out what is hidden', () => {
    const hidden = ['hidden', 'style="display: none"', 'class="sr-only"'].map(
      (attribute) =>
        `<div ${attribute}>Nobody sees this sentence, for it waits for a click that never comes to it.</div>`,
    );
    const html = HARBOUR_ARTICLE.replace(`<p>${HARBOUR[2]}`, `${hidden.join('')}<p>${HARBOUR[2]}`);
    expect(textsOf(readPage(pageOf(html), null)?.articles[0])).toEqual(HARBOUR);
  });

  test('holds the sentences that are hidden from screen readers alone, and none of their icons and numbers', () => {
    const html = HARBOUR_ARTICLE.replace(`<p>${HARBOUR[2]}`, `<p aria-hidden="true">${HARBOUR[2]}`).replace(
      `<p>${HARBOUR[4]}</p>`,
      `<p><span aria-hidden="true">${HARBOUR[4]}</span></p><div aria-hidden="true">5 · ☰</div>`,
    );
    expect(textsOf(readPage(pageOf(html), null)?.articles[0])).toEqual(HARBOUR);
  });

  test('has no words for screen readers in its paragraphs', () => {
    const words = '<span class="visually-hidden">(opens in a new window)</span>';
    const html = HARBOUR_ARTICLE.replace(
      'The light can be seen',
      `The <a href="/light">light${words}</a> can be seen`,
    );
    expect(textsOf(readPage(pageOf(html), null)?.articles[0])).toEqual(HARBOUR);
  });

  test('has no list of titles with a word before each link', () => {
    const item = '<li>Sea: <a href="/x">Five lighthouses in which you can sleep</a></li>';
    const html = HARBOUR_ARTICLE.replace(`<p>${HARBOUR[2]}`, `<ul>${item}${item}</ul><p>${HARBOUR[2]}`);
    expect(textsOf(readPage(pageOf(html), null)?.articles[0])).toEqual(HARBOUR);
  });

  test('keeps a paragraph of which most or all is a link', () => {
    const html = HARBOUR_ARTICLE.replace(HARBOUR[1] ?? '', `<a href="/lens">${HARBOUR[1]}</a>`);
    expect(textsOf(readPage(pageOf(html), null)?.articles[0])).toEqual(HARBOUR);
  });

  test('is read behind a dialog that hides the page from screen readers', () => {
    const document = pageOf(HARBOUR_ARTICLE);
    document.querySelector('main')?.setAttribute('aria-hidden', 'true');
    expect(textsOf(readPage(document, null)?.articles[0])).toEqual(HARBOUR);
  });

  test('keeps a section of whole paragraphs, whatever its class', () => {
    const related = `<section class="related"><h3>RELATED: ${ORCHARD_HEADLINE}</h3>${ORCHARD.map((text) => `<p>${text}</p>`).join('')}</section>`;
    const section = `<section>${HARBOUR.map((text) => `<p>${text}</p>`).join('')}</section>`;
    const page = readPage(pageOf(`<article>${section}${related}</article>`), null);
    expect(page?.articles).toHaveLength(1);
    expect(textsOf(page?.articles[0])).toEqual([...HARBOUR, `RELATED: ${ORCHARD_HEADLINE}`, ...ORCHARD]);
  });

  test('keeps a dateline before a line break in its paragraph', () => {
    const html = HARBOUR_ARTICLE.replace('(NWA) — The old', '(NWA) —<br>The old');
    expect(textsOf(readPage(pageOf(html), null)?.articles[0])).toEqual(HARBOUR);
  });
});

describe('a page with two articles', () => {
  for (const [variant, change] of Object.entries(VARIANTS)) {
    test(`gives both, each with its own headline: ${variant}`, () => {
      const document = pageOf(HARBOUR_ARTICLE, ORCHARD_ARTICLE);
      change(document);
      const articles = readPage(document, null)?.articles ?? [];
      expect(articles.map(({ headline }) => headline)).toEqual([HARBOUR_HEADLINE, ORCHARD_HEADLINE]);
      expect(articles.map(textsOf)).toEqual([HARBOUR, ORCHARD]);
    });
  }

  test('gives the second when a script has added it', () => {
    const document = pageOf(HARBOUR_ARTICLE);
    expect(readPage(document, null)?.articles).toHaveLength(1);
    const loaded = openHtml(`<html><body><div>${ORCHARD_ARTICLE}</div></body></html>`);
    document.querySelector('main')?.append(...loaded.body.childNodes);
    expect(readPage(document, null)?.articles.map(textsOf)).toEqual([HARBOUR, ORCHARD]);
  });

  test('puts the page’s own article first, wherever it stands', () => {
    const articles = readPage(pageOf(ORCHARD_ARTICLE, HARBOUR_ARTICLE), null)?.articles;
    expect(articles?.map(({ headline }) => headline)).toEqual([HARBOUR_HEADLINE, ORCHARD_HEADLINE]);
  });

  test('is not made by subheadings or by teasers', () => {
    const subheadings = HARBOUR.map(
      (text, i) => `<h2>Part ${i} of the long story of the lamp</h2><p>${text}</p><p>${ORCHARD[i % 4]}</p>`,
    );
    const teasers = ORCHARD.slice(0, 3).map(
      (text) => `<article><h2><a href="/t">Read of apples here</a></h2><p>${text.slice(0, 90)}</p></article>`,
    );
    const page = readPage(
      pageOf(`<div><h1>${HARBOUR_HEADLINE}</h1>${subheadings.join('')}</div>`, ...teasers),
      null,
    );
    expect(page?.articles).toHaveLength(1);
  });
});

describe('reading a page', () => {
  test('does not change it', () => {
    const document = pageOf(HARBOUR_ARTICLE, ORCHARD_ARTICLE);
    const before = document.documentElement.outerHTML;
    readPage(document, 'https://courier.example/2031/lighthouse');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('says undefined for a front page and for a page without text', () => {
    const teasers = HARBOUR.map(
      (text) => `<div class="card"><h3><a href="/a">Lamp</a></h3><p>${text.slice(0, 80)}</p></div>`,
    ).join('');
    expect(
      readPage(openHtml(`<html><head><title>Front</title></head><body>${teasers}</body></html>`), null),
    ).toBeUndefined();
    expect(readPage(openHtml('<html><body></body></html>'), null)).toBeUndefined();
  });

  const hostile: Record<string, string> = {
    'a paragraph of a million letters': `<p>${'lamp and sea, '.repeat(75_000)}</p>`,
    'a word of a million letters': `<p>${'x'.repeat(1_000_000)}</p>`,
    'ten thousand line breaks': `<div>${'the sea is calm tonight<br>'.repeat(10_000)}</div>`,
    'five thousand headings': `<h1>${HARBOUR_HEADLINE}</h1>`.repeat(5_000),
    'lone surrogates and control characters': `<p>${'\ud800 \u0001\u202e\u200b\udfff, '.repeat(300)}</p>`,
  };
  for (const [name, html] of Object.entries(hostile)) {
    test(`survives ${name}`, () => {
      const document = openHtml(`<html><head>${HEAD}</head><body>${html}</body></html>`);
      const page = readPage(document, 'not a url');
      expect(page === undefined || page.articles.length > 0).toBe(true);
    });
  }

  for (const name of ['layer', 'share']) {
    test(`survives ten thousand levels of ${name}`, () => {
      const document = openHtml(`<html><head>${HEAD}</head><body></body></html>`);
      nest(document.body, name);
      const page = readPage(document, null);
      expect(page === undefined || page.articles.length > 0).toBe(true);
    });
  }

  test('gives blocks of the live page in order, each text node in one block, whatever the markup', () => {
    const element = fc.constantFrom(
      'p',
      'div',
      'span',
      'h2',
      'li',
      'blockquote',
      'a',
      'article',
      'section',
      'br',
      'figure',
      'em',
    );
    const words = fc.constantFrom(
      ...HARBOUR,
      ...ORCHARD,
      'Share',
      ' ',
      'By Ann Lee',
      'SOURCE: www.nwa.example',
    );
    const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
      tree: fc.array(tie('node'), { maxLength: 6, depthIdentifier: 'html' }).map((nodes) => nodes.join('')),
      node: fc.oneof(
        { depthIdentifier: 'html' },
        words,
        fc
          .tuple(element, tie('tree'))
          .map(([tag, inner]) => (tag === 'br' ? '<br>' : `<${tag}>${inner}</${tag}>`)),
      ),
    }));
    fc.assert(
      fc.property(tree, (html) => {
        const document = pageOf(html, HARBOUR_ARTICLE);
        const before = document.documentElement.outerHTML;
        const blocks = readPage(document, null)?.articles.flatMap((article) => article.blocks) ?? [];
        const nodes = blocks.flatMap((block) => block.nodes);
        expect(new Set(nodes).size).toBe(nodes.length);
        for (const { text, nodes } of blocks) {
          expect(text.replaceAll(' ', '')).toBe(
            nodes
              .map(({ data }) => data)
              .join('')
              .replace(/\s/gu, ''),
          );
          expect(nodes.every((node) => document.body.contains(node))).toBe(true);
        }
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: runsOf(150), seed: 20310401 },
    );
  });
});
