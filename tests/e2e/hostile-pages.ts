import { HOSTILE_STRINGS } from '../hostile/strings.ts';

/** Longer than any host of the web may be. */
const LONG_HOST = `${'harbour.'.repeat(32)}example`;

/** A script that adds a table of so many rows. */
const withRows = (rows: number): string => `<script>
    addEventListener('DOMContentLoaded', () => {
      const table = '<table>' + '<tr><td>7</td></tr>'.repeat(${rows}) + '</table>';
      // The browser lays out no more of it than it shows: that would take longer than all that is tested.
      const part = '<div style="content-visibility: auto; contain-intrinsic-size: auto 500px">' + table + '</div>';
      document.body.append(document.createRange().createContextualFragment(part));
    });
  </script>`;

/**
 * Pages that are hostile to foreign elements, as some real pages are: they restyle every element, or remove unknown ones. And one that says too
 * much of itself.
 */
const HOSTILITIES = {
  /** Shows the first two paragraphs, and the others once the root has the class `open`, as a paywall does. */
  walled: `<style>html:not(.open) article > figure ~ p ~ p ~ p { display: none }</style>`,
  /** Says strings that are hostile to whoever reads them, in all places where a page says anything. */
  strings: `<script>addEventListener('DOMContentLoaded', () => {
    const make = (name, attributes, text = '') => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      return element;
    };
    for (const text of ${JSON.stringify(Object.values(HOSTILE_STRINGS).flat()).replaceAll('<', '\\u003c')}) {
      document.head.append(make('meta', { name: 'author', content: text }), make('meta', { property: 'og:site_name', content: text }));
      document.body.append(make('p', { class: text, id: text, style: text }, text), make('a', { href: text }, text), make('h3', {}, text));
      document.querySelector('h1').parentElement.dataset.text = text;
    }
  })</script>`,
  /** Unsets every style of every element, with the highest priority that a page can use. */
  unset: '<style>* { all: unset !important; display: block !important; color: red !important }</style>',
  /** Has so many elements behind its text that reading them all would hold the browser up. */
  endless: withRows(20_000),
  /** Has ten times as many: reading them takes seconds on any machine. */
  vast: withRows(200_000),
  /** Removes every element of ours at once, every time. */
  removing: `<script>
    const known = new Set(document.querySelectorAll('*'));
    addEventListener('DOMContentLoaded', () => {
      for (const each of document.querySelectorAll('*')) known.add(each);
      window.removals = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.matches?.(':not(:defined)') && !known.has(node)) {
              node.remove();
              window.removals++;
            }
      }).observe(document, { childList: true, subtree: true });
    });
  </script>`,
  /** Says more of itself than a message may carry: a date of 300 characters, and a source at a host of 263. */
  wordy: `<meta property="article:published_time" content="${'2026-10-18T'.padEnd(300, '0')}">
    <link rel="syndication-source" href="https://${LONG_HOST}/atlas">`,
};

export type Hostility = keyof typeof HOSTILITIES;

export const isHostility = (name: string): name is Hostility => name in HOSTILITIES;

/** A page's HTML with a hostility added. */
export const makeHostile = (hostility: Hostility, html: string): string =>
  html.replace('</head>', () => `${HOSTILITIES[hostility]}</head>`);
