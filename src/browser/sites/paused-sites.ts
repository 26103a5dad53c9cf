import { keptValue } from '../storage/kept-value.ts';

const readHosts = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((host): host is string => typeof host === 'string') : [];

const kept = keptValue('pausedSites', readHosts);

/** Hosts that the user paused, in alphabetical order. */
export const getPausedSites = kept.get;

/** Pauses a host, or ends its pause. */
export const setSitePaused = (host: string, isPaused: boolean): Promise<void> =>
  kept.change((now) => {
    const others = now.filter((paused) => paused !== host);
    return isPaused ? [...others, host].sort() : others;
  });

/** Calls back with the paused hosts whenever they change. Call it synchronously at top level. */
export const watchPausedSites = kept.watch;
