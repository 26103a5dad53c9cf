import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswers, type AnswerSources } from '../../src/background/answers.ts';
import type { Charge } from '../../src/background/sender-budget.ts';
import { createRemembering } from '../../src/background/remembering.ts';
import type { Subscriptions } from '../../src/background/subscriptions.ts';
import { createTabChecks } from '../../src/background/tab-checks.ts';
import { fitPage } from '../../src/browser/messages/page-form.ts';
import type { Sender } from '../../src/browser/messages/receive-messages.ts';
import { createTabResults } from '../../src/browser/tabs/tab-results.ts';
import { createLibrary } from '../../src/library/library.ts';
import { createMemory, hourOf } from '../../src/memory/memory.ts';
import type { Message } from '../../src/messages.ts';
import { createFakeSessionArea } from '../browser/fake-session-area.ts';
import { anyPage, samplePage } from '../browser/messages/any-page.ts';
import { FERRY, textCredit } from '../match/newsroom.ts';
import { MemoryFiles } from '../memory/memory-files.ts';
import { NOON, pageAt } from '../memory/sample-pages.ts';
import { runsOf } from '../tier.ts';
import { memorySources } from './memory-sources.ts';

const TAB = 7;
const url = 'https://courier.example/atlas';
const page: Sender = { kind: 'content', tabId: TAB, url, isPrivate: false };
const ownPage: Sender = { kind: 'extension-page' };
const CHECK: Message = { type: 'check-page', page: samplePage() };

const CHOICES = { isPaused: false, hasMarks: true, hasLinkBadges: true, isRemembered: true };

const NO_SUBSCRIPTIONS: Subscriptions = {
  facts: () => Promise.resolve([]),
  lookAt: () => Promise.resolve({ outcome: 'no-index' }),
  subscribe: () => Promise.resolve('done'),
  update: () => undefined,
  keepDays: () => Promise.resolve(true),
  unsubscribe: () => Promise.resolve(true),
  updateDue: () => Promise.resolve(),
  restoreAlarm: () => Promise.resolve(),
};

/** A worker without an index, in a browser that keeps what it is given. */
function createWorker(change: Partial<AnswerSources> & { charges?: Charge[]; isOn?: boolean } = {}) {
  const files = new MemoryFiles();
  const memory = createMemory(files, () => NOON);
  const area = createFakeSessionArea();
  const results = createTabResults(area);
  const asked = { readings: 0, toolbars: 0, news: 0, styles: [] as string[], anyway: [] as number[] };
  const charges = change.charges ?? [];
  const answer = createAnswers({
    checks: createTabChecks(
      {
        results,
        injectReadingScript: () => Promise.resolve('runs'),
        getTabUrl: () => Promise.resolve(url),
        showToolbar: () => (asked.toolbars++, Promise.resolve()),
      },
      () => ({ text: '', title: '' }),
    ),
    library: createLibrary([]),
    memory: createRemembering(memory, memorySources(change.isOn)),
    subscriptions: NO_SUBSCRIPTIONS,
    budget: { charge: () => charges.shift() ?? 'within', forget: () => undefined },
    runReading: () => (asked.readings++, Promise.resolve(true)),
    runWatching: () => Promise.resolve(true),
    runShowing: () => Promise.resolve(true),
    getChoices: ({ host, isPrivate }) =>
      Promise.resolve({ ...CHOICES, isPaused: host === 'harbour.example', hasLinkBadges: !isPrivate }),
    getTexts: () => Promise.resolve(null),
    tellLibraryChanged: () => (asked.news++, Promise.resolve()),
    checkAnyway: (tabId) => (asked.anyway.push(tabId), Promise.resolve(tabId === TAB)),
    stylePage: (tabId, name) => (asked.styles.push(`${tabId} ${name}`), Promise.resolve()),
    ...change,
  });
  return { answer, results, area, asked, files };
}

