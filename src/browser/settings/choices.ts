import type { Choices } from '../../messages.ts';
import { getPausedSites } from '../sites/paused-sites.ts';
import { hasLinkBadgesOn } from './settings-record.ts';
import { getSettings } from './settings.ts';

/** What the user chose for the pages of a host. */
export async function getChoices(host: string): Promise<Choices> {
  const [settings, pausedSites] = await Promise.all([getSettings(), getPausedSites()]);
  const isPaused = pausedSites.includes(host);
  const { hasMarks } = settings;
  return { isPaused, hasMarks, hasLinkBadges: !isPaused && hasLinkBadgesOn(settings, host) };
}
