import { describe, expect, test } from 'vitest';
import { readChosenLocale } from '../../../src/browser/settings/chosen-locale.ts';

describe('the chosen language', () => {
  test('is the one that is kept', () => {
    expect(readChosenLocale({ language: 'ar' })).toBe('ar');
  });

  test('is that of version 0.1, which kept its texts, until another one is chosen', () => {
    const old = { tag: 'de', texts: { languageTag: 'de' } };
    expect(readChosenLocale({ texts: old })).toBe('de');
    expect(readChosenLocale({ texts: old, language: 'fr' })).toBe('fr');
  });

  test.each([{}, { language: 'xx' }, { language: 7, texts: null }, { texts: { tag: ['de'] } }])(
    'is the browser’s where %j is kept',
    (stored) => {
      expect(readChosenLocale(stored)).toBeNull();
    },
  );
});
