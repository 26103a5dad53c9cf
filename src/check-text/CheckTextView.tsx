import { useState } from 'preact/hooks';
import type { TextResult } from '../messages.ts';
import type { Language, MessageKey } from '../report/language.ts';
import { Mark } from '../ui/components/Mark.tsx';
import { ResultView, sayResult } from '../ui/components/ResultView.tsx';
import { MOST_BYTES, type Refusal } from './read-text.ts';

/** What is known of the text that the user gave last. */
export type Outcome =
  | { kind: 'none' }
  | { kind: 'refused'; refusal: Refusal }
  /** `name`: the file's; null for a pasted text. */
  | { kind: 'answered'; name: string | null; result: TextResult };

interface Props {
  language: Language;
  outcome: Outcome;
  onCheckText: (text: string) => void;
  onCheckFile: (file: File) => void;
}

/** Megabytes of the largest file, for the user. */
const MOST_MEGABYTES = String(MOST_BYTES / 1_000_000);

const REFUSALS: Record<Refusal, MessageKey> = {
  'too-large': 'checkTextTooLarge',
  binary: 'checkTextBinary',
  short: 'checkTextShort',
};

const sayRefusal = (language: Language, refusal: Refusal): string =>
  language.say(REFUSALS[refusal], MOST_MEGABYTES);

/** The answer in a sentence, for screen readers. */
function sayOutcome(language: Language, outcome: Outcome): string {
  if (outcome.kind === 'none') return '';
  return outcome.kind === 'refused'
    ? sayRefusal(language, outcome.refusal)
    : sayResult(language, outcome.result);
}

/** The field for a text, and the button for a file. A file may be dropped anywhere on it. */
function Given({
  language,
  onCheckText,
  onCheckFile,
}: Pick<Props, 'language' | 'onCheckText' | 'onCheckFile'>) {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onCheckFile(file);
  };
  return (
    <form
      class={`panel given ${isOver ? 'given-over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        onCheckText(text);
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
        {language.say('checkTextLabel')}
      </label>
      <textarea
        id="text"
        dir="auto"
        rows={9}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="given-row">
        <button type="submit" class="button button-main">
          {language.say('checkTextButton')}
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

/** What was found of the text. */
function Answer({ language, outcome }: Pick<Props, 'language' | 'outcome'>) {
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'refused')
    return (
      <section class="panel">
        <h2 class="verdict-sentence">{sayRefusal(language, outcome.refusal)}</h2>
      </section>
    );
  const { name, result } = outcome;
  return (
    <section class="panel answer" data-state={result.state}>
      {name !== null && (
        <p class="quiet" dir="auto">
          {name}
        </p>
      )}
      <ResultView
        language={language}
        result={result}
        actions={{ hasMarks: false, areMarksForPage: false, onShowQuote: () => undefined }}
      />
    </section>
  );
}

/** The page for a text that is in no tab: pasted, or in a file. */
export const CheckTextView = (props: Props) => (
  <main class="page">
    <header class="page-top">
      <Mark size={36} />
      <h1>{props.language.say('checkText')}</h1>
    </header>
    <p class="quiet">{props.language.say('checkTextLead')}</p>
    <Given {...props} />
    <p class="unseen" role="status">
      {sayOutcome(props.language, props.outcome)}
    </p>
    <Answer {...props} />
  </main>
);
