/** What scripts and pages of the extension ask the worker, and what they make of its answers. */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BAD_ANSWER } from '../../../src/browser/messages/light-answers.ts';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import type { Sender } from '../../../src/browser/messages/receive-messages.ts';
import type { Answer, Message, TabResult } from '../../../src/messages.ts';
import { emptyReport, sampleCoverage, sampleCredit, sampleReport } from '../../ui/sample-reports.ts';
import { samplePage } from './any-page.ts';
import { extension, OWN_PAGE, PAGE, removeExtension, startExtension, TAB } from './fake-extension.ts';

startExtension();
const ask = await import('../../../src/browser/messages/ask-for-result.ts');
const { askAboutText } = await import('../../../src/browser/messages/ask-about-text.ts');
const send = await import('../../../src/browser/messages/send-message.ts');
const subscriptions = await import('../../../src/browser/messages/subscriptions.ts');
const { onMessage } = await import('../../../src/browser/messages/receive-messages.ts');

beforeEach(startExtension);
afterEach(() => vi.useRealTimers());
afterAll(() => vi.unstubAllGlobals());

/** A worker that gives every message this answer. */
const workerThatSays = (answer: unknown): void => onMessage(() => Promise.resolve(answer as Answer<Message>));

const url = 'https://courier.example/atlas';
const page = samplePage();
const reading = { url, outlet: 'courier.example', headline: 'Atlas', hour: 496_000, credits: ['AP'], ownAgency: null }; // prettier-ignore
const index = {
  ...{
    name: 'press.example',
    publisher: 'Press',
    contact: 'a@press.example',
    licence: 'CC0',
    languages: ['en'],
  },
  ...{ agencies: ['AP'], stories: 4, from: null, to: '2026-03-09', bytes: 900, made: '2026-03-09T10:00:00Z' },
};
const problem = { kind: 'offline', message: 'no network', since: 1 };
const facts = {
  ...{
    id: 'a',
    address: 'https://press.example/',
    key: 'RWQ',
    keepDays: 7,
    index,
    age: 'late',
    renewedAt: null,
  },
  ...{ nextAt: 5, problem, holes: 1, droppedTo: null, progress: { bytes: 1, of: 2 } },
};

/** Each question: how it is asked, what is sent, and an answer. */
const QUESTIONS: readonly [string, () => Promise<unknown>, object, unknown][] = [
  ['a tab’s result', () => ask.askForTabResult({ type: 'get-tab-result', tabId: TAB }), { type: 'get-tab-result', tabId: TAB }, { state: 'not-article', url }], // prettier-ignore
  [
    'what the memory holds',
    ask.askForMemory,
    { type: 'get-memory' },
    { pages: 3, since: 9, trouble: 'full' },
  ],
  ['whether there is a memory', ask.askForMemory, { type: 'get-memory' }, null],
  ['a part of the memory', () => ask.askForReading(2), { type: 'get-reading', part: 2 }, { version: 1, parts: 3, pages: [{ ...reading, agencies: ['AP'], text: 5 }] }], // prettier-ignore
  ['what the indexes hold', ask.askForCoverage, { type: 'get-coverage' }, [sampleCoverage]],
  ['the texts of the chosen language', ask.askForTexts, { type: 'get-texts' }, { tag: 'de', texts: { popup: 'Quelle' } }], // prettier-ignore
  ['links', () => send.askForLinks([url]), { type: 'check-links', urls: [url] }, [{ agency: 'AP', outlet: null, relation: 'reprint', read: { outlet: 'a.example', hour: 4, isSamePage: true } }]], // prettier-ignore
  ['choices', send.askForChoices, { type: 'get-choices' }, { isPaused: false, hasMarks: true, hasLinkBadges: true, isRemembered: false }], // prettier-ignore
  ['the subscriptions', subscriptions.askForSubscriptions, { type: 'get-subscriptions' }, [facts]],
  ['the index at an address', () => subscriptions.lookAtIndex(url), { type: 'look-at-index', address: url }, { outcome: 'found', index, key: 'RWQ', isSubscribed: false, hasOtherKey: true }], // prettier-ignore
  ['an address without an index', () => subscriptions.lookAtIndex(url), { type: 'look-at-index', address: url }, { outcome: 'no-index' }], // prettier-ignore
  ['an index that is refused', () => subscriptions.lookAtIndex(url), { type: 'look-at-index', address: url }, { outcome: 'failed', problem }], // prettier-ignore
  ['a subscription', () => subscriptions.subscribe(url, 7), { type: 'subscribe', address: url, keepDays: 7 }, 'done'], // prettier-ignore
  ['an update', () => subscriptions.updateSubscription('a'), { type: 'update-subscription', id: 'a' }, true],
  ['other days', () => subscriptions.keepSubscriptionDays('a', 14), { type: 'keep-days', id: 'a', keepDays: 14 }, true], // prettier-ignore
  ['an end of a subscription', () => subscriptions.unsubscribe('a'), { type: 'unsubscribe', id: 'a' }, false],
];

