import { subscribedSegments, askedImports, bundledSegments } from '../browser/storage/kept-segments.ts';
import { ownFiles } from '../browser/storage/own-files.ts';
import { isAskable } from '../browser/subscriptions/askable.ts';
import { createSubscriptionStore } from '../browser/subscriptions/store.ts';
import { createLibrary } from '../library/library.ts';
import { verifySegment } from '../story-index/read/verify-segment.ts';
import { askedSubscriptions } from './asked-subscriptions.ts';

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
