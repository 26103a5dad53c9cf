/** Match patterns of single hosts, as browsers give them back: with any scheme, or one for each. */
import { webHostOf } from '../../text/site.ts';

/** The pattern of a host that a user typed or pasted, whole addresses too; undefined for anything else. */
export function originOf(typed: string): string | undefined {
  const host = hostOfTyped(typed);
  return host === undefined ? undefined : `*://${host}/*`;
}

/** Host of what a user typed: `example.org`, `www.example.org/news`, `https://example.org`. */
function hostOfTyped(typed: string): string | undefined {
  const trimmed = typed.trim();
  const address = /^https?:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || /^\w+:\/\//.test(trimmed) !== (address === trimmed)) return undefined;
  const host = webHostOf(address);
  return host !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) ? host : undefined;
}

/** All patterns under which a host may have been granted. */
export const grantsOf = (host: string): string[] =>
  ['*', 'http', 'https'].map((scheme) => `${scheme}://${host}/*`);

/** The hosts that patterns name one by one, in alphabetical order, each once. */
export const hostsOf = (origins: readonly string[]): string[] => {
  const hosts = origins.flatMap((origin) => /^(?:\*|https?):\/\/([^/*]+)\/\*$/.exec(origin)?.[1] ?? []);
  return [...new Set(hosts)].sort();
};
