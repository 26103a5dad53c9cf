/**
 * The messages of an extension without a browser: what one end sends, the listeners of the others hear, as a copy. There is one in a test's process,
 * because webextension-polyfill takes the extension API as it finds it when it is first loaded.
 */
import { vi } from 'vitest';

const ID = 'wiremark@tests.example';
const ORIGIN = 'moz-extension://1f0c/';
/** The tab whose page has a content script. */
export const TAB = 7;

type Respond = (answer?: unknown) => void;
type Listener = (raw: unknown, sender: object, respond: Respond) => unknown;

/** What a test sees and chooses of the extension. */
export const extension = {
  listeners: new Set<Listener>(),
  /** Messages in the order in which they were sent. */
  sent: [] as unknown[],
  /** Messages that are lost before one arrives: the worker is stopped. */
  lost: 0,
  /** Who the listeners are told that a message is from. */
  sender: {} as object,
};

/** The first answer of a listener. Like the browser, rejects where nobody listens, and gives undefined where nobody answers. */
async function deliver(message: unknown): Promise<unknown> {
  extension.sent.push(message);
  if (extension.lost-- > 0 || extension.listeners.size === 0)
    throw new Error('Receiving end does not exist.');
  for (const listener of extension.listeners) {
    let respond: Respond = () => undefined;
    const responded = new Promise<unknown>((resolve) => (respond = resolve));
    const returned = listener(structuredClone(message), extension.sender, respond);
    if (returned === true || returned instanceof Promise)
      return structuredClone(await (returned === true ? responded : returned));
  }
  return undefined;
}

const runtime: { id: string | undefined } & Record<string, unknown> = {
  id: ID,
  getURL: (path: string) => `${ORIGIN}${path}`,
  sendMessage: deliver,
  onMessage: {
    addListener: (listener: Listener) => extension.listeners.add(listener),
    removeListener: (listener: Listener) => {
      if (runtime.id === undefined) throw new Error('Extension context invalidated.');
      extension.listeners.delete(listener);
    },
  },
};
const api = {
  runtime,
  tabs: {
    query: () => Promise.resolve([{ id: TAB }, { id: TAB + 1 }, {}]),
    sendMessage: (tabId: number, message: unknown, { frameId }: { frameId: number }) =>
      tabId === TAB && frameId === 0 ? deliver(message) : Promise.reject(new Error('no receiver')),
  },
};

/** One of the extension's own pages, as a sender. */
export const OWN_PAGE = { id: ID, url: `${ORIGIN}popup/index.html` };
/** The content script of a page, as a sender. */
export const PAGE = {
  id: ID,
  url: 'https://courier.example/atlas',
  frameId: 0,
  tab: { id: TAB, incognito: false },
};

/** The extension was removed or updated: its scripts in pages are left behind. */
export const removeExtension = (): void => {
  runtime.id = undefined;
};

/** A running extension in which nobody listens. Call it before each test, and before the first import of what sends messages. */
export function startExtension(): void {
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
  runtime.id = ID;
  extension.listeners.clear();
  Object.assign(extension, { sent: [], lost: 0, sender: OWN_PAGE });
}
