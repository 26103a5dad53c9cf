import browser from 'webextension-polyfill';

/** Calls `onStart` when the extension is installed or updated, and when the browser starts. Call it synchronously at top level. */
export function watchStart(onStart: (isFirstInstall: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => onStart(reason === 'install'));
  browser.runtime.onStartup.addListener(() => onStart(false));
}
