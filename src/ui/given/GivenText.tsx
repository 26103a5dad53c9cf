import { useEffect, useState } from 'preact/hooks';
import { MOST_BYTES, type Refusal } from '../../article/given/read-text.ts';
import type { Language, MessageKey } from '../../report/language.ts';

interface Props {
  language: Language;
  /** Of the field. */
  label: string;
  /** Words of the button that takes the text of the field. */
  button: string;
  /** Lines of the field. */
  rows: number;
  onText: (text: string) => void;
  onFile: (file: File) => void;
}

/** Megabytes of the largest file, for the user. */
const MOST_MEGABYTES = String(MOST_BYTES / 1_000_000);

const REFUSALS: Record<Refusal, MessageKey> = {
  'too-large': 'checkTextTooLarge',
  binary: 'checkTextBinary',
  short: 'checkTextShort',
};

/** Why a text was not taken, in a sentence. */
export const sayRefusal = (language: Language, refusal: Refusal): string =>
  language.say(REFUSALS[refusal], MOST_MEGABYTES);

/** A file that is dropped beside the form would take the place of the page. */
function keepDropsOut(): () => void {
  const over = new AbortController();
  for (const type of ['dragover', 'drop'] as const)
    addEventListener(
      type,
      (event) => {
        if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
      },
      { signal: over.signal },
    );
  return () => over.abort();
}

/** The field for a text, and the button for a file. A file may be dropped anywhere on it. */
export function GivenText({ language, label, button, rows, onText, onFile }: Props) {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  useEffect(keepDropsOut, []);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <form
      class={`panel given ${isOver ? 'given-over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!hasFile(event)) return;
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <label class="given-label" for="text">
        {label}
      </label>
      <textarea
        id="text"
        dir="auto"
        rows={rows}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="given-row">
        <button type="submit" class="button button-main">
          {button}
        </button>
        <label class="button file-button">
          {language.say('checkTextFile')}
          <input
            class="unseen"
            type="file"
            accept=".html,.htm,.xhtml,.txt,text/html,text/plain"
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="quiet">{language.say('checkTextFileMore', MOST_MEGABYTES)}</span>
      </div>
    </form>
  );
}
