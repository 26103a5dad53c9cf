/** Lists what is remembered. The worker has the memory's files; this page gets what it lists, and keeps nothing. */
import { render } from 'preact';
import { askForReading, forget } from '../browser/messages/ask-for-result.ts';
import { loadTexts } from '../browser/settings/locale.ts';
import { getMemoryChoice, watchMemoryChoice } from '../browser/settings/memory-choice.ts';
import { saveFile } from '../browser/storage/save-file.ts';
import type { ReadPage } from '../memory-messages.ts';
import { createLanguage } from '../report/language.ts';
import { isSamePage } from '../text/address.ts';
import '../ui/styles/theme.css';
import '../ui/styles/page.css';
import { writeCsv, writeJson } from './export.ts';
import { loadReading } from './load-reading.ts';
import { createSearch } from './search.ts';
import './your-reading.css';
import type { ReadingState } from './reading-state.ts';
import { YourReadingView } from './YourReadingView.tsx';

const HOUR_MS = 3_600_000;
/** Days that are shown at first. */
const FIRST_DAYS = 7;

async function start(): Promise<void> {
  const { locale, getMessage } = await loadTexts();
  const language = createLanguage(locale, getMessage);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  document.title = `${language.say('readingTitle')} – ${language.say('extensionName')}`;

  let state: ReadingState = {
    loaded: { state: 'loading', share: 0 },
    isOn: (await getMemoryChoice()).isOn,
    choice: { words: '', days: FIRST_DAYS, isOnSeveralSites: false },
    found: { stories: [], shares: { articles: 0, naming: 0, byAgency: [], bySite: [] } },
    outcome: 'none',
  };
  /** What was loaded last; it is shown once it is searched. */
  let latest = state.loaded;
  const search = createSearch({
    waitForTurn: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
  });

  /** Shows what the user chose of what was loaded last, unless that changes meanwhile. */
  async function showLatest(): Promise<void> {
    const loaded = latest;
    if (loaded.state !== 'loaded') return update({ loaded });
    const sinceHour = Math.floor(Date.now() / HOUR_MS) - state.choice.days * 24;
    const found = await search(loaded.pages, { ...state.choice, sinceHour });
    if (found && loaded === latest) update({ loaded, found });
  }

  const update = (change: Partial<ReadingState>): void => {
    state = { ...state, ...change };
    render(
      <YourReadingView
        language={language}
        state={state}
        now={Date.now()}
        onChoose={(choice) => {
          update({ choice: { ...state.choice, ...choice }, outcome: 'none' });
          void showLatest();
        }}
        onForget={(page) => void forgetPage(page)}
        onSave={(format) =>
          format === 'csv'
            ? saveFile('wiremark-reading.csv', 'text/csv', writeCsv(state.found.stories))
            : saveFile(
                'wiremark-reading.json',
                'application/json',
                writeJson(state.found.stories, Date.now()),
              )
        }
      />,
      document.body,
    );
  };

  /** Forgets a page, and leaves the focus at the button that takes the place of its own. */
  async function forgetPage({ url }: ReadPage): Promise<void> {
    const buttons = () => [...document.querySelectorAll<HTMLElement>('.forget-page')];
    const at = buttons().findIndex((button) => button === document.activeElement);
    const isDone = await forget({ kind: 'page', url });
    if (!isDone || latest.state !== 'loaded') return update({ outcome: isDone ? 'done' : 'failed' });
    latest = { state: 'loaded', pages: latest.pages.filter((page) => !isSamePage(page.url, url)) };
    await showLatest();
    update({ outcome: 'done' });
    const left = buttons();
    if (at >= 0) (left[at] ?? left.at(-1) ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }

  let loads = 0;
  /** Loads all anew. What is shown stays meanwhile. */
  async function load(): Promise<void> {
    const own = ++loads;
    const loaded = await loadReading(askForReading, (share) => {
      if (own === loads && state.loaded.state === 'loading') update({ loaded: { state: 'loading', share } });
    });
    if (own !== loads) return;
    latest = loaded;
    await showLatest();
  }

  watchMemoryChoice(({ isOn }) => update({ isOn }));
  // In another tab, pages may have been read or forgotten meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void load();
  });
  update({});
  await load();
}

void start();
