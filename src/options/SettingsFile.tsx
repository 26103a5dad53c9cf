import type { Language } from '../report/language.ts';

/** Result of the last import. */
export type ImportOutcome = 'none' | 'done' | 'refused';

interface Props {
  language: Language;
  outcome: ImportOutcome;
  onExport: () => void;
  onImport: (text: string) => void;
}

/** Exports the settings to a file, and imports them from one. */
export function SettingsFile({ language, outcome, onExport, onImport }: Props) {
  const read = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    if (file) void file.text().then(onImport);
    currentTarget.value = '';
  };
  return (
    <div class="data-row">
      <button type="button" class="button" onClick={onExport}>
        {language.say('settingsExport')}
      </button>
      <label class="button file-button">
        {language.say('settingsImport')}
        <input class="unseen" type="file" accept=".json,application/json" onChange={read} />
      </label>
      <span role="status">
        {outcome !== 'none' && language.say(outcome === 'done' ? 'settingsImported' : 'settingsRefused')}
      </span>
    </div>
  );
}
