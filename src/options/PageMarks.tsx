import type { Settings } from '../browser/settings/settings-record.ts';
import { LinkSigns } from '../ui/components/LinkSign.tsx';
import { sayList, type Language, type MessageKey } from '../report/language.ts';

interface Props {
  language: Language;
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

interface ChoiceProps {
  language: Language;
  isChecked: boolean;
  title: MessageKey;
  more: MessageKey;
  onChange: (isChecked: boolean) => void;
}

const Choice = ({ language, isChecked, title, more, onChange }: ChoiceProps) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={isChecked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span>{language.say(title)}</span>
    <span class="quiet">{language.say(more)}</span>
  </label>
);

/** What is shown in a page beside the badge. A choice for all sites removes the exceptions that were made in the popup. */
export function PageMarks({ language, settings, onChange }: Props) {
  const { hasMarks, hasLinkBadges, linkBadgeExceptions } = settings;
  return (
    <>
      <Choice
        language={language}
        isChecked={hasMarks}
        title="marksShow"
        more="marksMore"
        onChange={(isOn) => onChange({ hasMarks: isOn })}
      />
      <Choice
        language={language}
        isChecked={hasLinkBadges}
        title="linkBadges"
        more="linkBadgesMore"
        onChange={(isOn) => onChange({ hasLinkBadges: isOn, linkBadgeExceptions: [] })}
      />
      <div class="choice-more">
        <LinkSigns language={language} />
      </div>
      {linkBadgeExceptions.length > 0 && (
        <p class="quiet choice-more">
          {language.say('linkBadgesExceptOn', sayList(language, linkBadgeExceptions))}
        </p>
      )}
    </>
  );
}
