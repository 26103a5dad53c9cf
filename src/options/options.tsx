import { render } from 'preact';
import { chooseLanguage, getChosenLanguage, loadTexts, watchLanguage } from '../browser/settings/locale.ts';
import { LOCALES } from '../browser/settings/chosen-locale.ts';
import { getPausedSites, setSitePaused, watchPausedSites } from '../browser/sites/paused-sites.ts';
import { askForCoverage, askForMemory, forget } from '../browser/messages/ask-for-result.ts';
import {
  getGrantedSites,
  hasEverySite,
  removeEverySite,
  removeSite,
  requestEverySite,
  requestSite,
  watchAccess,
} from '../browser/sites/site-access.ts';
import { getKeys } from '../browser/tabs/commands.ts';
import { changeMemoryChoice, getMemoryChoice, watchMemoryChoice } from '../browser/settings/memory-choice.ts';
import { changeMemoryRecord } from '../browser/settings/memory-trouble.ts';
import { DEFAULT_MEMORY } from '../browser/settings/memory-choice-record.ts';
import { DEFAULT_SETTINGS } from '../browser/settings/settings-record.ts';
import { changeSettings, getSettings, watchSettings } from '../browser/settings/settings.ts';
import { exportSettings, importSettings } from '../browser/settings/settings-file.ts';
import { bundledSegments, importedSegments } from '../browser/storage/kept-segments.ts';
import { saveFile } from '../browser/storage/save-file.ts';
import { deleteStoredData } from '../browser/storage/stored-data.ts';
import {
  askForSubscriptions,
  keepSubscriptionDays,
  lookAtIndex,
  subscribe,
  unsubscribe,
  updateSubscription,
  watchSubscriptions,
} from '../browser/messages/subscriptions.ts';
import { tellSegmentsChanged } from '../browser/messages/send-message.ts';
import { MOST_LIBRARY_BYTES, MOST_SEGMENTS } from '../library/library.ts';
import { openSegment } from '../story-index/read/open-segment.ts';
import { verifySegment } from '../story-index/read/verify-segment.ts';
import { createLanguage, type Language } from '../report/language.ts';
import '../ui/styles/theme.css';
import '../ui/styles/page.css';
import '../ui/styles/signs.css';
import './options.css';
import { OptionsView, type OptionsState } from './OptionsView.tsx';
import type { ForgottenSpan, MemoryState } from './MemoryPanel.tsx';
import { createSegments, NO_SEGMENTS } from './segments.ts';
import { createSubscriptions, NO_SUBSCRIPTIONS } from './subscriptions.ts';

/** The interface's language. Set before the first rendering. */
let language: Language | undefined;

let state: OptionsState = {
  access: { hasEverySite: false, sites: [] },
  keys: new Map(),
  pausedSites: [],
  coverage: undefined,
  segments: NO_SEGMENTS,
  subscriptions: NO_SUBSCRIPTIONS,
  isDataDeleted: false,
  settings: DEFAULT_SETTINGS,
  memory: { choice: DEFAULT_MEMORY, facts: undefined, outcome: 'none' },
  importOutcome: 'none',
  chosenLanguage: null,
};

const CAPS = { segments: MOST_SEGMENTS, bytes: MOST_LIBRARY_BYTES };

const refreshCoverage = () => askForCoverage().then((coverage) => update({ coverage }));

const segments = createSegments(
  {
    bundled: bundledSegments,
    imported: importedSegments,
    caps: CAPS,
    describe: async (file) => (await openSegment(file)).coverage,
    verify: verifySegment,
    onChanged: () => void tellSegmentsChanged().then(refreshCoverage),
  },
  (shown) => update({ segments: shown }),
);

const subscriptions = createSubscriptions(
  {
    list: askForSubscriptions,
    lookAt: lookAtIndex,
    subscribe,
    update: updateSubscription,
    keepDays: keepSubscriptionDays,
    unsubscribe,
  },
  (shown) => update({ subscriptions: shown }),
);

const updateMemory = (change: Partial<MemoryState>) => update({ memory: { ...state.memory, ...change } });

async function refreshMemory(): Promise<void> {
  const [choice, facts] = await Promise.all([getMemoryChoice(), askForMemory()]);
  updateMemory({ choice, facts: facts.ok ? facts.value : undefined });
}

const HOUR_MS = 3_600_000;

/** The first hour, from 1970, of what is to be forgotten. */
const firstHourOf = (span: 'hour' | 'today'): number =>
  Math.floor((span === 'hour' ? Date.now() - HOUR_MS : new Date().setHours(0, 0, 0, 0)) / HOUR_MS);

