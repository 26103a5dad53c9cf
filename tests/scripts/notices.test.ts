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

test.each([
  [
    'boolbase',
    'ISC',
    'Felix Boehm',
    'Permission to use, copy, modify, and/or distribute',
    'PERFORMANCE OF THIS SOFTWARE.',
  ],
  [
    '@nodable/entities',
    'MIT',
    'Amit Gupta',
    'Permission is hereby granted, free of charge',
    'DEALINGS IN THE\nSOFTWARE.',
  ],
])(
  '%s, which has no file of its licence, has the standard text of it, for who wrote it',
  (name, licence, person, first, last) => {
    const [, part = ''] = partsOf(`node_modules/${name}/index.js`);
    expect(part).toMatch(new RegExp(`^${name} \\S+ \\(${licence}\\)\\nSource: https:\\S+\\n\\n`));
    expect(part).toMatch(new RegExp(`\n\nCopyright \\(c\\) ${person} [^\\n]+\\n\\n${first}`));
    expect(part.trim().endsWith(last)).toBe(true);
    expect(part.match(/Copyright \(c\)/g)).toHaveLength(1);
  },
);
