/** Which hosts are the page's own: naming oneself is no credit. */
import type { Page } from '../model.ts';

/** Is one of the hosts (or a parent or child domain of it) that of the page? */
export function isOwnHost(page: Page, hosts: readonly string[]): boolean {
  const own = [page.url, page.canonicalUrl].flatMap((url) =>
    url !== null && URL.canParse(url) ? [bareHost(url)] : [],
  );
  // A canonical link to another host names that host as the origin, so only the page's own address counts where it is known.
  const pageHost = own[0];
  if (pageHost === undefined) return false;
  return hosts.some(
    (host) => pageHost === host || pageHost.endsWith(`.${host}`) || host.endsWith(`.${pageHost}`),
  );
}

function bareHost(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
