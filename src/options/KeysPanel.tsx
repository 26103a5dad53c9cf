import type { Language, MessageKey } from '../report/language.ts';

interface Props {
  language: Language;
  /** Keys by the name of their command. */
  keys: ReadonlyMap<string, string>;
}

const COMMANDS: readonly (readonly [string, MessageKey])[] = [
  ['_execute_action', 'keysOpen'],
  ['toggle-marks', 'marksShow'],
];

/** The keyboard shortcuts, and where to change them. */
export const KeysPanel = ({ language, keys }: Props) => (
  <>
    <ul class="keys">
      {COMMANDS.map(([command, title]) => (
        <li>
          <span>{language.say(title)}</span>
          <kbd dir="ltr">{keys.get(command) || language.say('keysNone')}</kbd>
        </li>
      ))}
    </ul>
    <p class="quiet panel-more">{language.say('keysMore')}</p>
  </>
);
