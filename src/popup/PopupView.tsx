import type { TabResult } from '../messages.ts';
import type { Language } from '../report/language.ts';
import type { Program } from '../report/wrong-verdict.ts';
import type { ReportActions } from '../ui/report-actions.ts';
import type { Answers } from './answers.ts';
import type { PageIndex } from './page-indexes.ts';
import { PageIndexes } from './PageIndexes.tsx';
import { PopupTop } from './PopupTop.tsx';
import { SiteFoot, type SiteChoices } from './SiteFoot.tsx';
import { StateView, sayState } from './StateView.tsx';
import { useWrongVerdict, WrongVerdictView } from './WrongVerdictView.tsx';

interface Props {
  language: Language;
  result: TabResult;
  access: SiteChoices | undefined;
  actions: ReportActions;
  answers: Answers;
  program: Program;
  /** The tab, where the page that compares texts may ask it for its text. */
  comparableTabId?: number | undefined;
  /** Indexes that the page links to. */
  indexes: readonly PageIndex[];
  onTryAgain: () => void;
  /** Checks the page although it looks like no article, or is large. */
  onCheckAnyway: () => void;
  /** Stops reading a large page. */
  onStopReading: () => void;
  onRequestEverySite: () => void;
  onRequestSite: (host: string) => void;
  onSetPaused: (isPaused: boolean) => void;
  onSetLinkBadges: (isOn: boolean) => void;
  onSetMemory: (isOn: boolean) => void;
  onForget: (kind: 'page' | 'site') => void;
  /** Forgets a page that was read before. */
  onForgetRead: (url: string) => void;
  onOpenOptions: () => void;
  /** Absent where the browser has no side panel, and in the panel itself. */
  onOpenPanel?: (() => void) | undefined;
}

/** The verdict as attributes of `<main>`, for tests and for style sheets. */
export function stateAttributes(result: TabResult): Record<string, string> {
  if (result.state !== 'found') return { 'data-state': result.state };
  const { relation, agency, credited } = result.report.verdict;
  return {
    'data-state': 'found',
    'data-relation': relation,
    'data-agency': agency ?? '',
    'data-credited': String(credited),
  };
}

/** The whole popup. The same page serves as side panel and in a tab. */
export function PopupView(props: Props) {
  const { language, result, access } = props;
  const view = useWrongVerdict(result);
  return (
    <>
      <PopupTop
        language={language}
        host={access?.host ?? null}
        onOpenOptions={props.onOpenOptions}
        onOpenPanel={props.onOpenPanel}
      />
      <main class={`state-${result.state}`} {...stateAttributes(result)} hidden={view.isOpen}>
        <StateView
          language={language}
          result={result}
          actions={props.actions}
          answers={props.answers}
          onTryAgain={props.onTryAgain}
          onCheckAnyway={props.onCheckAnyway}
          onStopReading={props.onStopReading}
          onReportWrong={view.onOpen}
          onForgetRead={props.onForgetRead}
        />
      </main>
      <p class="unseen" role="status">
        {sayState(language, result)}
      </p>
      {view.isOpen && (
        <WrongVerdictView
          language={language}
          result={result}
          program={props.program}
          onCopy={(text) => void props.answers.onCopy(text)}
          onBack={view.onClose}
        />
      )}
      {!view.isOpen && <PageIndexes language={language} indexes={props.indexes} />}
      {access && (
        <SiteFoot
          language={language}
          access={access}
          coverage={'coverage' in result ? result.coverage : []}
          isUnknown={result.state === 'none'}
          comparableTabId={'report' in result ? props.comparableTabId : undefined}
          onRequestEverySite={props.onRequestEverySite}
          onRequestSite={props.onRequestSite}
          onSetPaused={props.onSetPaused}
          onSetLinkBadges={props.onSetLinkBadges}
          onSetMemory={props.onSetMemory}
          onForget={props.onForget}
        />
      )}
    </>
  );
}
