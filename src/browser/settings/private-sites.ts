import browser from 'webextension-polyfill';
import {
  readPrivateSites,
  withPrivateChoice,
  type PrivateSite,
  type PrivateSites,
} from './private-sites-record.ts';

/** Key in `storage.session`, which is never on disk, of what the user chose for sites in private windows. */
const KEY = 'privateSites';

/** What the user chose for sites in private windows since the browser started. */
export const getPrivateSites = async (): Promise<PrivateSites> =>
  readPrivateSites((await browser.storage.session.get(KEY))[KEY]);

/** Chooses something for a site in private windows, until the browser closes. */
export async function setPrivateSite(host: string, choice: PrivateSite): Promise<void> {
  await browser.storage.session.set({ [KEY]: withPrivateChoice(await getPrivateSites(), host, choice) });
}

/** Calls `onChange` whenever such a choice changes. Call it synchronously at top level. */
export function watchPrivateSites(onChange: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[KEY]) onChange();
  });
}
