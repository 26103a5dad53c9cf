/** Every message between the extension's contexts; those about the memory are in `memory-messages.ts`, about subscriptions in `subscription-messages.ts`. Each is answered with a `Result`; each is checked where it arrives (`browser/`). */
import type { LinkAnswer, MemoryAnswers, MemoryMessage, ReadBefore } from './memory-messages.ts';
import type { CreditPlace, IndexCoverage, PageFingerprints, PageWords, Report } from './model.ts';
import type { SubscriptionAnswers, SubscriptionMessage } from './subscription-messages.ts';

/** What a call between contexts returns. A failure is a value: a thrown error would lose its type on the way. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/**
 * What can go wrong, by names for code and tests. `no-answer`: a page gave no answer in time. `no-worker`: nor did the worker. `bad-message`,
 * `bad-sender`, `too-many`: the worker refused a message, for what it holds, for where it is from, or because its tab sent too many or too long
 * ones. `bad-answer`: its answer has not the form that was asked for. `internal`: anything else.
 */
export const ERROR_CODES = [
  'index-broken',
  'short-selection',
  'no-answer',
  'no-worker',
  'bad-message',
  'bad-answer',
  'bad-sender',
  'too-many',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error. The user reads the sentence of its code; `message` is the developer's, in English, and is shown folded. */
export interface Failure {
  code: ErrorCode;
  message: string;
}

/**
 * Why a page cannot be read. `pdf`, `plain-text`, `file`: a document that is no web page. `source`, `reader`: the browser's view of a page's source,
 * or of its text alone. `browser`, `store`, `extension`: the browser's own page, its store of extensions, a page of an extension. `closed`: any
 * other page that the browser keeps from extensions, or that the user has not yet allowed.
 */
export const UNREADABLE = [
  'pdf',
  'plain-text',
  'file',
  'source',
  'reader',
  'browser',
  'store',
  'extension',
  'closed',
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** What is known of the page in a tab. `found` and `none` hold the report and the coverage of the indexes it was compared with. */
export type TabResult =
  /** `share`: how much of a large page is read, 0 to 1, where the user asked for that. */
  | { state: 'checking'; url: string; share?: number }
  | { state: 'no-access'; url: string | null; why: Unreadable }
  /** `isForced`: the user asked to check the page anyway, and it has too little text for that. */
  | { state: 'not-article'; url: string; isForced?: boolean }
  /** The page is too large to be read unasked. `isForced`: the user asked, and it is too large all the same. */
  | { state: 'too-large'; url: string; isForced?: boolean }
  | {
      state: 'none' | 'found';
      url: string;
      report: Report;
      coverage: readonly IndexCoverage[];
      /** Words at which the paragraphs of each article start, from 0. */
      paragraphStarts?: readonly (readonly number[])[];
      /** Pages that were read before and carry text of this one, while the memory is on. */
      read?: readonly ReadBefore[];
    }
  | { state: 'error'; url: string; error: Failure };

/** What comes of a text that is checked alone, as a selection or a file. */
export type TextResult = Extract<TabResult, { report: Report } | { state: 'error' }>;

/** Content script -> worker: match this page. Answer: the result, also kept for the tab. */
export interface CheckPageMessage {
  type: 'check-page';
  page: PageFingerprints;
}

/** Page of the extension, or content script -> worker: match this text, which the user gave or selected. The result is kept nowhere. */
export interface CheckTextMessage {
  type: 'check-text';
  page: PageFingerprints;
}

/** Content script -> worker: this page is no article. */
export interface NotArticleMessage {
  type: 'not-article';
  /** As the page's script has it; null for one that is too long for a message. */
  url: string | null;
  /** See `TabResult`. */
  isForced?: boolean;
}

/** Content script -> worker: this page is too large to be read. */
export interface TooLargeMessage {
  type: 'too-large';
  /** As in `NotArticleMessage`. */
  url: string | null;
  /** See `TabResult`. */
  isForced?: boolean;
}

/** Content script -> worker: so much of a large page is read, 0 to 1. */
export interface ReadingProgressMessage {
  type: 'reading-progress';
  /** As in `NotArticleMessage`. */
  url: string | null;
  share: number;
}

/** Content script -> worker: this document is no web page. */
export interface UnreadableMessage {
  type: 'unreadable';
  /** As in `NotArticleMessage`. */
  url: string | null;
  why: Unreadable;
}

/** First script -> worker: this page may be an article, or has a known link: run the reading script in it. */
export interface StartReadingMessage {
  type: 'start-reading';
}

/** First script -> worker: this page is no article so far: run the watching script in it. */
export interface StartWatchingMessage {
  type: 'start-watching';
}

/** Reading script -> worker: there is something to show in this page: run the showing script in it. */
export interface StartShowingMessage {
  type: 'start-showing';
}

/** The user's choices for the pages of one site. */
export interface Choices {
  /** Nothing is shown on its pages. */
  isPaused: boolean;
  hasMarks: boolean;
  /** Badges at links, where the site is not paused. */
  hasLinkBadges: boolean;
  /** Pages that are read there are remembered: the memory is on, and the window is not private. */
  isRemembered: boolean;
}

/** The texts of the language that the user chose. */
export interface ChosenTexts {
  /** Name of the folder in `_locales`. */
  tag: string;
  /** Text of each key, with `$1`, `$2` ... for its values. */
  texts: Readonly<Record<string, string>>;
}

/** Content script -> worker: what did the user choose for this page's site? Pages' scripts can read no storage. */
export interface GetChoicesMessage {
  type: 'get-choices';
}

/** Content script -> worker: the texts of the chosen language. */
export interface GetTextsMessage {
  type: 'get-texts';
}

/** Reading script -> worker: style what this script adds to its page, its elements and its highlights, under this name. */
export interface StylePageMessage {
  type: 'style-page';
  /** See `PAGE_NAME`. */
  name: string;
}

/** Popup -> worker: what is known of this tab? Starts a check if none was made and the page may be read. */
export interface GetTabResultMessage {
  type: 'get-tab-result';
  tabId: number;
}

/** Popup -> worker: have this tab's page check itself anyway. The popup may close with the same click, and the page's script may have only just come. */
export interface CheckTabAnywayMessage {
  type: 'check-tab-anyway';
  tabId: number;
}

/** Options page -> worker: what do the indexes hold? */
export interface GetCoverageMessage {
  type: 'get-coverage';
}

/** Options page -> worker: the segments that the browser keeps are others now. */
export interface SegmentsChangedMessage {
  type: 'segments-changed';
}

/** Content script -> worker: which of these links' addresses does an index know? At most `PAGE_LIMITS.links`. */
export interface CheckLinksMessage {
  type: 'check-links';
  urls: readonly string[];
}

/** Popup -> content script: scroll to this quote and mark it. Answer: whether it is still there. */
export interface ShowQuoteMessage {
  type: 'show-quote';
  place: CreditPlace;
}

/** Worker -> content script: check this page although it looks like no article, or is large. */
export interface CheckAnywayMessage {
  type: 'check-anyway';
}

/** Worker -> content scripts: the user chose something, perhaps for this site. No answer. */
export interface ChoicesChangedMessage {
  type: 'choices-changed';
}

/** Worker -> content scripts: the library holds other stories now: what was found may be found no more, and more may be. No answer. */
export interface LibraryChangedMessage {
  type: 'library-changed';
}

/** Popup -> content script: describe this page. The answer goes to the popup alone, never to the worker. */
export interface DescribePageMessage {
  type: 'describe-page';
  /** Codes of the agencies that the popup speaks of. */
  agencies: readonly string[];
}

/** Popup -> content script: which indexes does this page link to? The answer goes to the popup alone, never to the worker. */
export interface FindIndexesMessage {
  type: 'find-indexes';
}

/** What only the page's own script knows of a page, for citing it and for searching elsewhere. */
export interface PageDescription {
  /** Address at which the page was read. */
  url: string;
  /** Headline of its main article; empty if none was found. */
  headline: string;
  /** The outlet's name, as the page gives it. */
  siteName: string | null;
  /** The sentence of its main article that is best to search for; null if it has none. */
  sentence: string | null;
  /** Those of the agencies that are known, in the order in which they were asked for. */
  agencies: readonly AgencyFacts[];
}

/** What a citation and a search say of an agency. */
export interface AgencyFacts {
  code: string;
  /** Its full name: "Associated Press". */
  name: string;
  /** Its own site; null where it has none, or sells pictures alone. */
  host: string | null;
}

/** Popup -> content script: what are the page's words at these places? The answer goes to the popup alone, never to the worker. */
export interface ReadWordsMessage {
  type: 'read-words';
  ranges: readonly PageWords[];
}

/** Popup -> content script: which sentences do these quotes stand in? The answer goes to the popup alone, never to the worker. */
export interface ReadSentencesMessage {
  type: 'read-sentences';
  places: readonly CreditPlace[];
}

/** Page of the extension -> content script: what is the text of this page? The answer goes to that page alone, never to the worker, and is kept nowhere. */
export interface ReadTextMessage {
  type: 'read-text';
}

/** An article's text, to be compared with another. */
export interface ArticleText {
  /** Empty where none was found. */
  headline: string;
  paragraphs: readonly string[];
}

/** The text of a page as it was read. */
export interface PageText {
  /** As in `Page`. */
  language: string | null;
  /** At least one; the page's main article first. */
  articles: readonly ArticleText[];
  /** It is longer than a message may be: the end is left out. */
  isCut: boolean;
}

/** Worker -> content script: find the source of what is selected, and show it. Answer: whether something is. */
export interface FindSelectionMessage {
  type: 'find-selection';
}

/** Popup -> content script: stop reading this page. */
export interface StopReadingMessage {
  type: 'stop-reading';
}

/** Messages to the worker. */
export type Message =
  | CheckPageMessage
  | CheckTextMessage
  | NotArticleMessage
  | TooLargeMessage
  | ReadingProgressMessage
  | UnreadableMessage
  | StartReadingMessage
  | StartWatchingMessage
  | StartShowingMessage
  | StylePageMessage
  | GetTabResultMessage
  | CheckTabAnywayMessage
  | GetCoverageMessage
  | SegmentsChangedMessage
  | GetChoicesMessage
  | GetTextsMessage
  | CheckLinksMessage
  | MemoryMessage
  | SubscriptionMessage;

/** What each message is answered with, inside a `Result`. */
export interface Answers extends MemoryAnswers, SubscriptionAnswers {
  'check-page': TabResult;
  'check-text': TabResult;
  'not-article': TabResult;
  'too-large': TabResult;
  'reading-progress': TabResult;
  unreadable: TabResult;
  /** Did the browser allow the script to run? */
  'start-reading': boolean;
  /** The same. */
  'start-watching': boolean;
  /** The same. */
  'start-showing': boolean;
  /** Always true. */
  'style-page': boolean;
  'get-tab-result': TabResult;
  /** Did the page's script hear of it? */
  'check-tab-anyway': boolean;
  'get-coverage': readonly IndexCoverage[];
  /** Always true. */
  'segments-changed': boolean;
  'get-choices': Choices;
  /** null where the language is the browser's. */
  'get-texts': ChosenTexts | null;
  /** One for each address, in the same order; null for an address that no index knows. */
  'check-links': readonly (LinkAnswer | null)[];
}

/** The worker's answer to a message of this type. */
export type Answer<M extends Message> = Result<Answers[M['type']]>;