describe('a page that is checked', () => {
  it('is answered with its result, which is kept for its tab', async () => {
    const { answer, results } = createWorker();
    const answered = await answer(CHECK, page);
    expect(answered).toMatchObject({ ok: true, value: { state: 'found', url } });
    expect(answered).toMatchObject({ value: (await results.get(TAB))?.result });
  });

  it('gets an answer that is no error, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async (any) => {
        const { answer, results } = createWorker();
        const answered = await answer({ type: 'check-page', page: fitPage(any) }, page);
        expect(answered).toMatchObject({ ok: true });
        expect((await results.get(TAB))?.result.state).toMatch(/^(none|found)$/);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('has the browser’s address, whatever it calls itself', async () => {
    const { answer, results } = createWorker();
    await answer({ type: 'check-page', page: samplePage({ url: 'https://wire.example/1' }) }, page);
    expect((await results.get(TAB))?.result).toMatchObject({ url });
    await answer({ type: 'not-article', url: 'https://wire.example/1' }, page);
    expect((await results.get(TAB))?.result).toMatchObject({ state: 'not-article', url });
    await answer({ type: 'unreadable', url: null, why: 'pdf' }, page);
    expect((await results.get(TAB))?.result).toMatchObject({ state: 'no-access', url, why: 'pdf' });
  });
});

describe('a page whose message is refused', () => {
  it.each([
    { type: 'check-page', page: { ...samplePage(), published: 'x'.repeat(300) } },
    { type: 'check-page', page: { ...samplePage(), articles: [] } },
    { type: 'not-article', url: 5 },
    { type: 'unreadable', url, why: 'bored' },
  ])('is told so, and so is the user: %j', async (message) => {
    const { answer, results } = createWorker();
    await results.set(TAB, { state: 'checking', url });
    const answered = await answer(message, page);
    expect(answered).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    expect((await results.get(TAB))?.result).toMatchObject({
      state: 'error',
      url,
      error: { code: 'bad-message' },
    });
  });

  it('for being one too many leaves no more than one error behind, however often it tries', async () => {
    const { answer, results, asked } = createWorker({ charges: ['over', 'over-again', 'over-again'] });
    for (let i = 0; i < 3; i++)
      expect(await answer(CHECK, page)).toMatchObject({ ok: false, error: { code: 'too-many' } });
    expect((await results.get(TAB))?.result).toMatchObject({ state: 'error', error: { code: 'too-many' } });
    expect(asked.toolbars).toBe(1);
  });

  it('about something else than itself keeps its result', async () => {
    const { answer, results } = createWorker({ charges: ['within', 'within', 'over'] });
    await answer(CHECK, page);
    const kept = await results.get(TAB);
    for (const message of [
      { type: 'check-links', urls: 'all' },
      { type: 'check-links', urls: [] },
    ])
      await answer(message, page);
    expect(await results.get(TAB)).toEqual(kept);
  });
});

it('a result that cannot be kept is an error in words, not a silence', async () => {
  const { answer, area } = createWorker();
  const set = area.set.bind(area);
  area.set = (items) =>
    JSON.stringify(items).includes('error') ? set(items) : Promise.reject(new Error('quota exceeded'));
  expect(await answer(CHECK, page)).toMatchObject({
    ok: false,
    error: { code: 'internal', message: 'quota exceeded' },
  });
  area.set = () => Promise.reject(new Error('no area'));
  expect(await answer(CHECK, page)).toMatchObject({
    ok: false,
    error: { code: 'internal', message: 'no area' },
  });
});

describe('a page is told the choices', () => {
  const ask = (change: object) => createWorker().answer({ type: 'get-choices' }, { ...page, ...change });

  it('for its own site, as the browser names it', async () => {
    expect(await ask({})).toEqual({ ok: true, value: CHOICES });
    const paused = { ok: true, value: { ...CHOICES, isPaused: true } };
    expect(await ask({ url: 'https://harbour.example:8443/a' })).toEqual(paused);
    expect(await ask({ url: 'about:blank' })).toEqual({ ok: true, value: CHOICES });
  });

  it('for its kind of window', async () => {
    expect(await ask({ isPrivate: true })).toEqual({ ok: true, value: { ...CHOICES, hasLinkBadges: false } });
  });
});

it('the reading script does not come where the site is paused, be it in private windows alone', async () => {
  const { answer, asked } = createWorker();
  const paused = { ...page, url: 'https://harbour.example/' } as Sender;
  expect(await answer({ type: 'start-reading' }, paused)).toEqual({ ok: true, value: false });
  expect(asked.readings).toBe(0);
  expect(await answer({ type: 'start-reading' }, page)).toEqual({ ok: true, value: true });
  expect(asked.readings).toBe(1);
});

it('styles go to the page that asks for them, under its own name', async () => {
  const { answer, asked } = createWorker();
  expect(await answer({ type: 'style-page', name: 'abcdefgh-abcd' }, page)).toEqual({
    ok: true,
    value: true,
  });
  expect(asked.styles).toEqual([`${TAB} abcdefgh-abcd`]);
});

describe('only from its place is a message answered:', () => {
  it.each([
    CHECK,
    { type: 'not-article', url },
    { type: 'too-large', url },
    { type: 'reading-progress', url, share: 0.5 },
    { type: 'unreadable', url, why: 'pdf' },
    { type: 'start-reading' },
    { type: 'start-watching' },
    { type: 'start-showing' },
    { type: 'style-page', name: 'abcdefgh-abcd' },
    { type: 'check-links', urls: [] },
    { type: 'get-choices' },
    { type: 'get-texts' },
  ] satisfies Message[])('$type from a page', async (message) => {
    const { answer } = createWorker();
    expect(await answer(message, page)).toMatchObject({ ok: true });
    expect(await answer(message, ownPage)).toMatchObject({ ok: false, error: { code: 'bad-sender' } });
  });

  it.each([
    { type: 'get-tab-result', tabId: TAB },
    { type: 'get-coverage' },
    { type: 'segments-changed' },
    { type: 'check-tab-anyway', tabId: TAB },
    { type: 'get-subscriptions' },
    { type: 'look-at-index', address: 'https://wire.example/wiremark.json' },
    { type: 'subscribe', address: 'https://wire.example/wiremark.json', keepDays: 7 },
    { type: 'update-subscription', id: '0'.repeat(64) },
    { type: 'keep-days', id: '0'.repeat(64), keepDays: 30 },
    { type: 'unsubscribe', id: '0'.repeat(64) },
  ] satisfies Message[])('$type from the extension’s own pages, which have no budget', async (message) => {
    const { answer } = createWorker({ charges: ['over'] });
    expect(await answer(message, ownPage)).toMatchObject({ ok: true });
    const { answer: other } = createWorker();
    expect(await other(message, page)).toMatchObject({ ok: false, error: { code: 'bad-sender' } });
  });
});

it('where other segments are kept, the library is opened anew, what was found is forgotten, and all tabs are told', async () => {
  const reopened: string[] = [];
  const library = { ...createLibrary([]), reopen: () => void reopened.push('reopened') };
  const { answer, results, asked } = createWorker({ library });
  await answer(CHECK, page);
  expect(await results.get(TAB)).toBeDefined();
  expect(await answer({ type: 'segments-changed' }, ownPage)).toEqual({ ok: true, value: true });
  expect(await results.get(TAB)).toBeUndefined();
  expect([reopened, asked.news]).toEqual([['reopened'], 1]);
});

it('where the popup has a tab check itself anyway, the page is told, and whether it heard', async () => {
  const { answer, asked } = createWorker();
  expect(await answer({ type: 'check-tab-anyway', tabId: TAB }, ownPage)).toEqual({ ok: true, value: true });
  expect(await answer({ type: 'check-tab-anyway', tabId: 8 }, ownPage)).toEqual({ ok: true, value: false });
  expect(asked.anyway).toEqual([TAB, 8]);
});

describe('a page that was read', () => {
  const FIRST = 'https://harbour-news.example/fog';
  const from = (address: string, change: Partial<Extract<Sender, { kind: 'content' }>> = {}) =>
    ({ kind: 'content', tabId: TAB, url: address, isPrivate: false, ...change }) as const;
  const messageOf = (type: 'check-page' | 'remember-page', address: string): Message => ({
    type,
    page: pageAt(address, FERRY, [textCredit('AP')]),
  });
  const askSecond = (
    { answer }: Pick<ReturnType<typeof createWorker>, 'answer'>,
    change: Parameters<typeof from>[1] = {},
  ) => answer(messageOf('check-page', url), from(url, change));

  it('is told of where its text is read again, with the agency that it credits', async () => {
    const worker = createWorker();
    expect(await worker.answer(messageOf('remember-page', FIRST), from(FIRST))).toEqual({
      ok: true,
      value: [],
    });
    expect(await askSecond(worker)).toMatchObject({
      value: { read: [{ url: FIRST, outlet: 'harbour-news.example', credits: ['AP'], isPart: false }] },
    });
  });

  it('is told of in a tab that was checked before it was read', async () => {
    const worker = createWorker();
    await askSecond(worker);
    await worker.answer(messageOf('remember-page', FIRST), from(FIRST, { tabId: TAB + 1 }));
    const answered = await worker.answer(messageOf('remember-page', url), from(url));
    expect(answered).toMatchObject({ value: [{ url: FIRST }] });
    expect((await worker.results.get(TAB))?.result).toMatchObject({ read: [{ url: FIRST }] });
  });

  it('has the browser’s address, whatever it calls itself', async () => {
    const worker = createWorker();
    await worker.answer(messageOf('remember-page', 'https://wire.example/1'), from(FIRST));
    expect(await askSecond(worker)).toMatchObject({ value: { read: [{ url: FIRST }] } });
  });

  it.each([
    ['in a private window', from(FIRST, { isPrivate: true }), true],
    ['on a paused site', from('https://harbour.example/fog'), true],
    ['while the memory is off', from(FIRST), false],
    ['at no public address', from('http://localhost/fog'), true],
  ])('%s is not remembered, and no file is written', async (_, sender, isOn) => {
    const { answer, files } = createWorker({ isOn });
    expect(await answer(messageOf('remember-page', sender.url), sender)).toEqual({ ok: true, value: [] });
    expect(files.writes).toBe(0);
  });

  it('is not told of in a private window', async () => {
    const worker = createWorker();
    await worker.answer(messageOf('remember-page', FIRST), from(FIRST));
    expect(await askSecond(worker, { isPrivate: true })).not.toHaveProperty('value.read');
  });

  it('that cannot be kept harms no check, and is told of by the figures', async () => {
    const worker = createWorker();
    worker.files.isFull = true;
    await worker.answer(messageOf('remember-page', FIRST), from(FIRST));
    expect(await askSecond(worker)).toMatchObject({ ok: true, value: { read: [] } });
    expect(await worker.answer({ type: 'get-memory' }, ownPage)).toEqual({
      ok: true,
      value: { pages: 0, since: null, trouble: 'full' },
    });
  });

  it('is told of at links that an index knows, at no other, and not in a private window', async () => {
    const known = { agency: 'AP', outlet: null, relation: 'reprint' as const };
    const [copy, other] = ['https://courier.example/copy', 'https://courier.example/own'];
    const findLinks = (urls: readonly string[]) =>
      Promise.resolve(urls.map((each) => (each === copy ? { known, sameText: [FIRST] } : null)));
    const worker = createWorker({ library: { ...createLibrary([]), findLinks } });
    await worker.answer(messageOf('remember-page', FIRST), from(FIRST));
    await worker.answer(messageOf('remember-page', other), from(other));
    const message: Message = { type: 'check-links', urls: [copy, other] };
    const read = { outlet: 'harbour-news.example', hour: hourOf(NOON), isSamePage: false };
    expect(await worker.answer(message, from(url))).toEqual({ ok: true, value: [{ ...known, read }, null] });
    const inPrivate = await worker.answer(message, from(url, { isPrivate: true }));
    expect(inPrivate).toEqual({ ok: true, value: [known, null] });
  });

  it('is listed for a page of the extension, whether the memory is on or off; no page can ask', async () => {
    const worker = createWorker();
    await worker.answer(messageOf('remember-page', FIRST), from(FIRST));
    const message: Message = { type: 'get-reading', part: 0 };
    expect(await worker.answer(message, ownPage)).toMatchObject({
      ok: true,
      value: { parts: 1, pages: [{ url: FIRST }] },
    });
    expect(await worker.answer(message, from(url))).toMatchObject({ error: { code: 'bad-sender' } });
  });

  it('is forgotten when a page of the extension asks, and all tabs are checked again; no page can ask', async () => {
    const worker = createWorker();
    await worker.answer(messageOf('remember-page', FIRST), from(FIRST));
    const message: Message = { type: 'forget', what: { kind: 'page', url: FIRST } };
    expect(await worker.answer(message, from(url))).toMatchObject({ error: { code: 'bad-sender' } });
    expect(await worker.answer({ type: 'get-memory' }, from(url))).toMatchObject({
      error: { code: 'bad-sender' },
    });
    await askSecond(worker);
    expect(await worker.answer(message, ownPage)).toEqual({ ok: true, value: true });
    expect(worker.asked.news).toBe(1);
    expect(await worker.results.get(TAB)).toBeUndefined();
    expect(await askSecond(worker)).toMatchObject({ value: { read: [] } });
  });
});
