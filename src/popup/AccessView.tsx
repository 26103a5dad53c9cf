import type { Language } from '../report/language.ts';

/** What the reader allowed, and what the popup may offer. */
export interface Access {
  hasEverySite: boolean;
  /** Host of the page, null where it is not known or is no web page. */
  host: string | null;
  isPaused: boolean;
  hasLinkBadges: boolean;
  /** May pages of this host be checked as they open? */
  hasThisSite: boolean;
}

interface Props {
  language: Language;
  access: Access;
  onRequestEverySite: () => void;
  onRequestSite: (host: string) => void;
  onSetPaused: (isPaused: boolean) => void;
  onSetLinkBadges: (isOn: boolean) => void;
}

/** Quiet offers: check every news page without a click; on this site, badges at links, and a pause. */
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
