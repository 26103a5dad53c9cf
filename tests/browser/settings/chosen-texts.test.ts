import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsOfCatalogue } from '../../../src/browser/settings/chosen-texts.ts';

const json = readFileSync(join(import.meta.dirname, '../../../public/_locales/de/messages.json'), 'utf8');

test('a catalogue’s texts stand under their keys', () => {
  const { tag, texts } = textsOfCatalogue('de', json);
  expect([tag, texts.languageTag, texts.toolbarTitleWith]).toEqual(['de', 'de', 'Wiremark: $1']);
});

test('a file that is no catalogue is refused', () => {
  expect(() => textsOfCatalogue('de', '["no catalogue"]')).toThrow();
});
