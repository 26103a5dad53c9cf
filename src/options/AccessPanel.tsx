import type { Language, MessageKey } from '../ui/language.ts';

interface Props {
  language: Language;
  hasEverySite: boolean;
  onSetEverySite: (isEverySite: boolean) => void;
}

/** Two choices: on click, or every news page. The browser asks before the second holds, so what is checked is what was granted. */
export function AccessPanel({ language, hasEverySite, onSetEverySite }: Props) {
  const choice = (isEverySite: boolean, title: MessageKey, more: MessageKey) => (
    <label class="choice">
      <input
        type="radio"
        name="access"
        checked={hasEverySite === isEverySite}
        onClick={(event) => {
          event.preventDefault();
          onSetEverySite(isEverySite);
        }}
      />
      <span>{language.say(title)}</span>
      <span class="quiet">{language.say(more)}</span>
    </label>
  );
  return (
    <fieldset class="bare" aria-label={language.say('accessHeading')}>
      {choice(false, 'accessOnClick', 'accessOnClickMore')}
      {choice(true, 'accessEvery', 'accessEveryMore')}
    </fieldset>
  );
}
