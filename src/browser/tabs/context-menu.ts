import browser from 'webextension-polyfill';

/** Texts of the two items; each is known to the browser by its key. */
export interface MenuTitles {
  checkPage: string;
  findSelection: string;
}

/** Makes the context menu anew. Menus outlive the worker, so this is done when the extension is installed or updated. */
export async function createContextMenu(titles: MenuTitles): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({ id: 'checkPage', title: titles.checkPage, contexts: ['page', 'link'] });
  browser.contextMenus?.create({ id: 'findSelection', title: titles.findSelection, contexts: ['selection'] });
}

/** Calls back when an item is chosen. Call it synchronously at top level. Firefox for Android has no context menus. */
export function watchContextMenu(
  onCheckPage: (tabId: number) => void,
  onFindSelection: (selection: { text: string; url: string; tabId: number | undefined }) => void,
): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === 'findSelection')
      onFindSelection({ text: selectionText ?? '', url: tab?.url ?? '', tabId: tab?.id });
    else if (tab?.id !== undefined) onCheckPage(tab.id);
  });
}
