import { keptValue } from '../storage/kept-value.ts';
import { readPrivateSites, withPrivateChoice, type PrivateSite } from './private-sites-record.ts';

/** In `storage.session`, which is never on disk. */
const kept = keptValue('privateSites', readPrivateSites, 'session');

/** What the user chose for sites in private windows since the browser started. */
export const getPrivateSites = kept.get;

/** Chooses something for a site in private windows, until the browser closes. */
export const setPrivateSite = (host: string, choice: PrivateSite): Promise<void> =>
  kept.change((now) => withPrivateChoice(now, host, choice));

/** Calls back whenever such a choice changes. Call it synchronously at top level. */
export const watchPrivateSites = kept.watch;
