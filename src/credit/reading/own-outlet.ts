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
  const label = (pageHostOf(page) ?? '').split('.')[0] ?? '';
  return letters !== '' && (letters === lettersOf(page.siteName ?? '') || letters === lettersOf(label));
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
