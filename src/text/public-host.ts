/** Names that stand for a machine or a network of one's own (RFC 6761, RFC 8375), and hosts that show other sites' pages as they are. */
const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'lan', 'intranet', 'home.arpa', 'test', 'invalid'];
const MIRRORS = [
  'translate.goog',
  'ampproject.org',
  'googleusercontent.com',
  'bing-amp.com',
  'archive.org',
  'archive.ph',
];

/**
 * The host of an address that publishes, without `www.`, `m.` and `amp.`; undefined for a file, a machine's own address, a network address and
 * a mirror: a page that was read there is some other site's page, and only its canonical link may say whose.
 */
export function publicHostOf(address: string | null): string | undefined {
  if (address === null || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('[')) return undefined;
  if ([...PRIVATE_ENDINGS, ...MIRRORS].some((end) => host === end || host.endsWith(`.${end}`)))
    return undefined;
  return host.replace(/^(?:www|m|mobile|amp)\./, '');
}
