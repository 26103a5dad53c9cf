import type { Failure, TextResult } from '../../messages.ts';
import { shownPage } from '../../report/article-words.ts';
import { sayError } from '../../report/errors.ts';
import type { Language } from '../../report/language.ts';
import { provenanceOf } from '../../report/provenance.ts';
import { sayCredited, sayUnknown, sayVerdict } from '../../report/verdict-sentences.ts';
import type { ReportActions } from '../report-actions.ts';
import { Coverage } from './Coverage.tsx';
import { PageSays } from './PageSays.tsx';
import { ReportView } from './ReportView.tsx';
import { Row } from './Row.tsx';
import { WeakSource } from './WeakSource.tsx';

type Answered = Extract<TextResult, { report: unknown }>;

interface Props {
  language: Language;
  result: TextResult;
  actions: ReportActions;
}

const provenanceOfText = ({ report, coverage }: Answered) => ({
  ...provenanceOf(report, coverage),
  isTextAlone: true,
});

/** What was found, in a sentence or two: the name of the report. */
export function sayResult(language: Language, result: TextResult): string {
  if (result.state === 'error') return sayError(language, result.error);
  if (result.state === 'none') return sayUnknown(language, result.report, result.coverage).join(' ');
  const provenance = provenanceOfText(result);
  return `${sayVerdict(language, provenance)} ${sayCredited(language, provenance)}`;
}

/** A text of which no source is known: what that means, and what it says itself. */
function Unknown({ language, result, actions }: Props & { result: Answered }) {
  const { report, coverage } = result;
  const [text, more] = sayUnknown(language, report, coverage);
  return (
    <>
      <h1 class="verdict-sentence">{text}</h1>
      {more !== undefined && <p class="quiet">{more}</p>}
      <div class="rows">
        <WeakSource language={language} report={report} />
        <PageSays
          language={language}
          credits={report.credits}
          isUnread={report.page.hasUnreadMetadata === true}
          onShowQuote={actions.onShowQuote}
        />
        <Row kind="why" title={language.say('whyHeading')}>
          <Coverage language={language} coverage={coverage} />
        </Row>
      </div>
    </>
  );
}

/** Why there is no report. */
const Failed = ({ language, error }: { language: Language; error: Failure }) => (
  <>
    <h1 class="verdict-sentence">{sayError(language, error)}</h1>
    {error.code === 'short-selection' && <p class="quiet">{language.say('selectionShortMore')}</p>}
  </>
);

/** What was found of a text that stands for itself: a selection, a pasted text, a file. */
export function ResultView({ language, result, actions }: Props) {
  if (result.state === 'error') return <Failed language={language} error={result.error} />;
  if (result.state === 'none') return <Unknown language={language} result={result} actions={actions} />;
  return (
    <ReportView
      language={language}
      provenance={provenanceOfText(result)}
      page={shownPage(result.report.page, result.paragraphStarts)}
      actions={actions}
      moreReasons={<Coverage language={language} coverage={result.coverage} />}
    />
  );
}
