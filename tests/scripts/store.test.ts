/** What is given to the stores fits their forms, the manifest, and one another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseStoreText, readStoreText } from '../../scripts/store/texts.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { LOCALES } from '../../src/browser/settings/chosen-locale.ts';
import { root } from '../house.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe.each(LOCALES)('the text in %s', (locale) => {
  const text = readStoreText(locale);

  test('has the name of the package, and the lengths that the stores take', () => {
    const catalogue = JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Record<
      string,
      { message: string }
    >;
    expect(text.name).toBe(catalogue['extensionName']?.message);
    expect(text.name.length).toBeLessThanOrEqual(75);
    expect(text.summary.length).toBeLessThanOrEqual(250);
    expect(read(`store/texts/${locale}.md`).length).toBeLessThan(16_000);
  });

  test('says as much as the English one', () => {
    const shape = ({ sections }: typeof text) => sections.map(({ items }) => items.length);
    expect(shape(text)).toEqual(shape(readStoreText('en')));
  });

  test('quotes the answer that is usual as the popup words it', () => {
    const catalogue = JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Record<
      string,
      { message: string }
    >;
    const usual = catalogue['verdictNone']?.message.replace(/\.$/, '') ?? '';
    expect(text.sections[1]?.items[0]).toContain(usual);
  });
});

test.each(LOCALES.filter((locale) => locale !== 'en'))('the text in %s is not English', (locale) => {
  const sentencesOf = ({ summary, lead, sections }: ReturnType<typeof readStoreText>) => [
    ...[summary, lead],
    ...sections.flatMap(({ heading, items }) => [heading, ...items]),
  ];
  const english = sentencesOf(readStoreText('en'));
  expect(sentencesOf(readStoreText(locale)).filter((sentence) => english.includes(sentence))).toEqual([]);
});

test('there is a text for each language of the interface, and no other', () => {
  const files = readdirSync(join(root, 'store/texts')).map((name) => name.replace(/\.md$/, ''));
  expect(files.sort()).toEqual([...LOCALES].sort());
});

test.each(['No title.', '# Title\n\nShort.', '# Title\n\nShort.\n\nLead.\n\n## Heading\n\nNo list.'])(
  'a text of another form is refused: %j',
  (markdown) => {
    expect(() => parseStoreText(markdown)).toThrow('store text: expected');
  },
);

test('each permission of the manifest has its reason, and nothing else has one', () => {
  const reasons = [...read('store/permissions.md').matchAll(/^\| `([^`]+)` +\| \S/gm)].map(
    ([, name]) => name,
  );
  expect(reasons).toEqual([...manifest.permissions, ...manifest.optional_host_permissions]);
});

test('the add-on’s id is one that a store takes, and of no reserved domain', () => {
  const { id } = manifest.browser_specific_settings.gecko;
  expect(id).toMatch(/^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
});

describe('pictures', () => {
  /** Width and height stand in a PNG's first chunk. */
  const sizeOf = (file: string) => {
    const bytes = readFileSync(join(root, 'store/pictures', file));
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  };
  const files = readdirSync(join(root, 'store/pictures'));

  test.each(files)('%s has the size that its name says', (file) => {
    expect(file).toMatch(new RegExp(`-${sizeOf(file)}\\.png$`));
  });

  test('are one to five of 1280x800, and the small tile', () => {
    const sizes = files.map(sizeOf).sort();
    expect(sizes.filter((size) => size === '1280x800').length).toBeGreaterThan(0);
    expect(sizes.filter((size) => size === '1280x800').length).toBeLessThanOrEqual(5);
    expect(sizes.filter((size) => size !== '1280x800')).toEqual(['440x280']);
  });
});
