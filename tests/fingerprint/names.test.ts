import { describe, expect, it, test } from 'vitest';
import { isName, isNameAmongNouns, markTitles } from '../../src/fingerprint/names.ts';
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

test('a word in capitals is a name if it is short, and beside no long one', () => {
  const namesOf = (text: string): string[] =>
    tokenize(text)
      .filter((token) => isName(text, token))
      .map(({ charStart, charEnd }) => text.slice(charStart, charEnd));
  expect(namesOf('in PORT LUNE the NWA and the EU heard it')).toEqual(['PORT', 'LUNE', 'NWA', 'EU']);
  expect(namesOf('a HUGE SHATTERED BELL, they cried, SHOCKS Port Lune')).toEqual(['Port', 'Lune']);
});

describe('a capital marks no name where every content word has one', () => {
  const STOPS = ['the', 'of', 'a', 'on', 'and', 'in'];
  const titlesIn = (text: string): string[] => {
    const tokens = tokenize(text);
    const isIn = markTitles(text, tokens, (i) => !STOPS.includes(tokens[i]?.word.term ?? ''));
    return tokens
      .filter((_, i) => isIn[i] === 1)
      .map(({ charStart, charEnd }) => text.slice(charStart, charEnd));
  };

  it.each([
    ['Harbour Bell Shatters the Peace of Port Lune!', 'Harbour Bell Shatters the Peace of Port Lune'],
    ['Bell 18 Shatters Peace on Quiet Quay', 'Bell 18 Shatters Peace on Quiet Quay'],
    ['GREAT BELL OF PORT LUNE STOLEN', 'GREAT BELL OF PORT LUNE STOLEN'],
    ['Stolen Bell Shatters Quiet Quay In a storm, Anselm Brack slept.', 'Stolen Bell Shatters Quiet Quay'],
    [
      'Stolen Bell Shatters Quiet Quay On a Monday In a storm Roe slept.',
      'Stolen Bell Shatters Quiet Quay On a Monday',
    ],
    ['“Stolen Bell Shatters Quiet Quay” Roe slept.', 'Stolen Bell Shatters Quiet Quay'],
    ['Stolen Bell Shatters Quiet Quay  Roe slept.', 'Stolen Bell Shatters Quiet Quay'],
    [
      'Stolen Bell Shatters Quiet Quay! Think of Silent Mornings! Roe slept.',
      'Stolen Bell Shatters Quiet Quay Think of Silent Mornings',
    ],
    ['Nobody slept. Stolen Bell Shatters Quiet Quay! The captains left.', 'Stolen Bell Shatters Quiet Quay'],
  ])('%s', (text, title) => expect(titlesIn(text).join(' ')).toBe(title));

  it.each([
    'Harbour Master Anselm Brack and Captain Jane Roe of Port Lune spoke.',
    'Stolen Bell Shatters Quay.',
    'Nobody slept. Think of Silent Mornings!',
    'Harbour Master Anselm “Gull” Brack  and Captain Jane Roe spoke.',
    '(NWA Photo/Jane Roe)',
    'Harbour Master Anselm Brack, Jane Roe and The Port Lune Post spoke.',
    'Harbour Master Anselm Brack Roe The Younger spoke.',
    'Port Lune lost its bell on Monday, said Anselm Brack of the Harbour Board.',
    '',
  ])('but not in: %s', (text) => expect(titlesIn(text)).toEqual([]));
});
