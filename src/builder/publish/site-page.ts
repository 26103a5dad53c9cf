/** `index.html` of a published site: what the index holds, how to subscribe, whom to ask, and what is left out and why. No script, nothing from elsewhere. */
import type { Manifest } from '../../library/subscription/manifest.ts';

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
}

const LEVELS: Record<PageSource['level'], string> = {
  headline: 'headlines only',
  feed: 'texts in its feed',
  page: 'articles, where nothing reserves them',
};

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{text-align:start;padding:.25rem .75rem .25rem 0;vertical-align:top}
code{overflow-wrap:anywhere}`;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** The page, the same bytes for the same site. */
export function sitePage({ manifest, address, sources, leftOut }: SitePage): string {
  const { name, publisher, contact, licence, segments, made, agencies } = manifest;
  const stories = segments.reduce((sum, segment) => sum + segment.stories, 0);
  const days = segments.flatMap(({ from, to }) => [from, to]).sort();
  const link = address === undefined ? '' : `<link rel="wiremark-index" href="${escaped(address)}">\n`;
  const subscribe =
    address === undefined
      ? `<p>Ask the publisher for the address of this index. It ends in the key that the index is signed with.</p>`
      : `<p>In Wiremark, open the options, choose to subscribe to an index, and paste this address:</p>\n<p><code>${escaped(address)}</code></p>`;
  const rows = sources.map(
    ({ url, level, licensed }) =>
      `<tr><td><code>${escaped(url)}</code></td><td>${LEVELS[level]}</td><td>${escaped(licensed ?? '')}</td></tr>`,
  );
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
addresses and hashes of words, no article’s text; who is patient can rebuild much of a text’s words from the hashes.</p>
<h2>What it holds</h2>
<p>${stories} stories in ${segments.length} files${days.length === 0 ? '' : `, found from ${days[0]} to ${days.at(-1)}`}. Agencies: ${agencies.length === 0 ? 'none yet' : agencies.map(escaped).join(', ')}.
Made at ${made}.</p>
<h2>How to subscribe</h2>
${subscribe}
<h2>Where it is from</h2>
<table>
<thead><tr><th scope="col">Source</th><th scope="col">What is taken</th><th scope="col">Permission</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>What is left out, and why</h2>
<ul>
${reasons.join('\n') || '<li>nothing</li>'}
</ul>
<h2>Contact and licence</h2>
<p>To have a story or a page taken back, or with any question: <a href="${escaped(contact)}">${escaped(contact)}</a>. Licence of the index: ${escaped(licence)}.</p>
</main>
</body>
</html>
`;
}
