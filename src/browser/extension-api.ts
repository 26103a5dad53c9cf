import type { Browser } from 'webextension-polyfill';

/** What page scripts use of the extension API. */
type ExtensionApi = Pick<Browser, 'i18n' | 'runtime'>;

const own = (name: string): unknown =>
  Object.hasOwn(globalThis, name) ? Reflect.get(globalThis, name) : undefined;

/**
 * The extension API as the browser itself gives it, for what runs in pages: compiling webextension-polyfill in every page would cost more than
 * all else that the first script does. Its methods return promises in both browsers; a listener answers with `sendResponse`, because Chromium
 * ignores a promise that it returns. An element of the page with the id `browser`, which is a variable of that name in the extension's world
 * too, is not taken for the API. The browser makes the API when it is first read, which takes a while in Firefox, so this is a function.
 */
export const extensionApi = (): ExtensionApi => (own('browser') ?? own('chrome')) as ExtensionApi;
