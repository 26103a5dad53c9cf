import type { Language } from '../ui/language.ts';

interface Props {
  language: Language;
  hasMarks: boolean;
  onSetMarks: (hasMarks: boolean) => void;
}

/** What is shown in a page beside the badge. */
export const PageMarks = ({ language, hasMarks, onSetMarks }: Props) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={hasMarks}
      onChange={({ currentTarget }) => onSetMarks(currentTarget.checked)}
    />
    <span>{language.say('marksShow')}</span>
    <span class="quiet">{language.say('marksMore')}</span>
  </label>
);
