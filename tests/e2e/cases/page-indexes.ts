/** An index that a page links to: offered in the popup, asked by nobody before the click, and taken in the options. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSegment, UNKNOWN } from '../added-segments.ts';
import type { OpenTab } from '../browser-driver.ts';
import { startIndexServer, type IndexServer } from '../index-server.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { clickButton } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

/** Puts links into the head of a page that is open. */
const addLinks = ({ page }: OpenTab, addresses: readonly string[]): Promise<unknown> =>
  page.evaluate(`for (const href of ${JSON.stringify(addresses)}) {
    const link = document.createElement('link');
    link.rel = 'wiremark-index';
    link.setAttribute('href', href);
    document.head.append(link);
  }`);

/** What the popup says of the page's indexes, and where its links lead. */
const readOffer = (context: CaseContext, tab: OpenTab): Promise<{ text: string; links: string[] }> =>
  withPopupPage(context, tab, (page) =>
    waitFor(
      'what the page offers',
      () =>
        page.evaluate(`({
          text: document.querySelector('.page-indexes')?.textContent ?? '',
          links: [...document.querySelectorAll('.page-indexes a')].map((link) => link.getAttribute('href')),
        })`) as Promise<{ text: string; links: string[] }>,
      ({ text }) => text !== '',
    ),
  );

async function checkOffer(context: CaseContext, index: IndexServer): Promise<void> {
  const key = index.address.split('#')[1] ?? '';
  await withTab(context, `/${UNKNOWN}`, async (tab) => {
    await addLinks(tab, [
      `javascript:alert(1)//wiremark.json#${key}`,
      index.address,
      `http://192.168.0.1/wiremark.json#${key}`,
      `https://fourth.example/wiremark.json#${key}`,
    ]);
    const { text, links } = await readOffer(context, tab);
    const { host } = new URL(index.address);
    expectThat(text.startsWith(`This page offers an index of news:${host} Key: `), 'host and key', text);
    expectSame('links', 1, links.length);
    expectSame('asked before the click', [], index.asked);
    await withOwnPage(context, (links[0] ?? '').replace(/^\//, ''), async (page) => {
      await waitFor(
        'what the index says of itself',
        () => page.evaluate(`document.activeElement.textContent`) as Promise<string>,
        (said) => said.startsWith('Index found'),
      );
      expectSame(
        'address of the options',
        '#indexes',
        await page.evaluate(`location.search + location.hash`),
      );
      await clickButton(page, 'Subscribe');
      await waitFor(
        'the subscription in the list',
        () => page.evaluate(`document.body.textContent`) as Promise<string>,
        (said) => said.includes('Updated '),
      );
    });
    const after = await readOffer(context, tab);
    expectThat(after.text.includes('You subscribe to this index already.'), 'known', after.text);
    expectSame('links to what is known', [], after.links);
  });
}

async function checkNoOffer(context: CaseContext): Promise<void> {
  await withTab(context, `/${UNKNOWN}`, async (tab) => {
    await withPopupPage(context, tab, async (page) =>
      expectSame('offers', null, await page.evaluate(`document.querySelector('.page-indexes')`)),
    );
  });
}

export async function checkPageIndexes(context: CaseContext): Promise<void> {
  const { recorder, driver } = context;
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-page-indexes-'));
  mkdirSync(join(folder, 'index'));
  const index = await startIndexServer();
  try {
    await index.publish([new Uint8Array(readFileSync(await makeSegment(folder)))], { sequence: 5 });
    await recorder.check('page indexes: a page without a link offers none', () => checkNoOffer(context));
    await recorder.check(
      'page indexes: one that a page links to is offered, asked after the click, and taken',
      () => checkOffer(context, index),
    );
  } finally {
    await driver.evaluateInExtension(`(async () => {
      const { value } = await browserApi.runtime.sendMessage({ type: 'get-subscriptions' });
      for (const { id } of value) await browserApi.runtime.sendMessage({ type: 'unsubscribe', id });
    })()`);
    index.close();
    rmSync(folder, { recursive: true });
  }
}
