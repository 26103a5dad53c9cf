import { expect, test } from 'vitest';
import { whyUnreadable } from '../../src/background/why-unreadable.ts';

test.each([
  [null, 'browser'],
  ['chrome://extensions/', 'browser'],
  ['about:config', 'browser'],
  ['https://courier.example/atlas', 'browser'],
  ['view-source:https://courier.example/report.pdf', 'source'],
  ['https://courier.example/report.PDF?download=1#page=2', 'pdf'],
  ['file:///home/me/notes.txt', 'plain-text'],
  ['https://courier.example/?file=report.pdf', 'browser'],
  ['no address', 'browser'],
])('%s: %s', (url, why) => {
  expect(whyUnreadable(url)).toBe(why);
});
