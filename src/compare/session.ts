/** What the page that compares texts knows, and how it comes to know it. It lives as long as the page. */
import { comparingWithBest, comparingWork } from '../comparison/compare-texts.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { ArticleText, PageText } from '../messages.ts';
import { runInPieces, type Steps } from '../steps.ts';
import { openTextOf, type OpenText } from './open-text.ts';

/** How the first text compares with the article of another one that shares most words with it. */
export interface Compared {
  article: ArticleText;
  comparison: Comparison;
}

/** All that is shown. */
export interface Session {
  /** Tabs that are open, those of them that were asked, those that have answered, and those that gave a text. */
  tabs: { open: number; asked: number; answered: number; gave: number };
  texts: readonly OpenText[];
  /** The text that the others are compared with; undefined where there is none yet. */
  first: OpenText | undefined;
  /** By the key of the other text; those that are not compared yet are missing. */
  compared: ReadonlyMap<string, Compared>;
  /** How much of the comparison that is under way is done, 0 to 1. */
  comparedShare: number;
  /** The text that is shown beside the first. */
  beside: OpenText | undefined;
  /** The tab that the user came from gave no text. */
  isGone: boolean;
}

/** What a session asks of the browser. */
export interface Sources {
  /** The tab that the user came from. */
  tabId: number | undefined;
  /** The open tabs; `from` is null for one that may not be read. */
  listTabs: () => Promise<readonly { tabId: number; from: string | null }[]>;
  askForText: (tabId: number) => Promise<PageText | undefined>;
  /** Lets the page draw and hear the user between two pieces of a comparison. */
  waitForTurn: () => Promise<void>;
  /** In milliseconds. */
  now: () => number;
}

/** Longest piece of a comparison, in milliseconds: a page that answers within 50 ms is not felt to wait. */
const PIECE_MS = 25;
/** Shares of a comparison that are shown: fewer are drawn in no time. */
const SHOWN_SHARES = 20;

const keyOfTab = (tabId: number): string => `tab-${tabId}`;

const NOT_COMPARED = { compared: new Map<string, Compared>(), comparedShare: 0 };

const EMPTY: Session = {
  tabs: { open: 0, asked: 0, answered: 0, gave: 0 },
  texts: [],
  first: undefined,
  ...NOT_COMPARED,
  beside: undefined,
  isGone: false,
};

/** Compares two texts, and tells how much of it is done; undefined where they are not to be compared any more. */
function* compareTwo(
  first: OpenText,
  next: OpenText,
  { isWanted, onShare }: { isWanted: () => boolean; onShare: (share: number) => void },
): Steps<Compared | undefined> {
  const steps = comparingWithBest(first.articles[0], next.articles);
  const work = next.articles.reduce((sum, each) => sum + comparingWork([first.articles[0], each]), 0);
  let [done, told] = [0, 0];
  for (let step = steps.next(); isWanted(); step = steps.next()) {
    if (step.done === true)
      return step.value && { article: step.value.second, comparison: step.value.comparison };
    done += step.value;
    const share = Math.min(1, Math.floor((SHOWN_SHARES * done) / work) / SHOWN_SHARES);
    if (share > told) onShare((told = share));
    yield step.value;
  }
  return undefined;
}

/** Starts with nothing; `onChange` gets each state. */
export function createSession(sources: Sources, onChange: (session: Session) => void) {
  let session = EMPTY;
  let round = 0;
  let given = 0;
  let isComparing = false;

  const change = (next: Partial<Session>): void => {
    session = { ...session, ...next };
    onChange(session);
  };

  /** Compares what is not compared yet, one text at a time. */
  async function compareRest(): Promise<void> {
    if (isComparing) return;
    isComparing = true;
    for (;;) {
      await sources.waitForTurn();
      const { first, texts, compared } = session;
      const next = texts.find((text) => text !== first && !compared.has(text.key));
      if (!first || !next) break;
      const isWanted = (): boolean => session.first === first && session.texts.includes(next);
      const onShare = (comparedShare: number): void => change({ comparedShare });
      const result = await runInPieces(compareTwo(first, next, { isWanted, onShare }), {
        ...sources,
        pieceMs: PIECE_MS,
      });
      if (result && isWanted())
        change({ compared: new Map(session.compared).set(next.key, result), comparedShare: 0 });
    }
    isComparing = false;
  }

  const setFirst = (first: OpenText | undefined): void => {
    const beside = session.beside === first ? undefined : session.beside;
    change({ first, beside, ...NOT_COMPARED });
    void compareRest();
  };

  function add(text: OpenText): void {
    change({ texts: [...session.texts, text] });
    void compareRest();
  }

  async function askTab(tabId: number, from: string, own: number): Promise<void> {
    const answer = await sources.askForText(tabId);
    if (own !== round) return;
    const text = answer && openTextOf({ key: keyOfTab(tabId), tabId, from }, answer);
    const { tabs } = session;
    change({ tabs: { ...tabs, answered: tabs.answered + 1, gave: tabs.gave + (text ? 1 : 0) } });
    if (text) add(text);
    if (tabId === sources.tabId && session.first === undefined) setFirst(text);
  }

  /** Asks all tabs that may be read, at once. What they gave before is dropped. */
  async function askTabs(): Promise<void> {
    const own = ++round;
    const open = await sources.listTabs();
    if (own !== round) return;
    const readable = open.flatMap(({ tabId, from }) => (from === null ? [] : [{ tabId, from }]));
    const isKept = (text: OpenText | undefined): boolean => text?.tabId === null;
    const { texts, first, beside } = session;
    change({
      tabs: { open: open.length, asked: readable.length, answered: 0, gave: 0 },
      texts: texts.filter(isKept),
      first: isKept(first) ? first : undefined,
      beside: isKept(first) && isKept(beside) ? beside : undefined,
      ...NOT_COMPARED,
      isGone: false,
    });
    await Promise.all(readable.map(({ tabId, from }) => askTab(tabId, from, own)));
    if (own !== round) return;
    const isThere = sources.tabId === undefined || session.texts.some(({ tabId }) => tabId === sources.tabId);
    change({ isGone: !isThere });
    if (session.first === undefined) setFirst(session.texts[0]);
  }

  return {
    askTabs,
    /** Takes a text that the user gave, and shows it beside the first; where there is none, it becomes the first. */
    give: (from: string, page: PageText): void => {
      const text = openTextOf({ key: `given-${++given}`, tabId: null, from }, page);
      if (!text) return;
      add(text);
      if (session.first === undefined) setFirst(text);
      else change({ beside: text });
    },
    /** Compares the others with this text from now on. */
    chooseFirst: (key: string): void => setFirst(session.texts.find((text) => text.key === key)),
    /** Shows this text beside the first. */
    showBeside: (key: string): void => change({ beside: session.texts.find((text) => text.key === key) }),
  };
}
