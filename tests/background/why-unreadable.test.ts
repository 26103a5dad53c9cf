import { expect, test } from 'vitest';
import { whyUnreadable } from '../../src/background/why-unreadable.ts';

const refused = (words: string) => ({ refusal: words });
const noLeave = refused('Cannot access contents of the page. Extension manifest must request permission.');

test.each([
  ['chrome://extensions/', 'browser'],
  ['about:config', 'browser'],
  ['edge://settings/', 'browser'],
  ['about:reader?url=https://courier.example/atlas', 'reader'],
  ['chrome-extension://abcdefgh/options.html', 'extension'],
  ['moz-extension://3f1c/options.html', 'extension'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://courier.example/atlas', 'closed'],
  ['view-source:https://courier.example/report.pdf', 'source'],
  ['https://courier.example/report.PDF?download=1#page=2', 'pdf'],
  ['file:///home/me/notes.txt', 'plain-text'],
  ['https://courier.example/?file=report.pdf', 'closed'],
  ['no address', 'closed'],
])('the address %s: %s', (url, why) => {
  expect(whyUnreadable(url, noLeave)).toBe(why);
});

test.each([
  [refused('Cannot access a chrome:// URL'), 'browser'],
  [refused('Cannot access a chrome-extension:// URL of different extension'), 'extension'],
  [refused('The extensions gallery cannot be scripted.'), 'store'],
  [refused('Missing host permission for the tab'), 'closed'],
  [noLeave, 'closed'],
  ['silent', 'source'],
] as const)('a hidden address, and the script was %j: %s', (injection, why) => {
  expect(whyUnreadable(null, injection)).toBe(why);
});

test('an address says more than the words of the refusal', () => {
  expect(whyUnreadable('https://courier.example/report.pdf', refused('Cannot access a chrome:// URL'))).toBe(
    'pdf',
  );
});
