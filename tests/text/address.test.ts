import { expect, test } from 'vitest';
import { publicHostOf } from '../../src/text/address.ts';

test('the host of a site is given without the prefixes of its versions', () => {
  for (const address of [
    'https://courier.example/a',
    'http://www.courier.example/',
    'https://m.courier.example',
  ])
    expect(publicHostOf(address)).toBe('courier.example');
});

test('nothing else has a public host', () => {
  for (const address of [
    null,
    '',
    'file:///a',
    'http://10.0.0.1/',
    'http://0x7f.1/',
    'http://[fe80::1]/',
    'ftp://a.example/',
  ])
    expect(publicHostOf(address)).toBeUndefined();
});
