import { render } from 'preact';
import { getLocale, getMessage } from '../browser/locale.ts';
import { getPausedSites, setSitePaused, watchPausedSites } from '../browser/paused-sites.ts';
import { askForCoverage } from '../browser/send-message.ts';
import { hasEverySite, removeEverySite, requestEverySite, watchAccess } from '../browser/site-access.ts';
import { deleteStoredData } from '../browser/stored-data.ts';
import { createLanguage } from '../ui/language.ts';
import '../ui/theme.css';
import '../ui/page.css';
import './options.css';
import { OptionsView, type OptionsState } from './OptionsView.tsx';

const language = createLanguage(getLocale(), getMessage);

let state: OptionsState = { hasEverySite: false, pausedSites: [], coverage: undefined, isDataDeleted: false };

function update(change: Partial<OptionsState>): void {
  state = { ...state, ...change };
  render(
    <OptionsView
      language={language}
      state={state}
      onSetEverySite={(isEverySite) =>
        void (isEverySite ? requestEverySite() : removeEverySite()).then(refreshAccess)
      }
      onResume={(host) => void setSitePaused(host, false)}
      onDeleteData={() =>
        void deleteStoredData().then(() => update({ isDataDeleted: true, pausedSites: [] }))
      }
    />,
    document.body,
  );
}

const refreshAccess = async () => update({ hasEverySite: await hasEverySite() });

document.documentElement.lang = language.locale;
document.documentElement.dir = language.direction;
document.title = language.say('optionsTitle');
watchPausedSites((pausedSites) => update({ pausedSites }));
watchAccess(() => void refreshAccess());
update({});
void refreshAccess();
void getPausedSites().then((pausedSites) => update({ pausedSites }));
void askForCoverage().then((coverage) => update({ coverage }));
