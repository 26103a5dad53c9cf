import { parseWebUrl } from '../../text/address.ts';

/** Paths of front and search pages. */
const LIST_PATH = /^\/(?:(?:index|default|home)(?:\.\w+)?|search(?:\/.*)?)?$/i;

/** What an address has after `#` where a script of the page takes it for the path: `#/story/9`, `#!/story/9`. */
const ROUTE = /^#!?(\/[^?]*)/;

/**
 * Query parameters of front and search pages: what is sought, which part of a list is shown and how, where the visitor came from. A name too few,
 * and a front page at such an address is judged by its text; a name too many, and an article that its site counts under it is not read.
 */
const LIST_PARAMETER = new RegExp(
  `^(?:${[
    's qs query search suche busqueda recherche keys? keywords? words? text term',
    'cat category categories tags? topic section author m paged page pg offset start limit per_page sort order orderby filter feed format',
    'lang language hl locale edition region country city tab view layout theme mode tz width',
    'ref referrer referer source src from via origin campaign cmp cmpid cid xtor at_\\w+ utm_\\w+ \\w*clid mc_\\w+ ns_\\w+ _\\w+ wt_\\w+ intcmp',
    'v ver version cache nocache refresh reload t ts time amp output print share login logout redirect return session sid phpsessid',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'i',
);

/** Values that switch something on or off, and name no page. */
const SWITCH = /^(?:|[01]|true|false|yes|no|on|off|all|home|index|main|start)$/i;

/** A path in a query: `?q=node/12`, `?2031/05/bell`. */
const PATH = /^\/?[\w-]+(?:\/[\w.-]+)+\/?$/;

/** A query that is a page's number or name: `?4711`, `?old-bell-rings-again`. */
const BARE_NAME = /^\d{3,}$|^\w+(?:-\w+){2,}$/;

/**
 * Is this the address of a front or search page? Such pages call themselves an article now and then; the address knows better. A query or a route
 * that names a page is another thing: `/?p=4711`, `/index.php?id=9`, `/#/story/9`.
 */
export function isListAddress(address: string | null): boolean {
  const url = parseWebUrl(address);
  if (!url || !LIST_PATH.test(url.pathname)) return false;
  if (/^\/search/i.test(url.pathname)) return true;
  const route = ROUTE.exec(url.hash)?.[1];
  if (route !== undefined && !LIST_PATH.test(route)) return false;
  return ![...url.searchParams].some(([name, value]) => namesPage(name, value));
}

function namesPage(name: string, value: string): boolean {
  if (value === '') return PATH.test(name) || BARE_NAME.test(name);
  if (name === 'q') return PATH.test(value);
  return !SWITCH.test(value) && !LIST_PARAMETER.test(name);
}
