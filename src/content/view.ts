import { readReadAnswer, readTabResultAnswer } from '../browser/messages/result-schema.ts';
import type { Choices } from '../messages.ts';
import { shownPage } from '../report/article-words.ts';
import type { ShownReport } from './badge/shown-report.ts';
import type { Badges } from './badge/badges.tsx';
import type { Lent } from './lent.ts';
import type { ReadDocument } from './reading/read-document.ts';

/** What is told of a page. */
export interface Told {
  /** The page as it was read. */
  read: ReadDocument;
  /** The worker's answer to it, unchecked. */
  answer: unknown;
  /** The same to what was read before and carries its text; undefined where that was not asked. */
  remembered?: unknown;
}

/** Badges and marks, as the user chose. */
export interface View {
  /** Shows an answer; nothing where there is none, or nothing was found. */
  show(told: Told | undefined): void;
  choose(choices: Choices): void;
  /** Another page: what was chosen for the last one is over. */
  leave(): void;
  /** Restores badges that the page removed. */
  restore(): void;
  hideBadges(): void;
}

/** The report of a page, where something was found. */
function reportOf({ answer, remembered }: Told): ShownReport | undefined {
  const result = readTabResultAnswer(answer);
  if (!result.ok || result.value.state !== 'found') return undefined;
  const { report, paragraphStarts, read } = result.value;
  const again = remembered === undefined ? undefined : readReadAnswer(remembered);
  const before = again?.ok === true ? again.value : read;
  return { ...report, page: shownPage(report.page, paragraphStarts), ...(before && { read: before }) };
}

/** Shows on the page what was found, as the user chose. */
export function createView({ marks, readWords, readSentences }: Lent, badges: Badges): View {
  let choices: Choices | undefined;
  /** Marks as switched on this page's card; `undefined` while the lasting choice holds. */
  let hasMarksHere: boolean | undefined;
  let shown: { read: ReadDocument; report: ShownReport } | undefined;

  const update = () => {
    if (choices?.isPaused === true || !shown) {
      badges.removeAll();
      marks.clear();
      return;
    }
    const { read, report } = shown;
    const { page } = read;
    const hasMarks = hasMarksHere ?? choices?.hasMarks ?? false;
    badges.show(page, report, {
      hasMarks,
      areMarksForPage: true,
      onSetMarks: (isOn) => {
        hasMarksHere = isOn;
        update();
      },
      onShowQuote: (place) => marks.showQuote(page, place),
      onReadWords: (ranges) => Promise.resolve(readWords(page, ranges)),
      onReadSentences: (places) => Promise.resolve(readSentences(page, places)),
    });
    if (hasMarks) marks.showPassages(page, report);
    else marks.hidePassages();
  };
  const show = (told: Told | undefined) => {
    const report = told && reportOf(told);
    shown = told && report && { read: told.read, report };
    update();
  };
  return {
    show,
    choose: (next) => {
      if (next.hasMarks !== choices?.hasMarks) hasMarksHere = undefined;
      choices = next;
      update();
    },
    leave: () => {
      hasMarksHere = undefined;
      show(undefined);
    },
    restore: () => badges.restore(),
    hideBadges: () => badges.removeAll(),
  };
}
