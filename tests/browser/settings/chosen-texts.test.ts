import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { textsOfCatalogue } from '../../../src/browser/settings/chosen-texts.ts';
import { languageOf } from '../../../src/browser/settings/texts.ts';

const json = readFileSync(join(import.meta.dirname, '../../../public/_locales/de/messages.json'), 'utf8');

test('a catalogue’s texts stand under their keys', () => {
  const { tag, texts } = textsOfCatalogue('de', json);
  expect([tag, texts.languageTag, texts.toolbarTitleWith]).toEqual(['de', 'de', 'Wiremark: $1']);
});

test('a file that is no catalogue is refused', () => {
  expect(() => textsOfCatalogue('de', '["no catalogue"]')).toThrow();
});

test('the browser is asked for texts when something is first said', () => {
  const asked: string[] = [];
  const getMessage = (key: string) => {
    asked.push(key);
    return key === 'languageTag' ? 'ar' : 'text';
  };
  vi.stubGlobal('browser', { i18n: { getMessage } });
  const language = languageOf(null);
  expect(asked).toEqual([]);
  expect([language.say('options'), language.locale, language.direction]).toEqual(['text', 'ar', 'rtl']);
  expect(asked).toEqual(['languageTag', 'options']);
  vi.unstubAllGlobals();
});
