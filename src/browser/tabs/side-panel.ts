import browser from 'webextension-polyfill';

/** Chromium's panel at the side, which the polyfill does not know. */
interface ChromiumSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const chromiumPanel = (): ChromiumSidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: ChromiumSidePanel } }).chrome?.sidePanel;

/** Can this page be kept open beside the web page? */
export const hasSidePanel = (): boolean =>
  chromiumPanel() !== undefined || browser.sidebarAction !== undefined;

/** Opens the panel beside the page. Call it directly from a click; `windowId` must be known before. */
export function openSidePanel(windowId: number): Promise<void> {
  const panel = chromiumPanel();
  return panel ? panel.open({ windowId }) : browser.sidebarAction.open();
}

/** Is this page the popup itself, and not a panel or a tab? */
export const isPopup = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);

/** Opens the popup; nothing where the browser does not let us. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window in front, or a browser that opens popups only itself.
  }
}

/** Id of the window that this page belongs to. */
export const getWindowId = async (): Promise<number | undefined> => (await browser.windows?.getCurrent())?.id;

/** Calls back when another tab comes to the front of the window, or the front tab goes elsewhere. */
export function watchActiveTab(onChange: () => void): void {
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    if (tab.active && change.status === 'complete') onChange();
  });
}
