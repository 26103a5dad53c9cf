/** Addresses of the public internet, and no others: what a list or a redirect names must not reach into the publisher's own network. */
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFailure } from './fetch-failure.ts';

/** All addresses of a name. Rejects if there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Global unicast of IPv6 (RFC 4291). All else that `ipaddr.js` has no name for is not given out, or holds an address of IPv4. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');
/** Clouds answer here with a machine's secrets, though the address is a public one. */
const METADATA = ['168.63.129.16'];

/** Is it an address of the public internet: not private, link-local, loopback, reserved, or one that holds another? */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.includes(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_V6);
}

/** Is this host of an address a number instead of a name? */
export const isNumeric = (host: string): boolean => ipaddr.isValid(host.replace(/^\[|\]$/g, ''));

/**
 * What a socket asks before it connects. It gets only addresses that were checked, so that no later answer of a name server can be another one; a
 * name with even one private address is refused.
 */
export const guardedLookup =
  (resolve: Resolve): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(isPublicAddress))
          return done(new FetchFailure('private address'), '', 0);
        const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
        return options.all === true ? done(null, found) : done(null, first, first.includes(':') ? 6 : 4);
      },
      () => done(new FetchFailure('no such host'), '', 0),
    );
  };
