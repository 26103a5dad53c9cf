import { expect, test } from 'vitest';
import { createSession, type Session, type Sources } from '../../src/compare/session.ts';
import type { PageText } from '../../src/messages.ts';

const PORT = 'The port of Tallholm closed on Monday after a crane fell into the water.';
const NOBODY = 'Nobody was hurt, the harbour master said in a short statement to reporters.';
const QUINCE = 'A quince keeps until March if it is laid on straw and never touches another one.';

const textOf = (...paragraphs: string[]): PageText => ({
  language: 'en',
  articles: [{ headline: paragraphs[0]?.slice(0, 8) ?? '', paragraphs }],
  isCut: false,
});

/** Four tabs: the story, a part of it as the second article of a page, something else, and one that gives nothing; a fifth may not be read. */
const TABS = [1, 2, 3, 4].map((tabId) => ({ tabId, from: `paper${tabId}.example` }));
const TEXTS: Record<number, PageText | undefined> = {
  1: textOf(PORT, NOBODY),
  2: { ...textOf(QUINCE), articles: [...textOf(QUINCE).articles, ...textOf(NOBODY).articles] },
  3: textOf(QUINCE),
};

function open(changed: Partial<Sources> = {}) {
  const asked: number[] = [];
  const states: Session[] = [];
  const session = createSession(
    {
      tabId: 1,
      listTabs: () => Promise.resolve([...TABS, { tabId: 5, from: null }]),
      askForText: (tabId) => {
        asked.push(tabId);
        return Promise.resolve(TEXTS[tabId]);
      },
      waitForTurn: () => Promise.resolve(),
      now: () => 0,
      ...changed,
    },
    (state) => states.push(state),
  );
  const last = (): Session => states.at(-1) as Session;
  /** Resolves when all texts are compared. */
  const rest = async (): Promise<Session> => {
    while (last().compared.size < last().texts.length - 1) await Promise.resolve();
    return last();
  };
  return { session, states, asked, last, rest };
}

const shared = ({ compared }: Session): Record<string, number> =>
  Object.fromEntries([...compared].map(([key, { comparison }]) => [key, comparison.sharedWords]));

test('asks the tabs that may be read, and compares each text with that of the tab it came from', async () => {
  const { session, asked, rest } = open();
  await session.askTabs();
  const state = await rest();
  expect(asked).toEqual([1, 2, 3, 4]);
  expect(state.tabs).toEqual({ open: 5, asked: 4, answered: 4, gave: 3 });
  expect(state.first?.from).toBe('paper1.example');
  expect(shared(state)).toEqual({ 'tab-2': 13, 'tab-3': 0 });
  expect(state.isGone).toBe(false);
});

test('of a page with several articles, takes the one that shares most words', async () => {
  const { session, rest } = open();
  await session.askTabs();
  expect((await rest()).compared.get('tab-2')?.article.paragraphs).toEqual([NOBODY]);
});

test('says so where the tab it came from gives no text, and takes another text first', async () => {
  const { session, rest } = open({ tabId: 4 });
  await session.askTabs();
  const state = await rest();
  expect(state.isGone).toBe(true);
  expect(state.first?.key).toBe('tab-1');
});

test('a text that the user gives is compared at once and stands beside the first', async () => {
  const { session, rest } = open();
  await session.askTabs();
  session.give('saved.html', textOf(PORT));
  const state = await rest();
  expect(state.beside?.from).toBe('saved.html');
  expect(shared(state)['given-1']).toBe(14);
});

test('without tabs, the first text that is given is the one that others are compared with', async () => {
  const { session, last, rest } = open({ tabId: undefined, listTabs: () => Promise.resolve([]) });
  await session.askTabs();
  session.give('a', textOf(PORT));
  expect([last().first?.key, last().beside]).toEqual(['given-1', undefined]);
  session.give('b', textOf(PORT, NOBODY));
  expect(shared(await rest())).toEqual({ 'given-2': 14 });
});

test('another first text has all others compared anew, and never stands beside itself', async () => {
  const { session, rest } = open();
  await session.askTabs();
  session.showBeside('tab-3');
  session.chooseFirst('tab-3');
  const state = await rest();
  expect(state.beside).toBeUndefined();
  expect(shared(state)).toEqual({ 'tab-1': 0, 'tab-2': 16 });
});

test('asked again, tabs give their texts of now, and what the user gave stays', async () => {
  const texts = { ...TEXTS };
  const { session, rest } = open({ askForText: (tabId) => Promise.resolve(texts[tabId]) });
  await session.askTabs();
  session.give('saved.html', textOf(PORT));
  texts[2] = undefined;
  await session.askTabs();
  const state = await rest();
  expect(state.texts.map(({ key }) => key)).toEqual(['given-1', 'tab-1', 'tab-3']);
  expect(state.first?.key).toBe('tab-1');
});

test('a text that the user chose stays the first when tabs are asked again', async () => {
  const { session, rest } = open();
  await session.askTabs();
  session.give('saved.html', textOf(PORT));
  session.chooseFirst('given-1');
  await session.askTabs();
  expect((await rest()).first?.key).toBe('given-1');
});

test('an answer to an earlier question is dropped', async () => {
  const answers: ((text: PageText | undefined) => void)[] = [];
  const { session, last } = open({
    listTabs: () => Promise.resolve(TABS.slice(0, 1)),
    askForText: () => new Promise((resolve) => answers.push(resolve)),
  });
  const first = session.askTabs();
  await Promise.resolve();
  const second = session.askTabs();
  await Promise.resolve();
  answers[0]?.(textOf(QUINCE));
  await first;
  expect(last().texts).toEqual([]);
  answers[1]?.(textOf(PORT));
  await second;
  expect(last().texts.map(({ articles }) => articles[0].paragraphs)).toEqual([[PORT]]);
});

test('the page has a turn before each comparison', async () => {
  let turns = 0;
  const { session, rest } = open({ waitForTurn: () => Promise.resolve(void turns++) });
  await session.askTabs();
  const { compared } = await rest();
  expect(turns).toBeGreaterThanOrEqual(compared.size);
});

/** A text of many words, for which the clock goes on. */
const LONG = textOf(
  ...Array.from({ length: 60 }, (_, n) =>
    Array.from({ length: 100 }, (__, i) => `w${(n * i * i) % 1009}`).join(' '),
  ),
);

/** A session whose clock goes on with each look at it. */
function openLong(waitForTurn: Sources['waitForTurn']) {
  let time = 0;
  return open({
    askForText: (tabId) =>
      Promise.resolve(tabId === 1 ? textOf(PORT, ...(LONG.articles[0]?.paragraphs ?? [])) : LONG),
    waitForTurn,
    now: () => (time += 5),
  });
}

test('a long comparison gives the page turns, and says how far it is', async () => {
  let turns = 0;
  const { session, states, rest } = openLong(() => Promise.resolve(void turns++));
  await session.askTabs();
  await rest();
  const shares = states.map(({ comparedShare }) => comparedShare);
  expect(turns).toBeGreaterThan(20);
  expect(new Set(shares).size).toBeGreaterThan(5);
  expect(shares.at(-1)).toBe(0);
});

test('a comparison that is not wanted any more is given up', async () => {
  let turns = 0;
  const { session, last, rest } = openLong(async () => {
    if (++turns === 5) session.chooseFirst('tab-3');
    await Promise.resolve();
  });
  await session.askTabs();
  const { first, compared } = await rest();
  expect(first?.key).toBe('tab-3');
  expect([...compared.keys()].sort()).toEqual(['tab-1', 'tab-2', 'tab-4']);
  expect(last().comparedShare).toBe(0);
});
