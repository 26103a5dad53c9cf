import { describe, expect, test } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import { findMentions } from '../../../src/credit/reading/agency-mentions.ts';
import { pageWith } from '../sentences/read-sentences.ts';

const codesIn = (text: string): string[] => findMentions(text).map(({ agency }) => agency.code);

describe('a name of an agency', () => {
  test.each([
    'By Petra Novak',
    'Efe Yilmaz',
    'By MIA GARCIA',
    'Tasnim Rahman, Valley Post',
    'said Ana-Petra of the bakery',
  ])('is a person’s where another name stands beside it: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  test.each([
    ['AMMAN, Jan. 13 (Petra) - The ferry', 'Petra'],
    ['the Petra news agency said', 'Petra'],
    ['Petra reported on Monday', 'Petra'],
    ['Por EFE Noticias', 'EFE'],
    ['ANTARA FOTO/Budi', 'Antara'],
    ['By Antara and Bernama', 'Antara'],
  ])('is the agency’s where none does: %s', (text, code) => {
    expect(codesIn(text)).toContain(code);
  });

  test('is no ticker’s end', () => {
    expect(codesIn('shares of the bank (BNPP.PA) fell')).toEqual([]);
  });
});

const creditsAbove = (line: string): (string | null)[] =>
  findCredits(pageWith({ place: 'first', text: line }))
    .filter(({ covers }) => covers === 'text')
    .map(({ agency }) => agency);

describe('a short name alone in a byline element', () => {
  const credited = (line: string, language: string | null, url: string): (string | null)[] =>
    findCredits({ ...pageWith({ place: 'byline', text: line }), language, url }).map(({ agency }) => agency);

  test.each([
    ['AA', 'tr', 'https://courier.example/a', ['Anadolu']],
    ['AA', 'en', 'https://courier.example/a', []],
    ['AA', 'en', 'https://courier.com.tr/a', ['Anadolu']],
    ['AA', null, 'https://courier.example/a', ['Anadolu']],
    ['RSS', 'en', 'https://courier.example/a', []],
    ['Mehr', 'de-AT', 'https://courier.example/a', []],
    ['Open in APP', 'en', 'https://courier.example/a', []],
    ['AFP', 'en', 'https://courier.example/a', ['AFP']],
  ])('%s on a page in %s at %s', (line, language, url, agencies) => {
    expect(credited(line, language, url)).toEqual(agencies);
  });
});

describe('a line above the text', () => {
  test.each([
    'Mehr',
    'AA',
    'SPA & Wellness',
    'Get the Courier APP',
    'House Price Trend',
    'Join The Conversation',
    'RSS',
  ])('credits no agency with a button or a section: %s', (line) => {
    expect(creditsAbove(line)).toEqual([]);
  });

  test.each([
    ['By Anadolu', 'Anadolu'],
    ['AFP', 'AFP'],
    ['By Olan Brask | PTI', 'PTI'],
  ])('credits an agency that nothing else explains: %s', (line, code) => {
    expect(creditsAbove(line)).toEqual([code]);
  });
});

describe('the rights of an outlet that is an agency, too', () => {
  const RIGHTS = '(c) 2026, The Washington Post';
  const creditedAt = (siteName: string): (string | null)[] =>
    findCredits({ ...pageWith({ place: 'last', text: RIGHTS }), siteName }).map(({ agency }) => agency);

  test('credit it on the pages of others alone', () => {
    expect(creditedAt('The Courier')).toEqual(['Washington Post News Service']);
    expect(creditedAt('The Washington Post')).toEqual([]);
  });

  test('are no rights in a sentence', () => {
    expect(codesIn('he told The Washington Post on Monday')).toEqual([]);
  });
});
