/** The demo's publisher: collects invented news on a simulated web into a signed index, to which a browser subscribes; a story comes while it is open. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runWiremark } from '../../src/builder/command/command-line.ts';
import type { Result } from '../../src/messages.ts';
import type { SubscriptionFacts, SubscriptionMessage } from '../../src/subscription-messages.ts';
import type { BrowserDriver } from '../../tests/e2e/browser-driver.ts';
import { waitFor } from '../../tests/e2e/wait.ts';
import { fileOfPage } from '../../tests/samples/newsroom-files.ts';
import { addNewsday } from './newsday.ts';
import { createSimulatedWeb, newsSitemap, type SimulatedWeb } from './simulated-web.ts';
import { startStaticHost } from './static-host.ts';

/** The agency's own page of the story that comes, which is in no index until then. */
const AGENCY = 'zendapress.example';
const STORY = '/2026/10/30/strelsau-tram';
/** A page of an outlet that carries it. */
export const CARRIER = 'halvardcourier.example/world/strelsau-tram';

const SOURCES = {
  index: {
    name: 'Sample news',
    publisher: 'Wiremark’s demo',
    contact: 'mailto:index@newsroom.example',
    licence: 'CC0-1.0',
  },
  sources: [
    {
      url: `https://${AGENCY}/sitemaps/news.xml`,
      agency: 'Zenda Press',
      level: 'page',
      licensed: 'Invented, as all of it',
    },
    { url: 'https://norhaven.example/rss', agency: 'Norhaven', level: 'feed' },
    { url: 'https://harbourledger.example/news.xml', outlet: 'harbourledger.example', level: 'page' },
  ],
};
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface DemoIndex {
  /** The address to subscribe to. */
  address: string;
  /** Has the story come, as of a minute ago, and collects and publishes it. */
  publishStory(): Promise<void>;
  close(): void;
}

/** Makes keys and a first version, of yesterday's news, in `folder`, and serves it on this machine. */
export async function startDemoIndex(folder: string): Promise<DemoIndex> {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('keys'), { recursive: true });
  writeFileSync(at('sources.json'), JSON.stringify(SOURCES));
  const web = createSimulatedWeb(Date.now());
  addNewsday(web, new Date(web.now - DAY_MS).toISOString().slice(0, 10));
  await web.listen();
  const keys = ['--root', at('keys/root.key'), '--release', at('keys/release.key')];
  const told = await run(web, ['keys', 'new', ...keys, '--out', at('site')]);
  const publish = async () => {
    await run(web, ['collect', '--sources', at('sources.json'), '--work', at('work')]);
    const site = ['--key', at('keys/release.key'), '--every', '1', '--out', at('site')];
    await run(web, ['publish', '--work', at('work'), ...site]);
  };
  await publish();
  const host = await startStaticHost(at('site'));
  return {
    address: `http://localhost:${host.port}/wiremark.json#${/root key +(\S+)/.exec(told)?.[1] ?? ''}`,
    publishStory: async () => {
      web.now = Date.now();
      addStory(web);
      await publish();
    },
    close: () => {
      host.close();
      web.close();
    },
  };
}

/** Runs the command line on the simulated web. Returns what it printed; rejects if it fails. */
async function run({ world }: SimulatedWeb, args: readonly string[]): Promise<string> {
  let printed = '';
  const stream = () =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        printed += chunk.toString();
        done();
      },
    });
  const terminal = { stdin: Readable.from([]), stdout: stream(), stderr: stream() };
  if ((await runWiremark(args, terminal, world)) !== 0) throw new Error(printed);
  return printed;
}

/** Puts the story into the agency's list, and its page on the agency's host. */
function addStory(web: SimulatedWeb): void {
  const published = new Date(web.now - MINUTE_MS).toISOString();
  const news = [{ path: STORY, title: 'The tram that waits for the baker', published }];
  Object.assign(web.hosts.get(AGENCY) ?? {}, {
    '/sitemaps/today.xml.gz': { body: newsSitemap(AGENCY, news) },
    [STORY]: {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: readFileSync(fileOfPage(`${AGENCY}${STORY}`), 'utf8'),
    },
  });
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
