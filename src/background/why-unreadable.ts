import type { Injection } from '../browser/sites/content-scripts.ts';
import type { Unreadable } from '../messages.ts';

/** Schemes of documents that come from a server, a disk or a page. A page of any other scheme is the browser's own. */
const DOCUMENT_SCHEMES = ['http:', 'https:', 'file:', 'ftp:', 'data:', 'blob:'];

const EXTENSION_SCHEMES = ['chrome-extension:', 'moz-extension:'];

/** Hosts of the stores that sell or give extensions. Browsers close their own store to all extensions. */
const STORE_HOSTS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
];

/** Chromium's words where it refuses a script. It hides the addresses of these pages, so nothing else tells them apart. */
const REFUSALS: readonly (readonly [RegExp, Unreadable])[] = [
  [/\b(?:chrome|moz)-extension:\/\//, 'extension'],
  [/\bCannot access an? [a-z]+:\/\/ URL/, 'browser'],
  [/\bgallery cannot be scripted/, 'store'],
];

function whyAtAddress(url: string): Unreadable | undefined {
  if (/^(?:about:reader|read:)/.test(url)) return 'reader';
  if (url.startsWith('view-source:')) return 'source';
  const address = URL.parse(url);
  if (address === null) return undefined;
  if (EXTENSION_SCHEMES.includes(address.protocol)) return 'extension';
  if (!DOCUMENT_SCHEMES.includes(address.protocol)) return 'browser';
  if (STORE_HOSTS.includes(address.hostname)) return 'store';
  if (/\.pdf$/i.test(address.pathname)) return 'pdf';
  return /\.(?:txt|md|log|csv)$/i.test(address.pathname) ? 'plain-text' : undefined;
}

/**
 * Why the browser does not let a page be read, by its address and by what became of the script: `closed` where neither tells. A script that does
 * run sees the document's type, which is surer.
 * @param url null where the browser hides it from the extension
 */
export function whyUnreadable(url: string | null, injection: Exclude<Injection, 'runs'>): Unreadable {
  const why = url === null ? undefined : whyAtAddress(url);
  if (why !== undefined) return why;
  if (injection === 'silent') return 'source';
  return REFUSALS.find(([words]) => words.test(injection.refusal))?.[1] ?? 'closed';
}
