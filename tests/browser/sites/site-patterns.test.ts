import { expect, test } from 'vitest';
import { grantsOf, hostsOf, originOf } from '../../../src/browser/sites/site-patterns.ts';

test.each([
  ['courier.example', '*://courier.example/*'],
  [' www.Courier.example/news?a=1 ', '*://www.courier.example/*'],
  ['http://localhost:8080/x', '*://localhost/*'],
  ['bücher.example', '*://xn--bcher-kva.example/*'],
])('what a reader types, "%s", is the pattern %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});

test.each(['', '*', '*.example', 'two words.example', 'file:///etc'])('"%s" is no site', (typed) => {
  expect(originOf(typed)).toBeUndefined();
});

test('a host is found in whatever patterns it was granted by', () => {
  expect(hostsOf([...grantsOf('b.example'), 'https://a.example/*', '*://*/*', '<all_urls>'])).toEqual([
    'a.example',
    'b.example',
  ]);
});
