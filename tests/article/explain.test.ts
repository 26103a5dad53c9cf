import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DROP_RULES, REFUSALS, type DropRule, type Refusal } from '../../src/article/document/explain.ts';
import { readLines } from '../../src/article/document/lines.ts';
import { readPlainText } from '../../src/article/plain-text/read-plain-text.ts';
import { readPage, refusalOf } from '../../src/article/read-page.ts';
import type { Page } from '../../src/model.ts';
import { VARIANTS } from './page-variants.ts';
import {
  HARBOUR,
  HARBOUR_ARTICLE,
  HARBOUR_HEADLINE,
  openHtml,
  ORCHARD,
  ORCHARD_ARTICLE,
  ORCHARD_HEADLINE,
  pageOf,
} from './sample-pages.ts';
import { runsOf } from '../tier.ts';

type Dropped = { text: string; rule: DropRule; detail?: string };

/** Parts of a page that are no visible lines, or are never read. */
const SKIPPING: readonly DropRule[] = ['hidden', 'never text', 'beyond the limit'];

function explainPage(document: Document): { page: Page | undefined; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const page = readPage(document, null, (line) => dropped.push(line));
  return { page, dropped };
}

/** The definition: every line, in order, whose nodes stand in no block and no aside, and which is no headline. */
function linesOutside(document: Document, page: Page | undefined): string[] {
  const articles = page?.articles ?? [];
  const kept = new Set(
    articles.flatMap(({ blocks, asides }) => [...blocks, ...asides].map(({ nodes }) => nodes[0])),
  );
  const isHeadline = ({ text, element }: { text: string; element: Element }) =>
    articles.some(({ headline, headlineNode }) => headlineNode === element && headline === text);
  return readLines(document.body, new Set())
    .filter((line) => !kept.has(line.nodes[0]) && !isHeadline(line))
    .map(({ text }) => text);
}

const visible = (dropped: readonly Dropped[]) =>
  dropped.filter(({ rule }) => !SKIPPING.includes(rule)).map(({ text }) => text);

describe('every visible line of a page is in an article or reported once, in order', () => {
  for (const [variant, change] of Object.entries(VARIANTS)) {
    test(`with ${variant}`, () => {
      const document = pageOf(HARBOUR_ARTICLE, ORCHARD_ARTICLE);
      change(document);
      const { page, dropped } = explainPage(document);
      expect(page?.articles).toHaveLength(2);
      expect(visible(dropped)).toEqual(linesOutside(document, page));
      expect(visible(dropped).length).toBeGreaterThan(5);
    });
  }

  test('whatever the markup', () => {
    const part = fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'h2',
          'li',
          'a',
          'aside',
          'article',
          'figure',
          'nav',
          'div class="share"',
          'h1',
        ),
        fc.array(fc.constantFrom(...HARBOUR, ...ORCHARD, 'Share', 'By Ann Lee', 'SOURCE: www.nwa.example'), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(
        ([tag, texts]) => `<${tag}>${texts.map((text) => `<p>${text}</p>`).join('')}</${tag.split(' ')[0]}>`,
      );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, hasArticle) => {
        const document = pageOf(...(hasArticle ? [HARBOUR_ARTICLE] : []), ...parts);
        const { page, dropped } = explainPage(document);
        expect(visible(dropped)).toEqual(linesOutside(document, page));
      }),
      { numRuns: runsOf(100), seed: 20310402 },
    );
  });
});

test('a page is read the same with and without an explanation', () => {
  const document = pageOf(HARBOUR_ARTICLE, ORCHARD_ARTICLE);
  expect(explainPage(document).page).toEqual(readPage(document, null));
});

describe('every line of a plain text is in an article or reported once', () => {
  const lines = fc.array(
    fc.constantFrom(
      ...HARBOUR,
      ...ORCHARD,
      ORCHARD_HEADLINE,
      HARBOUR_HEADLINE,
      'Share',
      'Tom Reed',
      'actions',
      '',
      'SOURCE: www.nwa.example',
    ),
    { maxLength: 25 },
  );
  test('whatever its order', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const dropped: string[] = [];
        const page = readPlainText(texts.join('\n'), null, ({ text }) => dropped.push(text));
        const kept = (page?.articles ?? []).flatMap(({ headline, blocks, asides }) => {
          const beside = [...blocks, ...asides].map(({ text }) => text);
          return headline && !asides.some(({ text }) => text === headline) ? [headline, ...beside] : beside;
        });
        expect([...kept, ...dropped].sort()).toEqual(texts.filter(Boolean).sort());
      }),
      { numRuns: runsOf(300), seed: 20310403 },
    );
  });
});

const p = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const LONG_TITLE = 'Nine quiet harbours where the fog never seems to come ashore';

