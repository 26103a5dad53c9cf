/** The page of pictures that `npm start` leaves on a machine without a display. */
import type { VerdictRow } from './verdict-table.ts';

/** A picture beside the gallery's page. */
export interface Picture {
  /** Relative to the gallery's page, with slashes. */
  path: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** One page of the newsroom, as it was seen. */
export interface Visit {
  /** Address without the server: `halvardcourier.example/culture/x`. */
  key: string;
  /** What kind of page it is, in words. */
  kind: string;
  /** Name of the verdict in the table; undefined where the page has none. */
  verdict: string | undefined;
  /** The popup's first words. */
  summary: string;
  pictures: readonly Picture[];
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 1280px; margin: auto; padding: 24px; }
  h2 { margin: 48px 0 0; }
  figure { margin: 20px 0 36px; }
  figcaption { margin-bottom: 8px; }
  .pictures { display: grid; grid-template-columns: 5fr 3fr 3fr; gap: 16px; align-items: start; }
  img { width: 100%; max-height: 560px; object-fit: cover; object-position: top; box-sizing: border-box; }
  img { border: 1px solid color-mix(in srgb, CanvasText 25%, transparent); border-radius: 6px; }
  @media (max-width: 760px) { .pictures { grid-template-columns: 1fr; } }
  code { overflow-wrap: anywhere; }
`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** A picture, cut at the foot if it is long; it leads to the whole of it. */
const imageOf = ({ path, alt }: Picture): string =>
  `<a href="${escape(path)}"><img src="${escape(path)}" alt="${escape(alt)}"></a>`;

const figureOf = ({ key, kind, summary, pictures }: Visit): string => `<figure>
  <figcaption><strong>${escape(kind)}</strong> · <code>${escape(key)}</code><br>${escape(summary)}</figcaption>
  <div class="pictures">${pictures.map(imageOf).join('')}</div>
</figure>`;

function sectionOf(heading: VerdictRow, visits: readonly Visit[]): string {
  const { name, meaning } = heading;
  return `<section><h2>${escape(name)}</h2><p>${escape(meaning)}</p>\n${visits.map(figureOf).join('\n')}\n</section>`;
}

/** The page: the table's verdicts in their order, each with the pages that showed it, then the pages without a verdict. */
export function galleryOf(title: string, table: readonly VerdictRow[], visits: readonly Visit[]): string {
  const without = { name: 'No verdict', meaning: 'not an article, or not one of the verdicts above' };
  const sections = [...table, without].map((row) => {
    const shown = visits.filter(({ verdict }) => verdict === (row === without ? undefined : row.name));
    return shown.length === 0 ? '' : sectionOf(row, shown);
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<h1>${escape(title)}</h1>
<p>Each page, and the popup over it. A picture leads to the whole of itself.</p>
${sections.filter((section) => section !== '').join('\n')}
</html>
`;
}
