import type { ComponentChildren } from 'preact';
import type { IndexCoverage } from '../model.ts';
import type { Result } from '../messages.ts';
import type { MemoryChoice } from '../browser/settings/memory-choice-record.ts';
import type { KeepDays } from '../library/subscription/keep-days.ts';
import type { Settings } from '../browser/settings/settings-record.ts';
import type { Language } from '../report/language.ts';
import { CheckTextLink } from '../ui/components/CheckTextLink.tsx';
import { Mark } from '../ui/components/Mark.tsx';
import { AccessPanel, type GrantedSites } from './AccessPanel.tsx';
import { DeleteData } from './DeleteData.tsx';
import { KNOWN_INDEXES } from './known-indexes.ts';
import { KeysPanel } from './KeysPanel.tsx';
import { LanguagePanel } from './LanguagePanel.tsx';
import { MemoryPanel, type ForgottenSpan, type MemoryState } from './MemoryPanel.tsx';
import { PageMarks } from './PageMarks.tsx';
import type { Caps } from './offers.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { SegmentsPanel, type SegmentsState } from './SegmentsPanel.tsx';
import { SubscriptionsPanel } from './SubscriptionsPanel.tsx';
import type { SubscriptionsState } from './subscriptions.ts';
import { SettingsFile, type ImportOutcome } from './SettingsFile.tsx';
import { IndexPanel } from './IndexPanel.tsx';

/** Everything that the options page shows. */
export interface OptionsState {
  access: GrantedSites;
  keys: ReadonlyMap<string, string>;
  pausedSites: readonly string[];
  /** `undefined` while the index opens. */
  coverage: Result<readonly IndexCoverage[]> | undefined;
  segments: SegmentsState;
  subscriptions: SubscriptionsState;
  isDataDeleted: boolean;
  settings: Settings;
  memory: MemoryState;
  importOutcome: ImportOutcome;
  /** Tag of the chosen language; null for the browser's. */
  chosenLanguage: string | null;
}

interface Props {
  language: Language;
  state: OptionsState;
  onSetEverySite: (isEverySite: boolean) => void;
  onAddSite: (host: string) => void;
  onRemoveSite: (host: string) => void;
  onResume: (host: string) => void;
  onDeleteData: () => void;
  onChangeSettings: (change: Partial<Settings>) => void;
  languages: readonly string[];
  onChooseLanguage: (tag: string | null) => void;
  onExport: () => void;
  onImport: (text: string) => void;
  caps: Caps;
  onGiveSegments: (files: readonly File[]) => void;
  onAddSegments: () => void;
  onDoNotAddSegments: () => void;
  onRemoveSegment: (name: string) => void;
  onLookAtIndex: (address: string) => void;
  onSubscribe: () => void;
  onDoNotSubscribe: () => void;
  onUpdateIndex: (id: string) => void;
  onKeepDays: (id: string, days: KeepDays) => void;
  onUnsubscribe: (id: string) => void;
  onChangeMemory: (change: Partial<MemoryChoice>) => void;
  onForget: (span: ForgottenSpan) => void;
  onMemorySeen: () => void;
}

/** One section of the page, with its heading. `id`: by which other pages lead to it. */
const Panel = ({ id, title, children }: { id?: string; title: string; children: ComponentChildren }) => (
  <section class="panel" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);

function PausedSites({
  language,
  hosts,
  onResume,
}: {
  language: Language;
  hosts: readonly string[];
  onResume: Props['onResume'];
}) {
  if (hosts.length === 0) return <p class="quiet">{language.say('pausedNone')}</p>;
  return (
    <ul>
      {hosts.map((host) => (
        <li key={host} class="paused-site">
          <span>{host}</span>
          <button
            type="button"
            class="button"
            aria-label={language.say('resumeSite', host)}
            onClick={() => onResume(host)}
          >
            {language.say('resume')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What pages are compared with: what comes with the extension, subscriptions, and files that the user added. */
function Indexes(props: Props) {
  const { language, state } = props;
  return (
    <Panel id="indexes" title={language.say('indexHeading')}>
      <IndexPanel language={language} coverage={state.coverage} />
      <SubscriptionsPanel
        language={language}
        state={state.subscriptions}
        known={KNOWN_INDEXES}
        onLookAt={props.onLookAtIndex}
        onAdd={props.onSubscribe}
        onDoNotAdd={props.onDoNotSubscribe}
        onUpdate={props.onUpdateIndex}
        onKeepDays={props.onKeepDays}
        onRemove={props.onUnsubscribe}
      />
      <SegmentsPanel
        language={language}
        state={state.segments}
        caps={props.caps}
        onGive={props.onGiveSegments}
        onAdd={props.onAddSegments}
        onDoNotAdd={props.onDoNotAddSegments}
        onRemove={props.onRemoveSegment}
      />
    </Panel>
  );
}

/** The options page: when pages are checked, paused sites, indexes, and stored data. */
export function OptionsView(props: Props) {
  const { language, state, onSetEverySite, onResume, onDeleteData } = props;
  return (
    <main class="page">
      <header class="page-top">
        <Mark size={36} />
        <h1>{language.say('optionsTitle')}</h1>
      </header>
      <p>
        <CheckTextLink language={language} />
      </p>
      <Panel title={language.say('accessHeading')}>
        <AccessPanel
          language={language}
          access={state.access}
          onSetEverySite={onSetEverySite}
          onAddSite={props.onAddSite}
          onRemoveSite={props.onRemoveSite}
        />
      </Panel>
      <Panel title={language.say('inPageHeading')}>
        <PageMarks language={language} settings={state.settings} onChange={props.onChangeSettings} />
      </Panel>
      <Panel id="memory" title={language.say('memoryHeading')}>
        <MemoryPanel
          language={language}
          state={state.memory}
          onChange={props.onChangeMemory}
          onForget={props.onForget}
          onSeen={props.onMemorySeen}
        />
      </Panel>
      <Panel title={language.say('pausedHeading')}>
        <PausedSites language={language} hosts={state.pausedSites} onResume={onResume} />
      </Panel>
      <Panel title={language.say('languageHeading')}>
        <LanguagePanel
          language={language}
          languages={props.languages}
          chosen={state.chosenLanguage}
          onChoose={props.onChooseLanguage}
        />
      </Panel>
      <Panel title={language.say('searchEngine')}>
        <SearchPanel language={language} settings={state.settings} onChange={props.onChangeSettings} />
      </Panel>
      <Panel title={language.say('keysHeading')}>
        <KeysPanel language={language} keys={state.keys} />
      </Panel>
      <Indexes {...props} />
      <Panel title={language.say('dataHeading')}>
        <p class="quiet">{language.say('dataMore')}</p>
        <SettingsFile
          language={language}
          outcome={state.importOutcome}
          onExport={props.onExport}
          onImport={props.onImport}
        />
        <DeleteData language={language} isDeleted={state.isDataDeleted} onDelete={onDeleteData} />
      </Panel>
    </main>
  );
}