/** For each rule a page or a text in which it drops a line, and that line. A rule without an example does not compile. */
const EXAMPLES: Readonly<Record<DropRule, { html?: string; text?: string; line: string; detail?: string }>> =
  {
    hidden: {
      html: '<div class="later" hidden>Opens at nine.</div>',
      line: 'Opens at nine.',
      detail: 'div.later',
    },
    'never text': { html: '<p><button>Play</button></p>', line: 'Play', detail: 'button' },
    'beyond the limit': { html: `<p>${'lamp '.repeat(400_001)}</p><p>The end.</p>`, line: 'The end.' },
    'before the headline': { html: '', line: 'Sea' },
    'outside every article': {
      html: `</article><p>Weather: fog.</p>${ORCHARD_ARTICLE}<article>`,
      line: 'Weather: fog.',
    },
    'too few words': { text: 'Fog at the pier', line: 'Fog at the pier' },
    'site zone': {
      html: '<div class="newsletter">Letters each week.</div>',
      line: 'Letters each week.',
      detail: 'div.newsletter',
    },
    'side zone': {
      html: '<aside id="x">In numbers: 19 miles.</aside>',
      line: 'In numbers: 19 miles.',
      detail: 'aside#x',
    },
    'rights of the site': {
      html: '',
      line: '© 2031 The Lune Courier. All rights reserved.',
      detail: 'footer',
    },
    'furniture line': { html: '<p>Story continues below</p>', line: 'Story continues below' },
    invitation: { html: '<p>Sign up for our letter.</p>', line: 'Sign up for our letter.' },
    pointer: { html: '<p><a href="/a">READ MORE: A lamp is lit.</a></p>', line: 'READ MORE: A lamp is lit.' },
    'bare link': { html: '<p><a href="/a">Ships in fog</a></p>', line: 'Ships in fog' },
    'too many links': {
      html: '</article><section><div><p><a href="/a">The ferry to the islands</a> sails at six.</p></div></section><article>',
      line: 'The ferry to the islands sails at six.',
    },
    'apart from the text': {
      html: `</article><section><div><div><div><div><blockquote>${'the lamp and the sea '.repeat(8)}</blockquote></div></div></div></div></section><article>`,
      line: 'the lamp and the sea '.repeat(8).trim(),
    },
    'end of text': {
      html: `${'<p>Share</p>'.repeat(9)}<p>Source: Harbour Post</p>`,
      line: 'Source: Harbour Post',
    },
    'no words': { html: '<p>* * *</p>', line: '* * *' },
    code: { text: `${HARBOUR.join('\n')}\n{{ lamp.title }}`, line: '{{ lamp.title }}' },
    address: { text: `${HARBOUR.join('\n')}\nhttps://courier.example/a`, line: 'https://courier.example/a' },
    repeated: {
      text: [HARBOUR_HEADLINE, ...HARBOUR.slice(0, 2), HARBOUR_HEADLINE, ...HARBOUR.slice(2)].join('\n'),
      line: HARBOUR_HEADLINE,
    },
    'title of another article': {
      text: [HARBOUR_HEADLINE, HARBOUR[0], LONG_TITLE, ...HARBOUR.slice(1)].join('\n'),
      line: LONG_TITLE,
    },
  };

describe('each rule is reported where it drops a line', () => {
  for (const [rule, { html, text, line, detail }] of Object.entries(EXAMPLES)) {
    test(`${rule}: ${DROP_RULES[rule as DropRule]}`, () => {
      const dropped: Dropped[] = [];
      if (text !== undefined) readPlainText(text, null, (part) => dropped.push(part));
      else {
        const page = pageOf(HARBOUR_ARTICLE.replace('<p>READ FULL', `${html ?? ''}<p>READ FULL`));
        dropped.push(...explainPage(page).dropped);
      }
      expect(dropped).toContainEqual({ text: line, rule, ...(detail ? { detail } : {}) });
    });
  }
});

describe('a page without an article has a reason', () => {
  const front = pageOf(HARBOUR_ARTICLE);
  front.querySelector('link')?.setAttribute('href', 'https://courier.example/');
  const pages: Readonly<Record<Refusal, Document>> = {
    'no body': Object.defineProperty(openHtml('<html></html>'), 'body', { value: null }),
    'front or search page': front,
    'no text that reads as an article': openHtml(`<html><body>${p(['Lamp', 'Sea'])}</body></html>`),
    'too few words': pageOf(`<article><h1>${HARBOUR_HEADLINE}</h1>${p(HARBOUR.slice(3, 4))}</article>`),
  };
  for (const [reason, document] of Object.entries(pages)) {
    test(`${reason}: ${REFUSALS[reason as Refusal]}`, () => {
      expect(refusalOf(document)).toBe(reason);
      expect(readPage(document, null)).toBeUndefined();
    });
  }

  test('and one with an article has none', () => {
    expect(refusalOf(pageOf(HARBOUR_ARTICLE))).toBeUndefined();
  });
});