async function forgetSpan(span: ForgottenSpan): Promise<void> {
  const isDone = await forget(span === 'all' ? { kind: 'all' } : { kind: 'since', hour: firstHourOf(span) });
  updateMemory({ outcome: isDone ? 'done' : 'failed' });
  await refreshMemory();
}

/** Deletes what is kept, and shows what stays. */
async function deleteData(): Promise<void> {
  // The worker has the memory open, and may be updating an index.
  await forget({ kind: 'all' });
  const subscribed = await askForSubscriptions();
  for (const { id } of (subscribed.ok && subscribed.value) || []) await unsubscribe(id);
  await deleteStoredData();
  await refreshMemory();
  update({ isDataDeleted: true, pausedSites: [] });
  await segments.load();
  await subscriptions.load();
  await tellSegmentsChanged();
  await refreshCoverage();
}

function update(change: Partial<OptionsState>): void {
  if (!language) return;
  state = { ...state, ...change };
  render(
    <OptionsView
      language={language}
      state={state}
      languages={LOCALES}
      onChooseLanguage={(tag) => void chooseLanguage(tag)}
      onSetEverySite={(isEverySite) =>
        void (isEverySite ? requestEverySite() : removeEverySite()).then(refreshAccess)
      }
      onAddSite={(host) => void requestSite(host).then(refreshAccess)}
      onRemoveSite={(host) => void removeSite(host).then(refreshAccess)}
      onResume={(host) => void setSitePaused(host, false)}
      onChangeSettings={(change) => void changeSettings(() => change)}
      onExport={() =>
        void exportSettings().then((text) => saveFile('wiremark-settings.json', 'application/json', text))
      }
      onImport={(text) =>
        void importSettings(text).then((isDone) => update({ importOutcome: isDone ? 'done' : 'refused' }))
      }
      onDeleteData={() => void deleteData()}
      caps={CAPS}
      onGiveSegments={(files) => void segments.give(files)}
      onAddSegments={() => void segments.add()}
      onDoNotAddSegments={() => void segments.doNotAdd()}
      onLookAtIndex={(address) => void subscriptions.lookAt(address)}
      onSubscribe={() => void subscriptions.add()}
      onDoNotSubscribe={() => subscriptions.doNotAdd()}
      onUpdateIndex={(id) => void subscriptions.update(id)}
      onKeepDays={(id, days) => void subscriptions.keepDays(id, days)}
      onUnsubscribe={(id) => void subscriptions.remove(id)}
      onChangeMemory={(change) => void changeMemoryChoice(change)}
      onForget={(span) => void forgetSpan(span)}
      onMemorySeen={() => void changeMemoryRecord({ trouble: null }).then(refreshMemory)}
      onRemoveSegment={(name) => void segments.remove(name)}
    />,
    document.body,
  );
}

const refreshAccess = async () => {
  const [isEverySite, sites] = await Promise.all([hasEverySite(), getGrantedSites()]);
  update({ access: { hasEverySite: isEverySite, sites } });
};

/** Goes to the section that the address names, once all of them have their height, and asks what index is at the address that the popup gave. */
function goToAsked(): void {
  const index = new URLSearchParams(location.search).get('index');
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  if (index === null) return;
  // Loaded again, the page asks nobody.
  history.replaceState(null, '', location.pathname + location.hash);
  void subscriptions.lookAt(index);
}

/** Renders the page with what is known, and again as more becomes known. */
async function start(): Promise<void> {
  const { locale, getMessage } = await loadTexts();
  language = createLanguage(locale, getMessage);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  document.title = language.say('optionsTitle');
  watchLanguage(() => location.reload());
  watchPausedSites((pausedSites) => update({ pausedSites }));
  watchSettings((settings) => update({ settings }));
  void getSettings().then((settings) => update({ settings }));
  watchMemoryChoice(() => void refreshMemory());
  watchAccess(() => void refreshAccess());
  update({});
  const loaded = Promise.all([
    refreshMemory(),
    refreshAccess(),
    getPausedSites().then((pausedSites) => update({ pausedSites })),
    refreshCoverage(),
    segments.load(),
    subscriptions.load(),
  ]);
  void loaded.then(goToAsked);
  watchSubscriptions(() => void subscriptions.load().then(refreshCoverage));
  void getKeys().then((keys) => update({ keys }));
  void getChosenLanguage().then((chosenLanguage) => update({ chosenLanguage }));
}

void start();
