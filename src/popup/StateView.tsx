import type { IndexCoverage } from '../model.ts';
import type { Failure, TabResult, Unreadable } from '../messages.ts';
import { shownPage } from '../report/article-words.ts';
import type { ReportActions } from '../ui/report-actions.ts';
import { Coverage } from '../ui/components/Coverage.tsx';
import { PageSays } from '../ui/components/PageSays.tsx';
import { ReadRow } from '../ui/components/ReadRow.tsx';
import { Row } from '../ui/components/Row.tsx';
import type { Language, MessageKey } from '../report/language.ts';
import { ReportView } from '../ui/components/ReportView.tsx';
import { sayError } from '../report/errors.ts';
import { provenanceOf } from '../report/provenance.ts';
import { sayCredited, sayUnknown, sayVerdict } from '../report/verdict-sentences.ts';
import { Searches } from '../ui/components/Searches.tsx';
import { searchesOf } from '../report/search.ts';
import { CheckTextLink } from '../ui/components/CheckTextLink.tsx';
import { WeakSource } from '../ui/components/WeakSource.tsx';
import type { Answers } from './answers.ts';
import { CopyActions } from './CopyActions.tsx';

interface Props {
  language: Language;
  result: TabResult;
  actions: ReportActions;
  answers: Answers;
  onTryAgain: () => void;
  onCheckAnyway: () => void;
  onStopReading: () => void;
  /** Opens the text on a wrong verdict. */
  onReportWrong: (event: MouseEvent) => void;
  /** Forgets a page that was read before. */
  onForgetRead: (url: string) => void;
}

/** A state without a report: one sentence, and what the user can do about it. */
const Sentence = ({ text, more }: { text: string; more?: string }) => (
  <>
    <h1 class="verdict-sentence">{text}</h1>
    {more !== undefined && <p class="state-more">{more}</p>}
  </>
);

/** The one thing that the user can do in this state. */
const Button = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <p class="state-button">
    <button type="button" class="button button-main" onClick={onClick}>
      {text}
    </button>
  </p>
);

/** Why a page cannot be read, and what the user can do instead. */
const UNREADABLE: Record<Unreadable, { text: MessageKey; more: MessageKey }> = {
  pdf: { text: 'statePdf', more: 'stateSelectMore' },
  'plain-text': { text: 'statePlainText', more: 'stateSelectMore' },
  file: { text: 'stateFile', more: 'stateNotArticleMore' },
  source: { text: 'stateSource', more: 'stateSourceMore' },
  reader: { text: 'stateReader', more: 'stateReaderMore' },
  browser: { text: 'stateBrowser', more: 'stateClosedMore' },
  store: { text: 'stateStore', more: 'stateClosedMore' },
  extension: { text: 'stateExtension', more: 'stateClosedMore' },
  closed: { text: 'stateNoAccess', more: 'stateNoAccessMore' },
};

/** Did the user select too few words? That is no failure. */
const isShortSelection = (result: TabResult): boolean =>
  result.state === 'error' && result.error.code === 'short-selection';

/** The state in one or two sentences, for screen readers. */
export function sayState(language: Language, result: TabResult): string {
  switch (result.state) {
    case 'checking':
      return language.say('stateChecking');
    case 'no-access':
      return language.say(UNREADABLE[result.why].text);
    case 'not-article':
      return language.say(result.isForced ? 'stateTooLittle' : 'stateNotArticle');
    case 'too-large':
      return language.say(result.isForced ? 'stateTooLargeForced' : 'stateTooLarge');
    case 'error':
      if (isShortSelection(result)) return sayError(language, result.error);
      return `${language.say('stateError')} ${sayError(language, result.error)}`;
    case 'none':
      return sayUnknown(language, result.report, result.coverage).join(' ');
    case 'found': {
      const provenance = provenanceOf(result.report, result.coverage);
      return `${sayVerdict(language, provenance)} ${sayCredited(language, provenance)}`;
    }
  }
}

/** What went wrong and what to do, the developer's sentence folded. */
const Failed = ({
  language,
  error,
  onTryAgain,
}: {
  language: Language;
  error: Failure;
  onTryAgain: () => void;
}) => (
  <>
    <Sentence text={language.say('stateError')} more={sayError(language, error)} />
    <Button text={language.say('tryAgain')} onClick={onTryAgain} />
    <div class="rows">
      <Row kind="error" title={language.say('errorDetails')}>
        <p class="quiet" lang="en" dir="ltr">
          {error.message} ({error.code})
        </p>
      </Row>
    </div>
  </>
);

/** The way to the text on a wrong verdict. */
const ReportWrong = ({ language, onReportWrong }: Pick<Props, 'language' | 'onReportWrong'>) => (
  <p>
    <button type="button" class="link-button" onClick={onReportWrong}>
      {language.say('wrongVerdict')}
    </button>
  </p>
);

