import type { Choices } from '../../messages.ts';
import { getPausedSites, setSitePaused, watchPausedSites } from '../sites/paused-sites.ts';
import { choicesInPrivate } from './private-sites-record.ts';
import { getPrivateSites, setPrivateSite, watchPrivateSites } from './private-sites.ts';
import { getMemoryChoice, watchMemoryChoice } from './memory-choice.ts';
import { changeLinkBadgesOn, hasLinkBadgesOn } from './settings-record.ts';
import { changeSettings, getSettings, watchSettings } from './settings.ts';

/** A site as a window shows it. Of private windows nothing is kept on disk: what is chosen there for a site holds there, until the browser closes. */
export interface Site {
  host: string;
  isPrivate: boolean;
}

/** What the user chose for the pages of a site. */
export async function getChoices({ host, isPrivate }: Site): Promise<Choices> {
  const [settings, pausedSites, memory] = await Promise.all([
    getSettings(),
    getPausedSites(),
    getMemoryChoice(),
  ]);
  const everywhere = {
    isPaused: pausedSites.includes(host),
    hasMarks: settings.hasMarks,
    hasLinkBadges: hasLinkBadgesOn(settings, host),
    isRemembered: memory.isOn,
  };
  return isPrivate ? choicesInPrivate(everywhere, (await getPrivateSites()).get(host)) : everywhere;
}

/** Pauses a site, or ends its pause. */
export const choosePaused = ({ host, isPrivate }: Site, isPaused: boolean): Promise<void> =>
  isPrivate ? setPrivateSite(host, { isPaused }) : setSitePaused(host, isPaused);

/** Switches badges at links on or off for a site. */
export const chooseLinkBadges = ({ host, isPrivate }: Site, hasLinkBadges: boolean): Promise<void> =>
  isPrivate
    ? setPrivateSite(host, { hasLinkBadges })
    : changeSettings((now) => changeLinkBadgesOn(now, host, hasLinkBadges));

/** Calls `onChange` whenever the choices for some site may have changed. Call it synchronously at top level. */
export function watchChoicesKept(onChange: () => void): void {
  watchSettings(onChange);
  watchPausedSites(onChange);
  watchPrivateSites(onChange);
  watchMemoryChoice(onChange);
}
