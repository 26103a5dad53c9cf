import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/browser/settings/chosen-locale.ts';
import { createLanguage, sayCount, type CountedKey } from '../../src/report/language.ts';
import { catalogue } from './english.ts';

type Catalogue = Record<string, { message: string }>;

const folder = join(import.meta.dirname, '../../public/_locales');
const locales = readdirSync(folder);
const readCatalogue = (locale: string) =>
  JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Catalogue;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(PLURAL, '');
const basesOf = (texts: Catalogue): string[] => [...new Set(Object.keys(texts).map(baseOf))].sort();
const placeholdersOf = (text: string): string => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();
const counted = [...new Set(Object.keys(catalogue).filter((key) => PLURAL.test(key)))].map(baseOf);

test('each catalogue is a language that can be chosen, and the other way round', () => {
  expect(locales.toSorted()).toEqual(LOCALES.toSorted());
});

describe.each(locales)('%s', (locale) => {
  const texts = readCatalogue(locale);

  test('has every text and no other', () => {
    expect(basesOf(texts)).toEqual(basesOf(catalogue));
  });

  test('fills the same places', () => {
    const wrong = Object.entries(texts).filter(
      ([key, { message }]) =>
        !PLURAL.test(key) && placeholdersOf(message) !== placeholdersOf(catalogue[key]?.message ?? ''),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has a text for every count', () => {
    const language = createLanguage(locale, (key) => texts[key]?.message ?? '');
    const silent = counted.filter((key) =>
      [0, 1, 2, 3, 11, 100, 1_000_000].some((count) => sayCount(language, key as CountedKey, count) === ''),
    );
    expect(silent).toEqual([]);
  });

  test('has a text of its own for each plural of the counts up to 200', () => {
    const rules = new Intl.PluralRules(locale);
    const plurals = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
    const keys = counted.flatMap((key) => [...plurals].map((plural) => `${key}_${plural}`));
    expect(keys.filter((key) => texts[key] === undefined)).toEqual([]);
  });

  test('names its own language and keeps to the lengths of stores and toolbar', () => {
    expect(texts.languageTag?.message).toBe(locale);
    expect(texts.extensionName?.message.length).toBeLessThanOrEqual(75);
    expect(texts.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    expect(texts.toolbarOwnReport?.message.length).toBeLessThanOrEqual(4);
  });
});

test.each(locales.filter((locale) => locale !== 'en'))('%s has no text that is still English', (locale) => {
  // One word may be the same in both.
  const still = Object.entries(readCatalogue(locale)).filter(
    ([key, { message }]) => message === catalogue[key]?.message && /\p{L}{2}.*\P{L}\p{L}{2}/u.test(message),
  );
  expect(still.map(([key]) => key)).toEqual([]);
});
