import browser from 'webextension-polyfill';
import { createTabResults, type TabResults } from './tab-results.ts';

/** The results of all tabs, in `storage.session`. For the worker: nobody else may write there. */
export const tabResults: TabResults = createTabResults(browser.storage.session);
