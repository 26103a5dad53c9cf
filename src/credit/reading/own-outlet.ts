/** Which hosts and names are the page's own: a page that names itself credits nobody. */
import type { Page } from '../../model.ts';
import { isSameSite, publicHostOf } from '../../text/site.ts';

/** Is the page at one of the hosts, or at a parent or child domain of one? */
export function isOwnHost(page: Page, hosts: readonly string[]): boolean {
  // A canonical link to another host names that host as the origin, so it counts only where the page was read at no public address.
  const own = publicHostOf(page.url) ?? publicHostOf(page.canonicalUrl);
  return own !== undefined && hosts.some((host) => isSameSite(own, host));
}

/** Is a name that of the page's own site, or its host written with spaces ("The Port Alma Courier" at portalmacourier.example)? */
export function isOwnName(page: Page, name: string): boolean {
  const letters = lettersOf(name);
  const label = (publicHostOf(page.url) ?? publicHostOf(page.canonicalUrl) ?? '').split('.')[0] ?? '';
  return letters !== '' && (letters === lettersOf(page.siteName ?? '') || letters === lettersOf(label));
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
