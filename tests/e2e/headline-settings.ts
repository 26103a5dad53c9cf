/** A page with its headline in a setting that leaves little room for a badge, or cuts it off. */

const PATH =
  '<div class="crumbs">Home › Culture › Libraries › Maritime › Maps and atlases › Thefts › Archive of all thefts › This month › This week</div>';
const CUT = 'position: relative; overflow: hidden; inline-size: 260px; margin: 0 0 12px';
const HIDDEN =
  'position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%)';
/** A column as wide as the window, and no gap between its lines. */
const CROWDED =
  'body .columns { display: block; max-width: none; margin: 0; padding: 0 } body article > * { margin: 0 } .crumbs { overflow: hidden; white-space: nowrap }';

interface Setting {
  css: string;
  /** Changes the headline's markup. */
  wrap?: (headline: string) => string;
}

const afterPath = (headline: string): string => PATH + headline;

const SETTINGS = {
  /** Its last word ends its line, with lines above and under it, and a margin beside it. */
  full: {
    css: 'h1 { inline-size: max-content; margin: 0; font-size: 24px } h1 + * { margin: 0 } .crumbs { line-height: 1 } .rail { display: none }',
    wrap: afterPath,
  },
  /** The same in a column as wide as the window. */
  crowded: { css: `${CROWDED} h1 { font-size: 30px; text-align-last: justify }`, wrap: afterPath },
  clamped: {
    css: `h1 { ${CUT}; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical }`,
    wrap: afterPath,
  },
  ellipsis: { css: `h1 { ${CUT}; white-space: nowrap; text-overflow: ellipsis }`, wrap: afterPath },
  low: { css: `h1 { ${CUT}; block-size: 1.3em }`, wrap: afterPath },
  /** For screen readers only. */
  unseen: { css: `h1 { ${HIDDEN} }`, wrap: afterPath },
  /** The last part of a path through the site. */
  path: {
    css: '.crumbs, .crumbs h1 { display: inline; font-size: 14px }',
    wrap: (headline) =>
      `<nav aria-label="Breadcrumb"><div class="crumbs">Home › Culture › ${headline}</div></nav>`,
  },
  /** At the lower edge of the window. */
  bottom: { css: 'h1 { margin-block-start: calc(100vh - 260px) }' },
} as const satisfies Record<string, Setting>;

export type HeadlineSetting = keyof typeof SETTINGS;

export const isHeadlineSetting = (name: string): name is HeadlineSetting => Object.hasOwn(SETTINGS, name);

/** The page with its headline in this setting. */
export function setHeadline(name: HeadlineSetting, html: string): string {
  const setting: Setting = SETTINGS[name];
  const headline = /<h1>.*?<\/h1>/s;
  if (!headline.test(html)) throw new Error('the page needs a headline');
  return html
    .replace('</head>', `<style>${setting.css}</style></head>`)
    .replace(headline, (found) => setting.wrap?.(found) ?? found);
}
