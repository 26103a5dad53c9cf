import type { Settings } from '../browser/settings/settings-record.ts';
import type { Language } from '../report/language.ts';
import { ENGINE_NAMES, SEARCH_ENGINES } from '../report/search-engines.ts';

interface Props {
  language: Language;
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** The choice of the search engine that a report's links open. */
export const SearchPanel = ({ language, settings, onChange }: Props) => (
  <>
    <select
      aria-label={language.say('searchEngine')}
      value={settings.searchEngine}
      onChange={({ currentTarget }) => {
        const searchEngine = ENGINE_NAMES.find((engine) => engine === currentTarget.value);
        if (searchEngine) onChange({ searchEngine });
      }}
    >
      {ENGINE_NAMES.map((engine) => (
        <option value={engine}>{SEARCH_ENGINES[engine].name}</option>
      ))}
    </select>
    <p class="quiet panel-more">{language.say('searchEngineMore')}</p>
  </>
);
