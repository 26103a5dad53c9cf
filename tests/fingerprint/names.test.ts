import { describe, expect, test } from 'vitest';
import { isName, isNameAmongNouns } from '../../src/fingerprint/names.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const namesIn = (text: string): string[] => {
  const tokens = tokenize(text);
  return tokens
    .filter((token, i) => isName(text, token) && isNameAmongNouns(text, token, tokens[i - 1], tokens[i + 1]))
    .map(({ charStart, charEnd }) => text.slice(charStart, charEnd));
};

describe('names in a language where every noun has a capital', () => {
  test.each([
    ['dann sagte Hafenmeister Anselm Brack der Presse', ['Brack']],
    ['das Horn aus Messing kostete 18.400 Kronen', ['18.400']],
    ['im Rat der EU und der G20 saßen drei Kapitäne', ['EU', 'G20']],
    ['auf dem Schiff, Kapitäne am Kai', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
