import { windowOf } from '../dom.ts';
import { watchLibrary, watchPageMessages } from '../browser/messages/page-messages.ts';
import { descriptionForm } from '../browser/messages/description-form.ts';
import { readState } from '../browser/messages/light-answers.ts';
import {
  askForLinks,
  isExtensionAlive,
  tellPage,
  tellProgress,
  tellRead,
} from '../browser/messages/send-message.ts';
import type { Choices } from '../messages.ts';
import type { CreditPlace, Page, PageWords } from '../model.ts';
import { fitAddress } from '../browser/messages/page-limits.ts';
import { createBringShowing, createDress, type BringShowing } from './bring-showing.ts';
import { askAboutPage } from './reading/ask-about-page.ts';
import { followChoices } from './reading/follow-choices.ts';
import type { Running } from './injected.ts';
import { createLateView } from './late-view.ts';
import { endWithExtension } from './life.ts';
import { findIndexes } from './find-indexes.ts';
import { createLinkBadgeSwitch } from './links/link-badge-switch.ts';
import { readSelection } from './selection/read-selection.ts';
import { createShadowHost, isOwnHost, removeLeftovers } from '../ui/shadow-host.ts';
import { createMarks } from './badge/marks.ts';
import { readSentences } from './reading/read-sentences.ts';
import { readWords } from './reading/read-words.ts';
import { createPageReader, type Occasion } from './reading/page-reader.ts';
import { summarise, type ReadDocument, type Unread } from './reading/read-document.ts';
import { createTurns } from '../turns.ts';
import { createHiddenWatch } from './reading/watch-hidden.ts';
import { watchPage } from './reading/watch-page.ts';
import { createReadingWatch, mayBeKept } from './reading/watch-reading.ts';

/** What is shown in a page, with the marks in its text. Their script is brought when there is first something to show. */
function createShown(document: Document, signal: AbortSignal) {
  const dress = createDress();
  const marks = createMarks(document, signal);
  const bring = createBringShowing(
    { document, makeHost: createShadowHost, marks, readWords, readSentences, askAboutPage },
    dress,
  );
  const view = createLateView(bring, signal);
  return {
    bring,
    view,
    showQuote: (place: CreditPlace): boolean => {
      const told = view.told();
      dress();
      return told !== undefined && marks.showQuote(told.read.page, place);
    },
    /** Shows what was read before and carries text of the page that is shown. */
    showRead: (of: ReadDocument, remembered: unknown) => {
      const told = view.told();
      if (told?.read === of) view.show({ ...told, remembered });
    },
  };
}

/** Finds the source of what is selected, and shows it. Is something selected? */
function startSelection(document: Document, bring: BringShowing, signal: AbortSignal): boolean {
  const selected = readSelection(document, document.location.href);
  if (selected) void bring().then((showing) => showing?.showSelection(selected, signal));
  return selected !== undefined;
}

/** What the popup asks for of a page's text, and of its links to indexes. The popup may know the page's result before this script does. */
const textsOf = (document: Document, pageOf: () => Page | undefined) => ({
  onFindIndexes: () => findIndexes(document),
  onReadWords: (ranges: readonly PageWords[]) => {
    const page = pageOf();
    return page && readWords(page, ranges);
  },
  onReadSentences: (places: readonly CreditPlace[]) => {
    const page = pageOf();
    return page && readSentences(page, places);
  },
});

/** Describes a page to the popup. Its module stands in this same file, but is evaluated only when somebody asks. */
async function describe(read: ReadDocument, agencies: readonly string[]) {
  const { describePage } = await import('./reading/describe-page.ts');
  return descriptionForm.fit(describePage(read, agencies));
}

/** The page's text, where the user compares it with others. Evaluated only then, as above. */
async function readTextOf({ page }: ReadDocument) {
  const { readText } = await import('./reading/read-text.ts');
  return readText(page);
}

const questionOf = (result: ReadDocument | Unread, url: string, isForced: boolean) =>
  typeof result === 'object'
    ? { type: 'check-page' as const, page: result.fingerprints }
    : { type: result, url: fitAddress(url), ...(isForced && { isForced }) };

/** Follows what the user chooses, and what the library comes to hold: then the page is checked, and its links are looked up, again. */
function followNews(
  window: Window | null,
  {
    switchLinks,
    choose,
    checkAgain,
  }: { switchLinks: (isOn: boolean) => void; choose: (choices: Choices) => void; checkAgain: () => void },
  signal: AbortSignal,
): void {
  let hasLinkBadges = false;
  followChoices(
    window,
    (next) => {
      hasLinkBadges = next.hasLinkBadges && !next.isPaused;
      switchLinks(hasLinkBadges);
      choose(next);
    },
    signal,
  );
  watchLibrary(() => {
    switchLinks(false);
    switchLinks(hasLinkBadges);
    checkAgain();
  }, signal);
}

