import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Language, MessageKey } from '../report/language.ts';
import { RemoveButton } from './RemoveButton.tsx';

/** The sites that the browser granted to the extension. */
export interface GrantedSites {
  hasEverySite: boolean;
  sites: readonly string[];
}

interface Props {
  language: Language;
  access: GrantedSites;
  onSetEverySite: (isEverySite: boolean) => void;
  onAddSite: (host: string) => void;
  onRemoveSite: (host: string) => void;
}

type Level = 'click' | 'sites' | 'every';

const LEVELS: readonly (readonly [Level, MessageKey, MessageKey])[] = [
  ['click', 'accessOnClick', 'accessOnClickMore'],
  ['sites', 'accessSites', 'accessSitesMore'],
  ['every', 'accessEvery', 'accessEveryMore'],
];

function Sites({ language, access, onAddSite, onRemoveSite }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="sites">
      <ul>
        {access.sites.map((host) => (
          <li key={host} class="paused-site">
            <span>{host}</span>
            <RemoveButton language={language} name={host} onRemove={() => onRemoveSite(host)} />
          </li>
        ))}
      </ul>
      <form
        class="data-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!field.current) return;
          onAddSite(field.current.value);
          field.current.value = '';
        }}
      >
        <input
          class="site-field"
          type="text"
          dir="ltr"
          inputMode="url"
          autocapitalize="off"
          placeholder="example.org"
          aria-label={language.say('siteName')}
          ref={field}
        />
        <button type="submit" class="button">
          {language.say('siteAdd')}
        </button>
      </form>
    </div>
  );
}

/** The choice between checks on click, on some sites, and on every news page. The browser asks the user before it grants a site, so this shows what was granted. */
export function AccessPanel(props: Props) {
  const { language, access, onSetEverySite, onRemoveSite } = props;
  const [isAdding, setIsAdding] = useState(false);
  const granted: Level = access.hasEverySite ? 'every' : access.sites.length > 0 ? 'sites' : 'click';
  const level = isAdding && granted === 'click' ? 'sites' : granted;
  const choose = (next: Level) => {
    setIsAdding(next === 'sites');
    if (access.hasEverySite !== (next === 'every')) onSetEverySite(next === 'every');
    if (next === 'click') access.sites.forEach(onRemoveSite);
  };
  return (
    <fieldset class="bare" aria-label={language.say('accessHeading')}>
      {LEVELS.map(([each, title, more]) => (
        <Fragment key={each}>
          <label class="choice">
            <input
              type="radio"
              name="access"
              value={each}
              checked={level === each}
              onClick={(event) => {
                if (each !== 'sites') event.preventDefault();
                choose(each);
              }}
            />
            <span>{language.say(title)}</span>
            <span class="quiet">{language.say(more)}</span>
          </label>
          {each === 'sites' && level === 'sites' && <Sites {...props} />}
        </Fragment>
      ))}
    </fieldset>
  );
}
