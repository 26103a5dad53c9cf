import { useState } from 'preact/hooks';
import type { Language } from '../../report/language.ts';

interface Props<Format extends string> {
  language: Language;
  /** Names the panel for screen readers; the button that opens it has the same name. */
  name: string;
  id: string;
  formats: readonly Format[];
  format: Format;
  /** The text in that format. */
  text: string;
  onChoose: (format: Format) => void;
  /** Was the text copied? */
  onCopy: (text: string) => Promise<boolean>;
}

/** Proper names of formats, the same in every language. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  markdown: 'Markdown',
  wikipedia: 'Wikipedia',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
};

/** A text in the format that the user chooses, to be read and copied. */
export function CopyPanel<Format extends string>(props: Props<Format>) {
  const { language, formats, text } = props;
  const [outcome, setOutcome] = useState<{ text: string; isCopied: boolean }>();
  const copy = async () => setOutcome({ text, isCopied: await props.onCopy(text) });
  return (
    <div class="copy-panel" id={props.id} role="group" aria-label={props.name}>
      <textarea readOnly dir="auto" rows={4} aria-label={language.say('copyText')} value={text} />
      <select
        aria-label={language.say('copyFormat')}
        value={props.format}
        onChange={({ currentTarget }) => {
          const chosen = formats.find((format) => format === currentTarget.value);
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      >
        {formats.map((format) => (
          <option value={format}>{FORMAT_NAMES[format] ?? language.say('copyPlain')}</option>
        ))}
      </select>
      <button type="button" class="button" onClick={() => void copy()}>
        {language.say('copyButton')}
      </button>
      <span role="status" class="quiet">
        {outcome?.text === text && language.say(outcome.isCopied ? 'copied' : 'copyFailed')}
      </span>
    </div>
  );
}
