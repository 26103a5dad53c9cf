import type { Language } from '../report/language.ts';

/** What the user allowed on this site and elsewhere. Decides what the popup offers. */
export interface SiteChoices {
  hasEverySite: boolean;
  /** Host of the page; null if it is not known, or the page is not on the web. */
  host: string | null;
  isPaused: boolean;
  hasLinkBadges: boolean;
  /** May pages of this host be checked as they open? */
  hasThisSite: boolean;
}

interface Props {
  language: Language;
  access: SiteChoices;
  onRequestEverySite: () => void;
  onRequestSite: (host: string) => void;
  onSetPaused: (isPaused: boolean) => void;
  onSetLinkBadges: (isOn: boolean) => void;
}

/** Offers below the report: checks without a click, on this site or on all; badges at links; a pause on this site. */
export function AccessView(props: Props) {
  const { language, access, onRequestEverySite, onRequestSite, onSetPaused, onSetLinkBadges } = props;
  const { hasEverySite, host, isPaused, hasLinkBadges, hasThisSite } = access;
  return (
    <div class="access">
      {host !== null && !hasThisSite && (
        <button type="button" class="button" onClick={() => onRequestSite(host)}>
          {language.say('checkThisSite')}
        </button>
      )}
      {!hasEverySite && (
        <button
          type="button"
          class="button"
          onClick={onRequestEverySite}
          title={language.say('checkEveryPageMore')}
        >
          {language.say('checkEveryPage')}
        </button>
      )}
      {host !== null && (
        <button type="button" class="button" onClick={() => onSetPaused(!isPaused)}>
          {language.say(isPaused ? 'resumeHere' : 'pauseHere')}
        </button>
      )}
      {host !== null && !isPaused && (
        <label class="marks-switch">
          <input
            type="checkbox"
            role="switch"
            checked={hasLinkBadges}
            onChange={({ currentTarget }) => onSetLinkBadges(currentTarget.checked)}
          />
          <span>{language.say('linkBadgesHere')}</span>
        </label>
      )}
      {isPaused && host !== null && <p class="quiet">{language.say('pausedHere', host)}</p>}
    </div>
  );
}
