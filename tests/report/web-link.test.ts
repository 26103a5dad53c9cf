import { expect, test } from 'vitest';
import { webLink } from '../../src/report/web-link.ts';

test.each(['https://wire.example/1', 'http://wire.example/'])('%s may be a link', (url) => {
  expect(webLink(url)).toBe(url);
});

test.each([null, '', 'wire.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts'])(
  '%s is no link',
  (url) => {
    expect(webLink(url)).toBeUndefined();
  },
);