describe.each(QUESTIONS)('a question for %s', (_, question, message, value) => {
  test('reaches the worker, and its answer comes back', async () => {
    workerThatSays({ ok: true, value });
    expect(await question()).toEqual({ ok: true, value });
    expect(extension.sent).toEqual([message]);
  });

  test('has the worker’s error, and no answer of another form', async () => {
    const failed = { ok: false, error: { code: 'internal', message: 'out of memory' } };
    workerThatSays(failed);
    expect(await question()).toEqual(failed);
    startExtension();
    workerThatSays({ ok: true, value: { nothing: 'of this form' } });
    expect(await question()).toEqual(BAD_ANSWER);
  });
});

describe('a message to the worker', () => {
  const answer = { ok: true, value: null };

  test('is sent again where the worker was stopped while it came, and not a fourth time', async () => {
    vi.useFakeTimers();
    workerThatSays(answer);
    extension.lost = 2;
    const second = send.sendMessage({ type: 'get-texts' });
    await vi.runAllTimersAsync();
    expect(await second).toEqual(answer);
    expect(extension.sent).toHaveLength(3);
    extension.lost = 3;
    const third = send.sendMessage({ type: 'get-texts' });
    await vi.runAllTimersAsync();
    expect(await third).toMatchObject({ ok: false, error: { code: 'no-worker' } });
    expect(extension.sent).toHaveLength(6);
  });

  test('is sent again where a worker hears it and ends before it answers', async () => {
    vi.useFakeTimers();
    extension.listeners.add(() => undefined);
    const asked = send.sendMessage({ type: 'get-texts' });
    await vi.runAllTimersAsync();
    expect(await asked).toMatchObject({ error: { code: 'no-worker' } });
    expect(extension.sent).toHaveLength(3);
  });

  test('is not sent by a page that outlived its extension', async () => {
    removeExtension();
    expect(await send.sendMessage({ type: 'get-texts' })).toMatchObject({ error: { code: 'no-worker' } });
    expect(extension.sent).toEqual([]);
  });

  test('has a page’s address, or none where it is too long for a message', async () => {
    workerThatSays(answer);
    const long = `https://courier.example/${'a'.repeat(PAGE_LIMITS.urlChars)}`;
    await send.tellNotArticle(url);
    await send.tellTooLarge(long);
    await send.tellProgress(url, 0.5);
    await send.tellUnreadable(url, 'pdf');
    expect(extension.sent).toEqual([
      { type: 'not-article', url },
      { type: 'too-large', url: null },
      { type: 'reading-progress', url, share: 0.5 },
      { type: 'unreadable', url, why: 'pdf' },
    ]);
  });

  test('tells of a page, a text and what was read, and hands on the answer unread', async () => {
    workerThatSays('anything');
    expect(await send.tellPage({ type: 'check-page', page })).toBe('anything');
    expect(await send.tellText(page)).toBe('anything');
    expect(await send.tellRead(page)).toBe('anything');
    expect(extension.sent).toEqual([
      { type: 'check-page', page },
      { type: 'check-text', page },
      { type: 'remember-page', page },
    ]);
  });

  test('is told of a tab that is to be checked anyway before the popup can close', () => {
    workerThatSays(answer);
    void ask.checkTabAnyway(7);
    expect(extension.sent).toEqual([{ type: 'check-tab-anyway', tabId: 7 }]);
  });

  test('has scripts run, and tells of segments', async () => {
    workerThatSays(answer);
    await Promise.all([
      send.askForReading(),
      send.askForWatching(),
      send.askForShowing(),
      send.tellSegmentsChanged(),
    ]);
    expect(extension.sent).toEqual([
      { type: 'start-reading' },
      { type: 'start-watching' },
      { type: 'start-showing' },
      { type: 'segments-changed' },
    ]);
  });

  test.each([
    [{ ok: true, value: null }, true],
    [{ ok: false, error: { code: 'internal', message: '' } }, false],
    [{}, false],
    [null, false],
    ['done', false],
  ])('that asks for something to be done was obeyed if the answer says so: %j', async (said, isDone) => {
    workerThatSays(said);
    expect(await send.askForStyle('badge')).toBe(isDone);
    expect(await ask.forget({ kind: 'page', url })).toBe(isDone);
  });
});