/** Tells the worker of an article that was read, where the user has it remembered. `onRead` gets its answer: what was read before. */
function followReading(
  document: Document,
  onRead: (of: ReadDocument, answer: unknown) => void,
  signal: AbortSignal,
) {
  /** The article as it was checked; undefined for a page that is none. */
  let checked: ReadDocument | undefined;
  let isRemembered = false;
  const watch = createReadingWatch(document, () => void remember(), signal);
  async function remember(): Promise<void> {
    if (!checked || !isExtensionAlive() || !mayBeKept(document)) return;
    const of = checked;
    const answer = await tellRead(of.fingerprints);
    if (!signal.aborted) onRead(of, answer);
  }
  const update = () => watch.setOn(isRemembered && checked !== undefined);
  return {
    choose: (choices: Choices) => {
      isRemembered = choices.isRemembered && !choices.isPaused;
      update();
    },
    follow: (next: ReadDocument | undefined) => {
      checked = next;
      update();
    },
    leave: () => {
      checked = undefined;
      update();
      watch.leave();
    },
  };
}

/** Runs on a page until it is stopped: reads the page, asks the worker to match it, shows badges and follows changes. Never throws into the page. */
export function runContent(document: Document): Running {
  const controller = new AbortController();
  const { signal } = controller;
  endWithExtension(document, { signal, end: (reason) => controller.abort(reason) });
  removeLeftovers(document);
  const { bring, view, showQuote, showRead } = createShown(document, signal);
  const switchLinks = createLinkBadgeSwitch(document, { ask: askForLinks, bring }, signal);
  let sentSummary: string | undefined;
  let lastRead: ReadDocument | undefined;
  const turns = createTurns();
  const reader = createPageReader(document, (url, share) => void tellProgress(url, share), signal);

  const hidden = createHiddenWatch(() => reader.mayReadChange() && start('change'), signal);

  const reading = followReading(document, showRead, signal);

  async function check(occasion: Occasion): Promise<void> {
    const turn = turns.begin();
    const url = document.location.href;
    const result = await reader.read(url, occasion);
    if (signal.aborted) return;
    const isRead = typeof result === 'object';
    if (result !== 'too-large') hidden.watch((isRead && result.page.hidden) || []);
    if (isRead) lastRead = result;
    const summary = isRead ? summarise(result) : `${result} ${url}`;
    // A second reading without changes must not discard the answer that the first is still waiting for; nor must a page that grows too large.
    const isOld = summary === sentSummary || result === 'too-large';
    if ((occasion === 'change' && isOld) || !turns.take(turn)) return;
    sentSummary = summary;
    const answer = await tellPage(questionOf(result, url, reader.isAskedFor(url)));
    if (signal.aborted || !turns.isTaken(turn)) return;
    view.show(isRead ? { read: result, answer } : undefined);
    const state = readState(answer);
    reading.follow(isRead && (state === 'found' || state === 'none') ? result : undefined);
  }

  const start = (occasion: Occasion) =>
    isExtensionAlive() ? void check(occasion).catch(() => view.hideBadges()) : controller.abort();

  // A reading that the user waits for is not begun again.
  const checkAgain = () => void (reader.isReadingAsked() || start('visit'));
  const choose = (choices: Choices) => {
    reading.choose(choices);
    view.choose(choices);
  };
  followNews(windowOf(document), { switchLinks, choose, checkAgain }, signal);
  watchPageMessages(
    {
      onShowQuote: showQuote,
      ...textsOf(document, () => lastRead?.page),
      onCheckAnyway: () => {
        reader.askFor(document.location.href);
        start('visit');
        return true;
      },
      onStopReading: () => reader.stop(),
      onFindSelection: () => startSelection(document, bring, signal),
      onReadText: async () => lastRead && readTextOf(lastRead),
      onDescribePage: async (agencies) => lastRead && describe(lastRead, agencies),
    },
    signal,
  );
  watchPage(
    document,
    {
      isOwn: isOwnHost,
      onText: () => reader.mayReadChange() && start('change'),
      // An orphan must not bring back what its successor took away.
      onMutation: () => (isExtensionAlive() ? view.restore() : controller.abort('the extension is gone')),
      onReturn: () => start('visit'),
      onLeave: () => {
        lastRead = undefined;
        reading.leave();
        reader.leave();
        turns.leave();
        view.leave();
      },
      onArrival: () => start('visit'),
    },
    signal,
  );
  start('visit');
  return {
    isAlive: isExtensionAlive,
    checkAgain,
    stop: () => controller.abort(),
  };
}
