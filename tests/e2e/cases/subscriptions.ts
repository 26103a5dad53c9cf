/** Subscriptions, against a host as static hosts are: subscribe, update, a story found, and one of each kind of failure. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailureKind } from '../../../src/library/subscription/failure.ts';
import type { LookedAt, SubscriptionMessage } from '../../../src/subscription-messages.ts';
import { entryOf, segmentOf } from '../../library/subscription/publisher.ts';
import { makeHeadlineSegment, makeSegment, SAME_HEADLINE, UNKNOWN } from '../added-segments.ts';
import { startIndexServer, type IndexServer, type Misbehaviour } from '../index-server.ts';
import { readReport, waitForState } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { click, clickButton } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';
import { readFacts, tell, update, waitForFacts, type Place } from './subscriber.ts';

const UPDATE = ['keys.json.minisig', 'keys.json', 'wiremark.json.minisig', 'wiremark.json'];

/** What a request says of who asks. */
function tellingHeaders({ asked }: IndexServer): string[] {
  const telling = asked.flatMap(({ name, method, headers }) => [
    ...(method === 'GET' ? [] : [`${name}: ${method}`]),
    ...['cookie', 'referer', 'authorization', 'if-none-match', 'if-modified-since']
      .filter((header) => headers[header] !== undefined)
      .map((header) => `${name}: ${header}`),
  ]);
  return telling;
}

/** A download of a minute and a half, longer than any browser lets an idle worker live: one request brings all of it. Nobody speaks with the worker meanwhile. */
async function checkLongDownload(place: Place): Promise<void> {
  const { driver, index, segment } = place;
  const slow = segmentOf('slow', 900_000);
  const { sha256 } = await entryOf(slow, 'part', '2026-11-28');
  await index.publish([segment, slow], { sequence: 11 });
  const isSlow = (name: string): boolean => name === `${sha256}.wmk`;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  index.misbehaviour = (request, response, serve) => {
    if (request.url?.includes(sha256) !== true) return serve();
    let at = 0;
    const timer = setInterval(() => {
      if (at < slow.length) response.write(slow.subarray(at, (at += 10_000)));
      else response.end();
    }, 1000);
    response.once('close', () => {
      clearInterval(timer);
      end();
    });
  };
  try {
    index.asked.length = 0;
    await update(place);
    await ended;
    const facts = await waitForFacts(driver, 'the update', ({ holes }) => holes === 1);
    expectSame('problem', null, facts?.problem);
    expectSame(
      'requests for it',
      ['-'],
      index.asked.flatMap(({ name, headers }) => (isSlow(name) ? [headers.range ?? '-'] : [])),
    );
  } finally {
    index.misbehaviour = undefined;
  }
}

/** Subscribes in the options, as a user does: gives the address, sees what it is, takes it. */
const subscribeInOptions = (place: Place): Promise<void> =>
  withOwnPage(place, 'options/index.html', async (page) => {
    const { index } = place;
    await click(page, { name: 'the address', find: `document.querySelector('[name=address]')` });
    await page.keyboard.type(index.address);
    await clickButton(page, 'See what it is');
    const offered = await waitFor(
      'what the index says of itself',
      () => page.evaluate(`document.activeElement.textContent`) as Promise<string>,
      (text) => text.startsWith('Index found'),
    );
    for (const part of ['10 stories', 'Key: ', 'Published by '])
      expectThat(offered.includes(part), part, offered);
    expectSame(
      'asked',
      UPDATE,
      index.asked.map(({ name }) => name),
    );
    await clickButton(page, 'Subscribe');
    await waitFor(
      'the subscription in the list',
      () => page.evaluate(`document.body.textContent`) as Promise<string>,
      (text) => text.includes('Updated '),
    );
  });

