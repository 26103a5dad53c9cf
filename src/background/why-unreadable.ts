import type { Unreadable } from '../messages.ts';

/**
 * Why the browser does not let a page be read, as far as its address tells. A script that does run sees the document's type, which is surer.
 * @param url null where the browser hides it from the extension
 */
export function whyUnreadable(url: string | null): Unreadable {
  if (url?.startsWith('view-source:') === true) return 'source';
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : '';
  if (/\.pdf$/i.test(path)) return 'pdf';
  return /\.(?:txt|md|log|csv)$/i.test(path) ? 'plain-text' : 'browser';
}
