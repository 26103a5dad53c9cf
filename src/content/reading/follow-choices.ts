import { getPausedSites, watchPausedSites } from '../../browser/sites/paused-sites.ts';
import { hasLinkBadgesOn, type Settings } from '../../browser/settings/settings-record.ts';
import { getSettings, watchSettings } from '../../browser/settings/settings.ts';

/** The user's choices for the pages of one host. */
export interface Choices {
  isPaused: boolean;
  hasMarks: boolean;
  hasLinkBadges: boolean;
}

/** Passes the user's choices to `onChange`, once they are known and at every change, until `signal` aborts. */
export function followChoices(host: string, onChange: (choices: Choices) => void, signal: AbortSignal): void {
  let settings: Settings | undefined;
  let pausedSites: readonly string[] | undefined;
  const tell = () => {
    if (signal.aborted || !settings || !pausedSites) return;
    const isPaused = pausedSites.includes(host);
    onChange({
      isPaused,
      hasMarks: settings.hasMarks,
      hasLinkBadges: !isPaused && hasLinkBadgesOn(settings, host),
    });
  };
  const setSettings = (next: Settings) => {
    settings = next;
    tell();
  };
  const setPaused = (hosts: readonly string[]) => {
    pausedSites = hosts;
    tell();
  };
  watchSettings(setSettings, signal);
  watchPausedSites(setPaused, signal);
  void getSettings().then(setSettings, () => undefined);
  void getPausedSites().then(setPaused, () => undefined);
}