describe('a text that is no page', () => {
  const said = (value: TabResult): void => workerThatSays({ ok: true, value });

  test('has a report, whose quotes have no place in a page', async () => {
    const placed = sampleCredit({
      place: { article: 0, part: 'blocks', index: 0, charStart: 0, charEnd: 4 },
    });
    const report = sampleReport({ credits: [placed] });
    said({ state: 'found', url, report, coverage: [] });
    expect(await askAboutText(page)).toEqual({
      ...{ state: 'found', url, coverage: [] },
      report: { ...report, credits: [{ ...placed, place: null }] },
    });
    startExtension();
    said({ state: 'none', url, report: emptyReport(), coverage: [] });
    expect(await askAboutText(page)).toMatchObject({ state: 'none' });
  });

  test('has an error where the worker says so, gives none, or answers of a page', async () => {
    const error = { code: 'index-broken', message: 'truncated' } as const;
    said({ state: 'error', url, error });
    expect(await askAboutText(page)).toEqual({ state: 'error', url, error });
    startExtension();
    workerThatSays({ ok: false, error });
    expect(await askAboutText(samplePage({ url: null }))).toEqual({ state: 'error', url: '', error });
    startExtension();
    said({ state: 'not-article', url });
    expect(await askAboutText(page)).toMatchObject({ state: 'error', error: { code: 'bad-answer' } });
  });
});

describe('who sent a message', () => {
  const senderSeen = async (sender: object): Promise<Sender | undefined> => {
    startExtension();
    let seen: Sender | undefined;
    onMessage((_, from) => {
      seen = from;
      return Promise.resolve({ ok: true, value: null });
    });
    extension.sender = sender;
    const answer = await send.sendMessage({ type: 'get-texts' });
    if (seen === undefined) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-sender' } });
    return seen;
  };

  test('is a page of the extension, or the content script of a tab', async () => {
    expect(await senderSeen(OWN_PAGE)).toEqual({ kind: 'extension-page' });
    const seen = { kind: 'content', tabId: TAB, url, isPrivate: false };
    expect(await senderSeen(PAGE)).toEqual(seen);
    expect(await senderSeen({ ...PAGE, tab: { id: TAB, incognito: true } })).toEqual({ ...seen, isPrivate: true }); // prettier-ignore
  });

  test.each([
    ['another extension', { ...OWN_PAGE, id: 'other@tests.example' }],
    ['a frame in a page', { ...PAGE, frameId: 3 }],
    ['a page in no tab', { ...PAGE, tab: undefined }],
    ['a page without an address', { ...PAGE, url: undefined }],
  ])('is refused where it is %s', async (_, sender) => {
    expect(await senderSeen(sender)).toBeUndefined();
  });
});

describe('news of subscriptions', () => {
  test('are heard of the extension alone', async () => {
    let heard = 0;
    subscriptions.watchSubscriptions(() => heard++);
    await subscriptions.tellSubscriptionsChanged();
    expect(heard).toBe(1);
    extension.sender = { id: 'other@tests.example' };
    await subscriptions.tellSubscriptionsChanged();
    extension.sender = OWN_PAGE;
    for (const raw of [null, 'subscriptions-changed', {}, { type: 'library-changed' }])
      for (const listener of extension.listeners) listener(raw, OWN_PAGE, () => undefined);
    expect(heard).toBe(1);
  });

  test('may find nobody', async () => {
    await expect(subscriptions.tellSubscriptionsChanged()).resolves.toBeUndefined();
  });
});
