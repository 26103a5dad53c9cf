import { expect, test } from 'vitest';
import { addressOf } from '../../src/background/page-origin.ts';

test('a page is believed within its own origin, and nowhere else', () => {
  const fact = 'https://courier.example/a';
  for (const claimed of ['https://courier.example/b?c=d', 'https://courier.example/'])
    expect(addressOf(fact, claimed)).toBe(claimed);
  for (const claimed of [
    'https://apnews.com/a',
    'http://courier.example/a',
    'https://www.courier.example/a',
    'https://courier.example:8443/a',
    'blob:https://courier.example/a',
    'file:///a',
    'no address',
    null,
  ])
    expect(addressOf(fact, claimed)).toBe(fact);
});

test('pages without an origin are what the browser says', () => {
  expect(addressOf('file:///home/a.html', 'file:///home/b.html')).toBe('file:///home/a.html');
});