/** What the page was compared with, and what to do if the verdict is wrong. */
const MoreReasons = ({
  coverage,
  ...props
}: Pick<Props, 'language' | 'onReportWrong'> & { coverage: readonly IndexCoverage[] }) => (
  <>
    <Coverage language={props.language} coverage={coverage} />
    <ReportWrong {...props} />
  </>
);

type Checked = Extract<TabResult, { report: unknown }>;

/** Searches elsewhere, for a page that no index knows. */
function Elsewhere({ language, result, answers }: Pick<Props, 'language' | 'answers'> & { result: Checked }) {
  const { description, settings } = answers;
  if (!description) return null;
  return (
    <Searches
      language={language}
      searches={searchesOf(settings.searchEngine, description, result.report.credits)}
      // A credit of the text is the better answer, and has the room.
      isOpen={result.state === 'none'}
    />
  );
}

/** A page of which no source is known: what that means, what it says itself, and where to search on. */
function Unknown({
  language,
  result,
  actions,
  answers,
  onReportWrong,
  onForgetRead,
}: Pick<Props, 'language' | 'actions' | 'answers' | 'onReportWrong' | 'onForgetRead'> & { result: Checked }) {
  const { report, coverage } = result;
  const [text, more] = sayUnknown(language, report, coverage);
  return (
    <>
      <Sentence text={text} more={more} />
      <div class="actions">
        <CopyActions key={result.url} language={language} result={result} answers={answers} />
      </div>
      <div class="rows">
        <ReadRow language={language} read={result.read ?? []} onForget={onForgetRead} />
        <WeakSource language={language} report={report} />
        <PageSays
          language={language}
          credits={report.credits}
          isUnread={report.page.hasUnreadMetadata === true}
          hasGist
          onShowQuote={actions.onShowQuote}
        />
        <Elsewhere language={language} result={result} answers={answers} />
        <Row kind="why" title={language.say('whyHeading')}>
          <MoreReasons language={language} coverage={coverage} onReportWrong={onReportWrong} />
        </Row>
      </div>
    </>
  );
}

/** What is known of the tab, in every state. */
export function StateView({ language, result, actions, answers, ...on }: Props) {
  switch (result.state) {
    case 'checking':
      if (result.share === undefined) return <Sentence text={language.say('stateChecking')} />;
      return (
        <>
          <Sentence text={language.say('stateChecking')} />
          <progress
            class="reading-progress"
            value={result.share}
            aria-label={language.say('stateChecking')}
          />
          <Button text={language.say('stopReading')} onClick={on.onStopReading} />
        </>
      );
    case 'no-access': {
      const { text, more } = UNREADABLE[result.why];
      return (
        <>
          <Sentence text={language.say(text)} more={language.say(more, language.say('menuFindSelection'))} />
          <p class="state-more">
            <CheckTextLink language={language} />
          </p>
        </>
      );
    }
    case 'not-article':
      if (result.isForced)
        return (
          <>
            <Sentence text={language.say('stateTooLittle')} more={language.say('stateNotArticleMore')} />
            <ReportWrong language={language} onReportWrong={on.onReportWrong} />
          </>
        );
      return (
        <>
          <Sentence text={language.say('stateNotArticle')} more={language.say('stateNotArticleMore')} />
          <Button text={language.say('checkAnyway')} onClick={on.onCheckAnyway} />
          <ReportWrong language={language} onReportWrong={on.onReportWrong} />
        </>
      );
    case 'too-large':
      if (result.isForced)
        return (
          <Sentence text={language.say('stateTooLargeForced')} more={language.say('stateNotArticleMore')} />
        );
      return (
        <>
          <Sentence text={language.say('stateTooLarge')} more={language.say('stateTooLargeMore')} />
          <Button text={language.say('checkAnyway')} onClick={on.onCheckAnyway} />
        </>
      );
    case 'error':
      if (isShortSelection(result))
        return <Sentence text={sayError(language, result.error)} more={language.say('selectionShortMore')} />;
      return <Failed language={language} error={result.error} onTryAgain={on.onTryAgain} />;
    case 'none':
      return <Unknown {...on} language={language} result={result} actions={actions} answers={answers} />;
    case 'found':
      return (
        <ReportView
          language={language}
          provenance={provenanceOf(result.report, result.coverage)}
          page={shownPage(result.report.page, result.paragraphStarts)}
          actions={actions}
          moreActions={<CopyActions key={result.url} language={language} result={result} answers={answers} />}
          moreRows={
            <>
              <ReadRow language={language} read={result.read ?? []} onForget={on.onForgetRead} />
              {result.report.verdict.relation === 'credited' && (
                <Elsewhere language={language} result={result} answers={answers} />
              )}
              <WeakSource language={language} report={result.report} />
            </>
          }
          moreReasons={<MoreReasons {...on} language={language} coverage={result.coverage} />}
        />
      );
  }
}