/** Subscribes while a page with a story of the index is open, which is then found. */
async function checkSubscribing(place: Place): Promise<void> {
  const { driver, index, segment, requests } = place;
  await index.publish([segment], { sequence: 5 });
  expectSame(
    'may read the host',
    false,
    await driver.evaluateInExtension<boolean>(
      `browserApi.permissions.contains({ origins: ['http://localhost/*'] })`,
    ),
  );
  await withTab(place, `/${UNKNOWN}`, async (tab) => {
    await waitForState(tab, 'none');
    expectSame(
      'asked before',
      [[], []],
      [index.asked, requests.remote.filter((at) => at.includes('localhost'))],
    );
    await subscribeInOptions(place);
    const facts = await waitForFacts(driver, 'the first update', ({ index }) => index !== null);
    expectSame('problem', null, facts?.problem);
    expectSame('stories', 10, facts?.index?.stories);
    await waitForState(tab, 'found');
    const report = await readReport(driver, tab.tabId);
    expectSame('the story', 'The quinces are early', report?.sources[0]?.story.headline);
    expectNone(tellingHeaders(index));
    // In Firefox it is one of this installation: PRIVACY.md says so, and no request without it was found.
    const origins = [...new Set(index.asked.map(({ headers }) => headers.origin))];
    expectSame(
      'origins',
      [await driver.evaluateInExtension<string>(`browserApi.runtime.getURL('').slice(0, -1)`)],
      origins,
    );
    expectSame(
      'alarm',
      facts?.nextAt,
      await driver.evaluateInExtension<number>(
        `browserApi.alarms.get('subscriptions').then(({ scheduledTime }) => scheduledTime)`,
      ),
    );
  });
}

async function checkWithdrawing(place: Place): Promise<void> {
  const { driver, index, segment } = place;
  await withTab(place, `/${UNKNOWN}`, async (tab) => {
    await waitForState(tab, 'found');
    await index.publish([segment], { sequence: 6, withdrawn: ['orchard-1'] });
    await update(place);
    await waitForState(tab, 'none');
    await index.publish([segment], { sequence: 7 });
    await update(place);
    await waitForState(tab, 'found');
  });
  await waitForFacts(driver, 'the update', ({ problem }) => problem === null);
}

/** A story that has a page's headline and another text: said, with what that does not show, and no verdict. */
async function checkHeadline(place: Place, headlines: Uint8Array<ArrayBuffer>): Promise<void> {
  const { driver, index, segment } = place;
  await index.publish([segment, headlines], { sequence: 8 });
  const { renewedAt } = (await readFacts(driver)) ?? {};
  await update(place);
  await waitForFacts(driver, 'the update', (facts) => facts.renewedAt !== renewedAt);
  await withTab(place, `/${SAME_HEADLINE.path}`, async (tab) => {
    await waitForState(tab, 'none');
    const text = await withPopupPage(place, tab, (page) =>
      waitFor(
        'what is said of the headline',
        () => page.evaluate(`document.querySelector('main').textContent`) as Promise<string>,
        (said) => said.includes('under this headline'),
      ),
    );
    expectThat(
      text.includes('AP published a story under this headline on Oct 27, 2026'),
      'who and when',
      text,
    );
    expectThat(
      text.includes('A headline alone does not show where a text comes from.'),
      'what it is not',
      text,
    );
  });
}

function sendEndless(response: Parameters<Misbehaviour>[1]): void {
  const piece = Buffer.alloc(65_536, 'x');
  const send = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', send);
  };
  send();
}

