import type { Language } from '../report/language.ts';

interface Props {
  language: Language;
  languages: readonly string[];
  /** Tag of the chosen language; null for the browser's. */
  chosen: string | null;
  onChoose: (tag: string | null) => void;
}

/** A language's own name: "Deutsch". */
const nameOf = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** The choice of the interface's language. */
export const LanguagePanel = ({ language, languages, chosen, onChoose }: Props) => (
  <>
    <select
      aria-label={language.say('languageHeading')}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
    >
      <option value="">{language.say('languageAuto')}</option>
      {languages.map((tag) => (
        <option value={tag} lang={tag}>
          {nameOf(tag)}
        </option>
      ))}
    </select>
    <p class="quiet panel-more">{language.say('languageMore')}</p>
  </>
);
