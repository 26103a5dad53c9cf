import { keptValue } from '../storage/kept-value.ts';
import { readSettings, type Settings } from './settings-record.ts';

const kept = keptValue('settings', readSettings);

/** The reader's settings, the defaults where nothing was chosen. */
export const getSettings = kept.get;

/** Changes some settings and keeps the others. @param change of the settings now */
export const changeSettings = (change: (now: Settings) => Partial<Settings>): Promise<void> =>
  kept.change((now) => ({ ...now, ...change(now) }));

/** Calls back with the settings whenever they change. Call it synchronously at top level. */
export const watchSettings = kept.watch;
