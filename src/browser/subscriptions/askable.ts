import { isPublicHttps, type IsAskable } from '../../library/subscription/address.ts';

/** Set by the build for tests, which may also ask a server on the same machine. */
declare const ASKS_LOOPBACK: boolean;

const isOfThisMachine: IsAskable = ({ protocol, hostname }) =>
  protocol === 'http:' && hostname === 'localhost';

/** May an index be asked at this address? */
export const isAskable: IsAskable = (url) => isPublicHttps(url) || (ASKS_LOOPBACK && isOfThisMachine(url));
