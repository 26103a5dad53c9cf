import type { Refusal } from '../article/given/read-text.ts';
import type { TextResult } from '../messages.ts';
import type { Language } from '../report/language.ts';
import { GivenText, sayRefusal } from '../ui/given/GivenText.tsx';
import { Mark } from '../ui/components/Mark.tsx';
import { ResultView, sayResult } from '../ui/components/ResultView.tsx';

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

/** The answer in a sentence, for screen readers. */
function sayOutcome(language: Language, outcome: Outcome): string {
  if (outcome.kind === 'none') return '';
  return outcome.kind === 'refused'
    ? sayRefusal(language, outcome.refusal)
    : sayResult(language, outcome.result);
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
    <GivenText
      language={props.language}
      label={props.language.say('checkTextLabel')}
      button={props.language.say('checkTextButton')}
      rows={9}
      onText={props.onCheckText}
      onFile={props.onCheckFile}
    />
    <p class="unseen" role="status">
      {sayOutcome(props.language, props.outcome)}
    </p>
    <Answer {...props} />
  </main>
);
