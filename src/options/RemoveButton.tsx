import type { Language } from '../report/language.ts';

interface Props {
  language: Language;
  /** What is removed, for who does not see beside what the button stands. */
  name: string;
  onRemove: () => void;
}

/** Removes what it stands beside. */
export const RemoveButton = ({ language, name, onRemove }: Props) => (
  <button type="button" class="button" aria-label={language.say('siteRemoveNamed', name)} onClick={onRemove}>
    {language.say('siteRemove')}
  </button>
);
