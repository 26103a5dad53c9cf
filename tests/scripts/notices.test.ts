import { expect, test } from 'vitest';
import { noticesOf } from '../../scripts/build/notices.ts';

const partsOf = (...modules: string[]) => noticesOf(modules).split(`\n\n${'-'.repeat(80)}\n\n`);

test('a bundled package stands there once, with its licence and where its source is', () => {
  const [own, polyfill, ...others] = partsOf(
    'src/model.ts',
    'node_modules/webextension-polyfill/dist/browser-polyfill.js',
    'node_modules/webextension-polyfill/dist/browser-polyfill.min.js',
  );
  expect(own).toMatch(/^Wiremark\n\nMIT License/);
  expect(polyfill).toMatch(
    /^webextension-polyfill \S+ \(MPL-2\.0\)\nSource: https:\/\/github\.com\/mozilla\/webextension-polyfill\n\nMozilla Public License/,
  );
  expect(others).toEqual([]);
});

test('one without a file of its licence names who wrote it', () => {
  const [, boolbase] = partsOf('node_modules/boolbase/index.js');
  expect(boolbase).toMatch(/^boolbase \S+ \(ISC\)\nSource: https:\S+\n\nBy Felix Boehm/);
});
