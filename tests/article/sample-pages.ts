import { parseHtml } from '../../src/builder/input/parse-html.ts';

/** Invented news, so that the tests hold no outlet's text. */
export const HARBOUR = [
  'PORT LUNE, Avaria (NWA) — The old lighthouse at Port Lune will shine again on Friday, forty years after its keeper carried the last lamp down the stairs, the harbour board said.',
  'Engineers spent two winters cleaning salt from the lens, which was ground in 1871 and weighs as much as a small car. “It was like polishing the moon,” said Ilse Varga, who led the work.',
  'The light can be seen for nineteen sea miles. Fishing crews had asked for its return after three boats ran aground in fog in March, none of them with injuries.',
  '“We trust our screens,” Varga said.',
  'Not everyone is pleased: owners of a hotel across the bay fear that the beam will sweep through their bedrooms every eleven seconds, all night, from April to October.',
  'The board has promised a screen on the landward side, and invited guests of the hotel to switch on the lamp themselves on the first night of every month.',
];

export const ORCHARD = [
  'Growers in the Talen valley have begun to pick apples at night, when the air is cool enough to keep the fruit from bruising, in what may become the usual way to harvest in a warmer country.',
  'Lamps on poles light the rows, and pickers wear head torches. The first week brought in nine hundred crates, a tenth more than the same trees gave last year by day.',
  'The growers’ union wants extra pay for work after ten in the evening. Talks begin on Monday in the valley’s only hall, which is also its cinema, and are expected to take most of the week.',
  'An apple that is picked at thirty degrees keeps for four months in store; one that is picked at fifteen degrees keeps for seven, according to trials at the valley’s research station.',
];

export const HARBOUR_HEADLINE = 'Port Lune lighthouse to shine again after forty dark years';
export const ORCHARD_HEADLINE = 'Apple growers of the Talen valley turn night into day';

const p = (text: string) => `<p>${text}</p>`;

export const HEAD = `<title>${HARBOUR_HEADLINE} | The Lune Courier</title>
  <meta property="og:type" content="article"><meta property="og:title" content="${HARBOUR_HEADLINE}">
  <link rel="canonical" href="https://courier.example/2031/lighthouse">`;

const NAVIGATION = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>`;
const FOOTER = `<footer><p>© 2031 The Lune Courier. All rights reserved.</p><a href="/about">About</a></footer>`;

export const HARBOUR_ARTICLE = `<article><h1>${HARBOUR_HEADLINE}</h1><p class="byline">By Mara Quill, NWA</p>
  <figure><img alt="" src="data:,"><figcaption>The lens before its cleaning. (Tom Reed/NWA)</figcaption></figure>
  ${HARBOUR.slice(0, 2).map(p).join('\n')}<div class="ad">ADVERTISEMENT</div>
  ${HARBOUR.slice(2, 4).map(p).join('\n')}<div class="also-read"><a href="/x">Five lighthouses to sleep in</a></div>
  ${HARBOUR.slice(4).map(p).join('\n')}<p>READ FULL ARTICLE</p><p>SOURCE: www.nwa.example</p>
  <div class="share"><button>Share</button> Share this article</div>
  <div id="comments"><h2>Comments</h2><p>I grew up under that lamp and I still miss it, says my mother, who cannot type but dictates well.</p></div></article>`;

export const ORCHARD_ARTICLE = `<article class="next"><h1>${ORCHARD_HEADLINE}</h1>
  <figure><img alt="" src="data:,"><figcaption>Pickers at two in the morning (Talen Post)</figcaption></figure>
  ${ORCHARD.map(p).join('\n')}</article>`;

/** A page with these parts between a site's navigation and footer. */
export function pageOf(...parts: string[]): Document {
  return openHtml(
    `<!doctype html><html lang="en"><head>${HEAD}</head><body>${NAVIGATION}<main>${parts.join('')}</main>${FOOTER}</body></html>`,
  );
}

/** Opens any HTML as a document. */
export function openHtml(html: string): Document {
  return parseHtml(html);
}