/** One of each kind: how the host answers for its manifest, and what is told of it. */
const FAILURES: readonly [name: string, expected: FailureKind, misbehaviour: Misbehaviour][] = [
  ['endless body', 'too-large', (_, response) => sendEndless(response)],
  ['redirect', 'redirected', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end()],
  ['206 that nobody asked for', 'unasked-range', (_, response) => response.writeHead(206).end('{')],
  ['login page', 'not-an-index', (_, response) => response.end('<!doctype html><title>Sign in</title>')],
  ['404', 'status', (_, response) => response.writeHead(404).end()],
  ['429', 'busy', (_, response) => response.writeHead(429, { 'retry-after': '1' }).end()],
  ['503', 'busy', (_, response) => response.writeHead(503).end()],
  [
    '10 MB of header',
    'offline',
    (_, response) => response.socket?.write(`HTTP/1.1 200 OK\r\na: ${'x'.repeat(1e7)}`),
  ],
  ['connection that breaks', 'offline', (_, response) => response.destroy()],
  ['other bytes', 'wrong-signature', (_, response) => response.end('{}')],
  [
    'byte a second',
    'too-slow',
    (_, response) => {
      const timer = setInterval(() => response.write(' '), 1000);
      response.once('close', () => clearInterval(timer));
    },
  ],
];

async function checkFailure(place: Place, kind: FailureKind, misbehaviour: Misbehaviour): Promise<void> {
  const { driver, index } = place;
  index.misbehaviour = (request, response, serve) =>
    request.url?.endsWith('wiremark.json') === true ? misbehaviour(request, response, serve) : serve();
  try {
    const before = (await readFacts(driver))?.index;
    await update(place);
    const facts = await waitForFacts(driver, `the problem ${kind}`, ({ problem }) => problem?.kind === kind);
    expectSame('what is asked', before, facts?.index);
    expectThat((facts?.nextAt ?? 0) - Date.now() > 3_000_000, 'asked again in an hour', facts?.nextAt);
  } finally {
    index.misbehaviour = undefined;
  }
}

/** The worker is ended while a segment is on its way: the next update asks for the rest. The segment is none, is left out, and is named. */
async function checkResuming(place: Place): Promise<void> {
  const { driver, index, segment } = place;
  const large = segmentOf('large', 900_000);
  const { sha256 } = await entryOf(large, 'part', '2026-11-28');
  await index.publish([segment, large], { sequence: 9 });
  let isStalled = false;
  index.misbehaviour = (request, response, serve) => {
    if (request.url?.includes(sha256) !== true || request.headers.range !== undefined) return serve();
    response.write(large.subarray(0, 600_000));
    isStalled = true;
  };
  index.asked.length = 0;
  await update(place);
  await waitFor('the download to stall', () => Promise.resolve(isStalled), Boolean);
  await waitFor(
    'a part of it on the disk',
    () =>
      driver.evaluateInExtension<number>(`(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('subscriptions');
        const parts = await folder.getDirectoryHandle('parts');
        return (await (await parts.getFileHandle('${sha256}')).getFile()).size;
      })().catch(() => 0)`),
    (bytes) => bytes > 500_000,
  );
  await driver.killWorker();
  await update(place);
  const facts = await waitForFacts(driver, 'the update', ({ holes }) => holes === 1);
  index.misbehaviour = undefined;
  expectSame('problem', null, facts?.problem);
  expectSame('what is asked', 10, facts?.index?.stories);
  const ranges = index.asked.flatMap(({ name, headers }) =>
    name === `${sha256}.wmk` ? [headers.range ?? '-'] : [],
  );
  expectThat(/^-,bytes=(?:5\d{5}|600000)-$/.test(ranges.join()), 'a request for the rest', ranges);
  const coverage = await driver.evaluateInExtension<{ value: { name: string; leftOut?: string }[] }>(
    `browserApi.runtime.sendMessage({ type: 'get-coverage' })`,
  );
  const named = coverage.value.find(({ name }) => name === `${sha256}.wmk`);
  expectThat(
    named?.leftOut !== undefined,
    'the segment named',
    coverage.value.map(({ name }) => name),
  );
}

