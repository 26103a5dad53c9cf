/** `index.html` of a published site: what the index holds, how to subscribe, whom to ask, and what is left out and why. No script, nothing from elsewhere. */
import type { Manifest } from '../../library/subscription/manifest.ts';
import type { Profile } from '../folder/profile.ts';
import { counted } from '../../text/counted.ts';

export interface PageSource {
  url: string;
  level: 'headline' | 'feed' | 'page';
  licensed?: string;
}

export interface SitePage {
  manifest: Manifest;
  /** As readers are given it; undefined if the publisher does not say. */
  address: string | undefined;
  sources: readonly PageSource[];
  /** What is not in the index, by reason. */
  leftOut: ReadonlyMap<string, number>;
  profile: Profile;
}

/** What can be rebuilt of a text whose hashes are in the index (FORMAT.md, "What an index gives away"). */
const REBUILT: Record<Profile, string> = {
  full: 'with patience, most of a text’s content words can be put back at their places',
  coarse:
    'with patience, some of a text’s content words can be put back at their places, but hardly five in a row',
};

const LEVELS: Record<PageSource['level'], string> = {
  headline: 'headlines only',
  feed: 'texts in its feed',
  page: 'articles, where nothing reserves them',
};

/** A permission goes before what the site reserves. */
const LICENSED_LEVELS: typeof LEVELS = { ...LEVELS, page: 'articles' };

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1,h2{line-height:1.25;margin:1.5em 0 .5em}
li{margin:.5em 0}
time{white-space:nowrap}
.address{padding:.75rem;border:1px solid;border-radius:.25rem}`;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** `2026-11-29T10:13:00Z` -> `2026-11-29, 10:13 UTC` */
const timeTag = (time: string): string =>
  `<time datetime="${time}">${time.slice(0, 10)}, ${time.slice(11, 16)} UTC</time>`;

function sourceItem({ url, level, licensed }: PageSource): string {
  const taken =
    licensed === undefined ? LEVELS[level] : `${LICENSED_LEVELS[level]}, by permission: ${escaped(licensed)}`;
  return `<li><code>${escaped(url)}</code>: ${taken}</li>`;
}

/** The page, the same bytes for the same site. */
export function sitePage({ manifest, address, sources, leftOut, profile }: SitePage): string {
  const { name, publisher, contact, licence, segments, made, next, agencies } = manifest;
  const stories = segments.reduce((sum, segment) => sum + segment.stories, 0);
  const days = segments.flatMap(({ from, to }) => [from, to]).sort();
  const found = days.length === 0 ? '' : `, found from ${days[0]} to ${days.at(-1)}`;
  const link = address === undefined ? '' : `<link rel="wiremark-index" href="${escaped(address)}">\n`;
  const subscribe =
    address === undefined
      ? '<p>Ask the publisher for the address of this index. It ends in the key that the index is signed with.</p>'
      : `<p>Open this page and click the icon of Wiremark: it offers the index. Or open Wiremark’s options, choose to subscribe to an index, and paste this address:</p>
<p class="address"><code>${escaped(address)}</code></p>`;
  const reasons = [...leftOut].sort().map(([reason, times]) => `<li>${escaped(reason)}: ${times}</li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(name)}</title>
${link}<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(name)}</h1>
<p>An index of news stories for Wiremark, published by ${escaped(publisher)}. It says which news agency a text came from. It holds headlines,
addresses and hashes of words, no article’s text; ${REBUILT[profile]}.</p>
<h2>What it holds</h2>
<p>${counted(stories, 'story', 'stories')} in ${counted(segments.length, 'file')}${found}. Agencies: ${agencies.length === 0 ? 'none yet' : agencies.map(escaped).join(', ')}.
Made at ${timeTag(made)}; the next version is due at ${timeTag(next)}.</p>
<h2>How to subscribe</h2>
${subscribe}
<h2>Where it is from</h2>
<ul>
${sources.map(sourceItem).join('\n')}
</ul>
<h2>What is left out, and why</h2>
<ul>
${reasons.join('\n') || '<li>nothing</li>'}
</ul>
<h2>Contact and licence</h2>
<p>To have a story or a page taken back, or with any question: <a href="${escaped(contact)}">${escaped(contact.replace(/^mailto:/, ''))}</a>. Licence of the index: ${escaped(licence)}.</p>
</main>
</body>
</html>
`;
}
