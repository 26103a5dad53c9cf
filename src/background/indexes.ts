import { subscribedSegments, askedImports, bundledSegments } from '../browser/storage/kept-segments.ts';
import { ownFiles } from '../browser/storage/own-files.ts';
import { createSubscriptionStore } from '../browser/subscriptions/store.ts';
import { createLibrary } from '../library/library.ts';
import { isPublicHttps, type IsAskable } from '../library/subscription/address.ts';
import { verifySegment } from '../story-index/read/verify-segment.ts';
import { askedSubscriptions } from './asked-subscriptions.ts';

/** Set by the build for tests, which may also ask a server on the same machine. */
declare const ASKS_LOOPBACK: boolean;

const isOfThisMachine: IsAskable = ({ protocol, hostname }) =>
  protocol === 'http:' && hostname === 'localhost';

/** May an index be asked at this address? */
export const isAskable: IsAskable = (url) => isPublicHttps(url) || (ASKS_LOOPBACK && isOfThisMachine(url));

/** The subscriptions that the browser keeps. */
export const subscriptionStore = createSubscriptionStore({
  own: ownFiles,
  segments: subscribedSegments,
  verify: verifySegment,
  isAskable,
});

/** All segments that the browser keeps, or the package where it keeps none. The first question after the worker wakes opens them. */
export const library = createLibrary([
  bundledSegments,
  askedImports,
  askedSubscriptions(subscriptionStore, subscribedSegments),
]);
