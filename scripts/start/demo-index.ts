/** The demo's publisher: a signed index of the sample newsroom, to which a browser subscribes, and a story that comes while it is open. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/messages.ts';
import type { SubscriptionFacts, SubscriptionMessage } from '../../src/subscription-messages.ts';
import type { BrowserDriver } from '../../tests/e2e/browser-driver.ts';
import { buildIndexOf, runWiremark } from '../../tests/e2e/extension-builds.ts';
import { waitFor } from '../../tests/e2e/wait.ts';
import { fileOfPage } from '../../tests/samples/newsroom-files.ts';
import { startStaticHost } from './static-host.ts';

/** The agency's own page of the story that comes, which is in no index until then. */
const STORY = 'zendapress.example/2026/10/30/strelsau-tram';
/** A page of an outlet that carries it. */
export const CARRIER = 'halvardcourier.example/world/strelsau-tram';

const ABOUT = {
  name: 'Sample newsroom',
  publisher: 'Wiremark’s demo',
  contact: 'mailto:index@newsroom.example',
  licence: 'CC0-1.0',
};

export interface DemoIndex {
  /** The address to subscribe to. */
  address: string;
  /** Publishes the story, as of a minute ago. */
  publishStory(): Promise<void>;
  close(): void;
}

/** Makes keys and a first version of these segments in `folder`, and serves it on this machine. */
export async function startDemoIndex(folder: string, segments: string): Promise<DemoIndex> {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('keys'), { recursive: true });
  cpSync(segments, at('segments'), { recursive: true });
  writeFileSync(at('about.json'), JSON.stringify(ABOUT));
  const keys = ['--root', at('keys/root.key'), '--release', at('keys/release.key')];
  const told = await runWiremark(['keys', 'new', ...keys, '--out', at('site')]);
  const publish = () =>
    runWiremark([
      ...['publish', '--segments', at('segments'), '--about', at('about.json')],
      ...['--key', at('keys/release.key'), '--every', '1', '--out', at('site')],
    ]);
  await publish();
  const host = await startStaticHost(at('site'));
  return {
    address: `http://localhost:${host.port}/wiremark.json#${/root key +(\S+)/.exec(told)?.[1] ?? ''}`,
    publishStory: async () => {
      await addStory(folder, at('segments'));
      await publish();
    },
    close: () => host.close(),
  };
}

async function addStory(folder: string, segments: string): Promise<void> {
  const record = {
    id: 'zenda-strelsau-tram',
    url: `https://${STORY}`,
    agency: 'Zenda Press',
    published: new Date(Date.now() - 60_000).toISOString(),
    title: 'The tram that waits for the baker',
    lang: 'en',
    relation: 'original',
    html: readFileSync(fileOfPage(STORY), 'utf8'),
  };
  writeFileSync(join(folder, 'story.jsonl'), JSON.stringify(record));
  cpSync(
    await buildIndexOf(join(folder, 'story.jsonl'), ABOUT.name, join(folder, 'story')),
    join(segments, 'story.wmk'),
  );
}

/** What the worker answers to a page of the extension. */
async function tell<T>(driver: BrowserDriver, message: SubscriptionMessage): Promise<T> {
  const answer = await driver.evaluateInExtension<Result<T>>(
    `browserApi.runtime.sendMessage(${JSON.stringify(message)})`,
  );
  if (!answer.ok) throw new Error(`${message.type}: no answer of the extension`);
  return answer.value;
}

/** Waits for a version of the one subscription that has at least so many stories. Returns the id and how many it has. */
async function waitForStories(
  driver: BrowserDriver,
  least: number,
): Promise<{ id: string; stories: number }> {
  const facts = await waitFor(
    `an index of ${least} stories or more`,
    async () => (await tell<readonly SubscriptionFacts[]>(driver, { type: 'get-subscriptions' }))[0],
    (facts) => (facts?.index?.stories ?? 0) >= least,
  );
  return { id: facts?.id ?? '', stories: facts?.index?.stories ?? 0 };
}

/** Subscribes to the index. Returns what brings in a later version. */
export async function subscribeTo(
  driver: BrowserDriver,
  { address }: DemoIndex,
): Promise<() => Promise<void>> {
  await tell(driver, { type: 'subscribe', address, keepDays: 7 });
  const { id, stories } = await waitForStories(driver, 1);
  return async () => {
    await tell(driver, { type: 'update-subscription', id });
    await waitForStories(driver, stories + 1);
  };
}
