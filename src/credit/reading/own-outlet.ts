/** Which hosts and names are the page's own: a page that names itself credits nobody. */
import type { Page } from '../../model.ts';
import { pageHostOf } from '../../text/page-address.ts';
import { isSameSite } from '../../text/site.ts';

/** Is the page at one of the hosts, or at a parent or child domain of one? */
export function isOwnHost(page: Page, hosts: readonly string[]): boolean {
  const own = pageHostOf(page);
  return own !== undefined && hosts.some((host) => isSameSite(own, host));
}

/** Is a name that of the page's own site, or its host written with spaces ("The Port Alma Courier" at portalmacourier.example)? */
export function isOwnName(page: Page, name: string): boolean {
  const letters = lettersOf(name);
  return letters !== '' && (letters === lettersOf(page.siteName ?? '') || letters === ownLabel(page));
}

/** Fewest letters of a name's end that stand for the whole. Fewer: "News" and other common words are the outlet's. */
const MIN_SHORT_NAME_LETTERS = 5;

/** Is a name the end of the one that the site gives itself: "Courier" at the Port Alma Courier's? A weaker sign than `isOwnName`. */
export function isOwnShortName(page: Page, name: string): boolean {
  const letters = lettersOf(name);
  const own = (page.siteName ?? '').split(' ');
  return (
    letters.length >= MIN_SHORT_NAME_LETTERS &&
    own.some((_, first) => lettersOf(own.slice(first).join(' ')) === letters)
  );
}

function ownLabel(page: Page): string {
  return lettersOf((pageHostOf(page) ?? '').split('.')[0] ?? '');
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