async function checkTwoWindows(place: Place): Promise<void> {
  const { driver, index, segment } = place;
  await index.publish([segment], { sequence: 10 });
  const { id = '', renewedAt = 0 } = (await readFacts(driver)) ?? {};
  index.asked.length = 0;
  const message: SubscriptionMessage = { type: 'update-subscription', id };
  await Promise.all([tell(driver, message, message), tell(driver, message, message)]);
  await waitForFacts(driver, 'the update', (facts) => (facts.renewedAt ?? 0) > (renewedAt ?? 0));
  // Two at once would stand among one another.
  const names = index.asked.map(({ name }) => name);
  expectThat(['', ...UPDATE, ...UPDATE].join().startsWith(['', ...names].join()), 'one after another', names);
  expectThat(names.length % UPDATE.length === 0, 'whole updates', names);
}

/** Given up, nothing of it stays but which version was newest: an older one is then refused. */
async function checkGivingUp(place: Place): Promise<void> {
  const { driver, index, segment } = place;
  const { id = '' } = (await readFacts(driver)) ?? {};
  expectSame('given up', true, await tell(driver, { type: 'unsubscribe', id }));
  expectSame('subscriptions', [], await tell(driver, { type: 'get-subscriptions' }));
  expectSame(
    'files',
    [`${id}.0`, `${id}.1`],
    await driver.evaluateInExtension<string[]>(`(async () => {
      const root = await navigator.storage.getDirectory();
      const names = [];
      for (const path of ['subscriptions/list', 'subscriptions/parts', 'subscriptions/seen', 'segments/subscribed']) {
        let folder = root;
        for (const name of path.split('/')) folder = await folder.getDirectoryHandle(name, { create: true });
        for await (const { name } of folder.values()) names.push(name);
      }
      return names.sort();
    })()`),
  );
  await index.publish([segment], { sequence: 4 });
  const looked = await tell<LookedAt>(driver, { type: 'look-at-index', address: index.address });
  expectSame(
    'an older version',
    'rollback',
    looked.outcome === 'failed' ? looked.problem.kind : looked.outcome,
  );
  await withTab(place, `/${UNKNOWN}`, (tab) => waitForState(tab, 'none'));
}

export async function checkSubscriptions(context: CaseContext): Promise<void> {
  const { recorder, requests } = context;
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-subscriptions-'));
  for (const sub of ['index', 'headlines/index']) mkdirSync(join(folder, sub), { recursive: true });
  const index = await startIndexServer();
  try {
    const segment = new Uint8Array(readFileSync(await makeSegment(folder)));
    const headlines = new Uint8Array(readFileSync(await makeHeadlineSegment(join(folder, 'headlines'))));
    const place: Place = { ...context, index, segment };
    await recorder.check('subscriptions: taken, updated, and a story of it found on an open page', () =>
      checkSubscribing(place),
    );
    await recorder.check('subscriptions: a story that was taken back is hidden', () =>
      checkWithdrawing(place),
    );
    await recorder.check('subscriptions: the headline of an agency’s story over another text', () =>
      checkHeadline(place, headlines),
    );
    for (const [name, kind, misbehaviour] of FAILURES)
      await recorder.check(`subscriptions: ${name}: the old data stay, and it is told`, () =>
        checkFailure(place, kind, misbehaviour),
      );
    await recorder.check('subscriptions: a worker that ends while it downloads asks for the rest', () =>
      checkResuming(place),
    );
    await recorder.check('subscriptions: two windows at once, one download', () => checkTwoWindows(place));
    if (context.isFull)
      await recorder.check('subscriptions: a download of 90 seconds', () => checkLongDownload(place));
    await recorder.check('subscriptions: given up, and no older version is taken', () =>
      checkGivingUp(place),
    );
    await recorder.check('subscriptions: nobody but the host was asked', () => {
      const [host] = index.address.split('/news/');
      expectNone(
        requests.local.filter(
          (address) => address.startsWith('http://localhost') && !address.startsWith(host ?? ''),
        ),
      );
      expectNone(tellingHeaders(index));
    });
  } finally {
    index.close();
    rmSync(folder, { recursive: true });
  }
}
