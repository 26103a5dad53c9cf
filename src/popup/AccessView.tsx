import type { Language } from '../ui/language.ts';

/** What the reader allowed, and what the popup may offer. */
export interface Access {
  hasEverySite: boolean;
  /** Host of the page, null where it is not known or is no web page. */
  host: string | null;
  isPaused: boolean;
}

interface Props {
  language: Language;
  access: Access;
  onRequestEverySite: () => void;
  onSetPaused: (isPaused: boolean) => void;
}

/** Two quiet offers: check every news page without a click, and pause on this site. */
export function AccessView({ language, access, onRequestEverySite, onSetPaused }: Props) {
  const { hasEverySite, host, isPaused } = access;
  return (
    <div class="access">
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
      {isPaused && host !== null && <p class="quiet">{language.say('pausedHere', host)}</p>}
    </div>
  );
}
