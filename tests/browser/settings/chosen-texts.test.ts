import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillText, readChosenTexts, textsOfCatalogue } from '../../../src/browser/settings/chosen-texts.ts';

const german = textsOfCatalogue(
  'de',
  readFileSync(join(import.meta.dirname, '../../../public/_locales/de/messages.json'), 'utf8'),
);

test('a catalogue’s texts are told with their places filled', () => {
  expect(fillText(german, 'languageTag', [])).toBe('de');
  expect(fillText(german, 'toolbarTitleWith', ['$1 steht hier'])).toBe('Wiremark: $1 steht hier');
  expect(fillText(german, 'noSuchText', [])).toBe('');
});

test('texts come back as they were kept; junk is no choice', () => {
  expect(readChosenTexts(structuredClone(german))).toEqual(german);
  expect(readChosenTexts(undefined)).toBeUndefined();
  expect(readChosenTexts({ tag: 'de', texts: { key: 7 } })).toBeUndefined();
});

test('a file that is no catalogue is refused', () => {
  expect(() => textsOfCatalogue('de', '["no catalogue"]')).toThrow();
});
