/** Any page, however hostile: an article as a reader knows it, with whatever a page may hold round it, in it and about it. */
import fc from 'fast-check';
import { HARBOUR, HARBOUR_HEADLINE, ORCHARD, ORCHARD_HEADLINE } from '../article/sample-pages.ts';
import { hostileString } from './strings.ts';

/** A page as it comes from the network. Plain data, so that it can be kept. */
export interface HostilePage {
  url: string | null;
  html: string;
}

const honestText = fc.constantFrom(
  ...[...HARBOUR, ...ORCHARD, HARBOUR_HEADLINE, ORCHARD_HEADLINE],
  ...['Advertisement', 'Related', 'Read more', 'Photo: NWA', '12 March 2031', 'a', ''],
);
const anyText = fc.oneof(
  { weight: 4, arbitrary: honestText },
  { weight: 2, arbitrary: hostileString },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(honestText, hostileString), { maxLength: 6 }).map((texts) => texts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '&quot;')}"`;

const TAGS =
  'p p p div div span article section main aside nav header footer form fieldset figure figcaption h1 h2 h3 ul li table tr td a b i em br ' +
  'img input button iframe svg math template noscript style script textarea select option title body html head dialog details x-y blockquote';
const NAMES =
  'class id style role hidden aria-hidden name href src alt rel itemprop itemtype itemscope datetime content property lang dir slot is';
const VALUES =
  'byline caption related share ad comments headline author true false until-found display:none visibility:hidden navigation dialog banner ' +
  'parentNode nextSibling body canonical source-org dateline author publisher sourceOrganization isBasedOn datePublished name';

const anyAttribute = fc
  .tuple(fc.constantFrom(...NAMES.split(' ')), fc.oneof(fc.constantFrom(...VALUES.split(' ')), anyText))
  .map(([name, value]) => ` ${name}=${quoted(value)}`);

/** Markup of any shape: elements in elements, deep ones, many ones, and what no parser expects. */
const { markup: anyMarkup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText.map(escaped),
    tie('element'),
    fc.array(tie('markup'), { maxLength: 6 }).map((parts) => parts.join('')),
    fc
      .tuple(tie('markup'), fc.constantFrom(2, 30, 400))
      .map(([part, times]) => part.slice(0, 200).repeat(times)),
    fc
      .tuple(fc.constantFrom('div', 'span', 'b', 'form', 'table'), fc.constantFrom(3, 60, 300), tie('markup'))
      .map(([tag, depth, inner]) => `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth)),
    fc.constantFrom(
      '<',
      '</p>',
      '<p <p>',
      '<!-- x',
      '<a href=',
      '</body>',
      '<![CDATA[x]]>',
      '<plaintext>',
      '<svg><p>',
    ),
  ),
  element: fc
    .tuple(fc.constantFrom(...TAGS.split(' ')), fc.array(anyAttribute, { maxLength: 3 }), tie('markup'))
    .map(([tag, attributes, inner]) => `<${tag}${attributes.join('')}>${inner}</${tag}>`),
}));

const META =
  'og:type og:title og:url og:site_name author article:published_time article:author byl syndication-source source dc.source og:locale date';

const anyMeta = fc
  .tuple(fc.constantFrom(...META.split(' ')), fc.oneof(fc.constant('article'), anyText))
  .map(([name, content]) => `<meta property="${name}" content=${quoted(content)}>`);

/** Structured data: of the right shape with any values, of any shape, or no JSON at all. */
const anyJsonLd = fc
  .oneof(
    fc
      .dictionary(
        fc.constantFrom(
          'headline',
          'author',
          'publisher',
          'creator',
          'sourceOrganization',
          'isBasedOn',
          'datePublished',
        ),
        fc.oneof(anyText, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>),
      )
      .map((fields) => JSON.stringify({ '@type': 'NewsArticle', ...fields })),
    fc.json({ maxDepth: 4 }),
    anyText,
    fc.constantFrom(60, 600).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  )
  .map((text) => `<script type="application/ld+json">${text.replaceAll('</', '<\\/')}</script>`);

const anyHead = fc.array(
  fc.oneof(
    anyMeta,
    anyJsonLd,
    anyText.map((title) => `<title>${escaped(title)}</title>`),
    anyText.map((href) => `<link rel="canonical" href=${quoted(href)}>`),
  ),
  { maxLength: 6 },
);

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const ARTICLES = [
  `<article><h1>${HARBOUR_HEADLINE}</h1>${paragraphs(HARBOUR)}</article>`,
  `<div><h2>${ORCHARD_HEADLINE}</h2>${paragraphs(ORCHARD)}</div>`,
  paragraphs([...HARBOUR, ...ORCHARD]),
  HARBOUR.join('<br><br>'),
];

const anyAddress = fc.oneof(
  fc.constantFrom(
    null,
    'https://courier.example/2031/lighthouse',
    'https://apnews.com/article/1',
    'file:///x',
    'http://127.0.0.1/',
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  anyText,
);

/** A page that a browser could show: hostile parts before, in and after an honest article, which some pages lack. */
export const anyHostilePage: fc.Arbitrary<HostilePage> = fc
  .record({
    url: anyAddress,
    head: anyHead,
    article: fc.option(fc.constantFrom(...ARTICLES), { freq: 8, nil: '' }),
    headline: fc.oneof(
      { weight: 3, arbitrary: fc.constant(HARBOUR_HEADLINE) },
      { weight: 1, arbitrary: anyText },
    ),
    before: anyMarkup,
    within: anyMarkup,
    after: anyMarkup,
    lang: fc.oneof(fc.constantFrom('en', 'de', 'ar'), anyText),
  })
  .map(({ url, head, article, headline, before, within, after, lang }) => ({
    url,
    html:
      `<!doctype html><html lang=${quoted(lang)}><head>${head.join('')}</head><body>` +
      `${before}${article.replace(HARBOUR_HEADLINE, () => escaped(headline)).replace('</p>', () => `</p>${within}`)}${after}</body></html>`,
  }));
