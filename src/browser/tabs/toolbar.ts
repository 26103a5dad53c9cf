import browser from 'webextension-polyfill';

/** What the toolbar icon shows for one tab. */
export interface Toolbar {
  /** At most four characters on the icon; empty for none. */
  text: string;
  /** A whole sentence, shown on hover and read by screen readers. */
  title: string;
}

/** Quiet on light and dark toolbars; the text on it is white. */
const BADGE_COLOR = '#3d4f5c';

/** Shows a tab's state. A tab that was closed meanwhile is no error. */
export async function showToolbar(tabId: number, toolbar: Toolbar): Promise<void> {
  try {
    await browser.action.setTitle({ tabId, title: toolbar.title });
    await browser.action.setBadgeText({ tabId, text: toolbar.text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR });
  } catch {
    // The tab is gone; or this is Firefox for Android, which has titles but no text on icons.
  }
}
