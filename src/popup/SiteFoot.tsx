import type { IndexCoverage } from '../model.ts';
import { hasNoNews, sayCoverageShort } from '../report/coverage.ts';
import type { Language, MessageKey } from '../report/language.ts';
import { CheckTextLink } from '../ui/components/CheckTextLink.tsx';
import { ReadingLink } from '../ui/components/ReadingLink.tsx';
import { CompareLink } from '../ui/components/CompareLink.tsx';

/** What the user allowed on this site and elsewhere. Decides what the popup offers. */
export interface SiteChoices {
  hasEverySite: boolean;
  /** Host of the page; null if it is not known, or the page is not on the web. */
  host: string | null;
  isPaused: boolean;
  hasLinkBadges: boolean;
  /** Is what is read remembered? `never` in a private window. */
  memory: 'on' | 'off' | 'never';
  /** May pages of this host be checked as they open? */
  hasThisSite: boolean;
}

interface Props {
  language: Language;
  access: SiteChoices;
  /** The indexes that the page was compared with; empty where it was not. */
  coverage: readonly IndexCoverage[];
  /** Is no source of the page known? */
  isUnknown: boolean;
  /** The tab whose text can be compared with those of other tabs; undefined where there is none. */
  comparableTabId?: number | undefined;
  onRequestEverySite: () => void;
  onRequestSite: (host: string) => void;
  onSetPaused: (isPaused: boolean) => void;
  onSetLinkBadges: (isOn: boolean) => void;
  onSetMemory: (isOn: boolean) => void;
  /** Forgets this page, or all pages of its site. */
  onForget: (kind: 'page' | 'site') => void;
}

function modeOf({ hasEverySite, hasThisSite }: SiteChoices): MessageKey {
  if (hasEverySite) return 'checksEvery';
  return hasThisSite ? 'checksSite' : 'checksOnClick';
}

/** The switch of the memory, with what it does; where it is on, what can be forgotten from here. */
function MemoryMenu({ language, access: { memory, host }, onSetMemory, onForget }: Props) {
  return (
    <>
      <label class="marks-switch" title={language.say('memoryMore')}>
        <input
          type="checkbox"
          role="switch"
          checked={memory === 'on'}
          onChange={({ currentTarget }) => onSetMemory(currentTarget.checked)}
        />
        <span>{language.say('memorySwitch')}</span>
      </label>
      {memory === 'on' && host !== null && (
        <>
          <button type="button" class="button" onClick={() => onForget('page')}>
            {language.say('memoryForgetPage')}
          </button>
          <button type="button" class="button" onClick={() => onForget('site')}>
            {language.say('memoryForgetSite')}
          </button>
        </>
      )}
    </>
  );
}

/** When pages are checked, and the offers to change it, with the pause; badges at links; the memory. Opens over the report. */
function SiteMenu(props: Props) {
  const { language, access, onRequestEverySite, onRequestSite, onSetLinkBadges, onSetPaused } = props;
  const { hasEverySite, host, hasLinkBadges, hasThisSite } = access;
  return (
    <details class="site-menu">
      <summary class="button">{language.say(modeOf(access))}</summary>
      <div class="site-menu-content">
        {host !== null && !hasThisSite && (
          <button type="button" class="button" onClick={() => onRequestSite(host)}>
            {language.say('checkThisSite')}
          </button>
        )}
        {hasEverySite ? (
          <p class="quiet">{language.say('everyPageOn')}</p>
        ) : (
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
        {access.memory !== 'never' && <MemoryMenu {...props} />}
        {host !== null && (
          <button type="button" class="button" onClick={() => onSetPaused(true)}>
            {language.say('pauseHere')}
          </button>
        )}
        <CheckTextLink language={language} />
      </div>
    </details>
  );
}

/** The foot of the popup, which stays in view: what the page was compared with, or that the site is paused; when pages are checked, or the end of the pause; the way to compare the text with open tabs. */
export function SiteFoot(props: Props) {
  const { language, access, coverage, isUnknown, onSetPaused } = props;
  const { host, isPaused } = access;
  const isPausedHere = isPaused && host !== null;
  const said = isPausedHere
    ? language.say('pausedHere', host)
    : sayCoverageShort(language, coverage, { now: Date.now() });
  return (
    <footer class="access">
      {said !== undefined && <p class="quiet">{said}</p>}
      {isUnknown && !isPausedHere && access.memory !== 'on' && hasNoNews(coverage) && (
        <p class="quiet">{language.say('newsNeeds')}</p>
      )}
      {access.memory === 'on' && (
        <p class="quiet memory-on">
          {language.say('memoryOn')} <ReadingLink language={language} />
        </p>
      )}
      <div class="access-controls">
        {!isPaused && <SiteMenu {...props} />}
        {isPausedHere && (
          <button type="button" class="button" onClick={() => onSetPaused(false)}>
            {language.say('resumeHere')}
          </button>
        )}
        {props.comparableTabId !== undefined && (
          <CompareLink language={language} tabId={props.comparableTabId} />
        )}
      </div>
    </footer>
  );
}
