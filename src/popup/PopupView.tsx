import type { TabResult } from '../messages.ts';
import type { Language } from '../report/language.ts';
import type { Program } from '../report/wrong-verdict.ts';
import { Mark } from '../ui/components/Mark.tsx';
import type { ReportActions } from '../ui/report-actions.ts';
import { AccessView, type SiteChoices } from './AccessView.tsx';
import { StateView, sayState } from './StateView.tsx';
import { WrongVerdictView } from './WrongVerdictView.tsx';

interface Props {
  language: Language;
  result: TabResult;
  access: SiteChoices | undefined;
  actions: ReportActions;
  program: Program;
  onTryAgain: () => void;
  /** Checks the page although it looks like no article, or is large. */
  onCheckAnyway: () => void;
  /** Stops reading a large page. */
  onStopReading: () => void;
  onRequestEverySite: () => void;
  onRequestSite: (host: string) => void;
  onSetPaused: (isPaused: boolean) => void;
  onSetLinkBadges: (isOn: boolean) => void;
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

const Gear = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none">
    <path d="M2 4.5h5m4 0h3M2 11.5h3m4 0h5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    <circle cx="9" cy="4.5" r="1.9" stroke="currentColor" stroke-width="1.5" />
    <circle cx="7" cy="11.5" r="1.9" stroke="currentColor" stroke-width="1.5" />
  </svg>
);

const Panel = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none">
    <rect x="2" y="3" width="12" height="10" rx="1.5" stroke="currentColor" stroke-width="1.5" />
    <path d="M10 3v10" stroke="currentColor" stroke-width="1.5" />
  </svg>
);

/** The whole popup. The same page serves as side panel and in a tab. */
export function PopupView(props: Props) {
  const { language, result, access } = props;
  return (
    <>
      <header class="top">
        <Mark />
        <span>Wiremark</span>
        <span class="top-space" />
        {props.onOpenPanel && (
          <button
            type="button"
            class="icon-button"
            aria-label={language.say('openPanel')}
            title={language.say('openPanel')}
            onClick={props.onOpenPanel}
          >
            <Panel />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={language.say('options')}
          onClick={props.onOpenOptions}
        >
          <Gear />
        </button>
      </header>
      <main class={`state-${result.state}`} {...stateAttributes(result)}>
        <StateView
          language={language}
          result={result}
          actions={props.actions}
          onTryAgain={props.onTryAgain}
          onCheckAnyway={props.onCheckAnyway}
          onStopReading={props.onStopReading}
        />
      </main>
      <p class="unseen" role="status">
        {sayState(language, result)}
      </p>
      {access && (
        <AccessView
          language={language}
          access={access}
          onRequestEverySite={props.onRequestEverySite}
          onRequestSite={props.onRequestSite}
          onSetPaused={props.onSetPaused}
          onSetLinkBadges={props.onSetLinkBadges}
        />
      )}
      {/* The key: what the user ticked for one page does not hold for the next. */}
      <WrongVerdictView
        key={result.url}
        language={language}
        result={result}
        program={props.program}
        onCopy={(text) => props.actions.onCopy?.(text)}
      />
    </>
  );
}
