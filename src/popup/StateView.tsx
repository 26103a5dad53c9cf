import type { TabResult } from '../messages.ts';
import { shownPage } from '../report/article-words.ts';
import type { ReportActions } from '../ui/report-actions.ts';
import { Coverage } from '../ui/components/Coverage.tsx';
import { Evidence } from '../ui/components/Evidence.tsx';
import type { Language } from '../report/language.ts';
import { ReportView } from '../ui/components/ReportView.tsx';
import { provenanceOf } from '../report/provenance.ts';
import { sayCredited, sayUnknown, sayVerdict } from '../report/verdict-sentences.ts';
import { WeakSource } from '../ui/components/WeakSource.tsx';

interface Props {
  language: Language;
  result: TabResult;
  actions: ReportActions;
  onTryAgain: () => void;
}

/** A state without a report: one sentence, and what the user can do about it. */
const Sentence = ({ text, more }: { text: string; more?: string }) => (
  <>
    <h1 class="verdict-sentence">{text}</h1>
    {more !== undefined && <p class="state-more">{more}</p>}
  </>
);

/** Did the user select too few words? That is no failure. */
const isShortSelection = (result: TabResult): boolean =>
  result.state === 'error' && result.error.code === 'short-selection';

/** The state in one or two sentences, for screen readers. */
export function sayState(language: Language, result: TabResult): string {
  switch (result.state) {
    case 'checking':
      return language.say('stateChecking');
    case 'no-access':
      return language.say('stateNoAccess');
    case 'not-article':
      return language.say('stateNotArticle');
    case 'error':
      if (isShortSelection(result)) return result.error.message;
      return `${language.say('stateError')} ${result.error.message}`;
    case 'none':
    case 'found': {
      const provenance = provenanceOf(result.report);
      return `${sayVerdict(language, provenance)} ${sayCredited(language, provenance)}`;
    }
  }
}

/** What is known of the tab, in every state. */
export function StateView({ language, result, actions, onTryAgain }: Props) {
  switch (result.state) {
    case 'checking':
      return <Sentence text={language.say('stateChecking')} />;
    case 'no-access':
      return <Sentence text={language.say('stateNoAccess')} more={language.say('stateNoAccessMore')} />;
    case 'not-article':
      return <Sentence text={language.say('stateNotArticle')} more={language.say('stateNotArticleMore')} />;
    case 'error':
      if (isShortSelection(result))
        return <Sentence text={result.error.message} more={language.say('selectionShortMore')} />;
      return (
        <>
          <Sentence text={language.say('stateError')} more={result.error.message} />
          <p class="access">
            <button type="button" class="button" onClick={onTryAgain}>
              {language.say('tryAgain')}
            </button>
          </p>
        </>
      );
    case 'none': {
      const [text, more] = sayUnknown(language, result.report);
      return (
        <>
          <Sentence text={text} more={more} />
          {result.report.page.hasUnreadMetadata && <p class="quiet">{language.say('metadataUnread')}</p>}
          <WeakSource language={language} report={result.report} />
          {result.report.credits.length > 0 && (
            <Evidence language={language} credits={result.report.credits} onShowQuote={actions.onShowQuote} />
          )}
          <Coverage language={language} coverage={result.coverage} />
        </>
      );
    }
    case 'found':
      return (
        <>
          <ReportView
            language={language}
            provenance={provenanceOf(result.report)}
            page={shownPage(result.report.page, result.paragraphStarts)}
            actions={actions}
          />
          {result.report.page.hasUnreadMetadata && <p class="quiet">{language.say('metadataUnread')}</p>}
          <WeakSource language={language} report={result.report} />
          <Coverage language={language} coverage={result.coverage} />
        </>
      );
  }
}
