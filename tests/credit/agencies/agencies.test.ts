import { describe, expect, it } from 'vitest';
import { allAgencies, agencyOfHost, agencyOfName } from '../../../src/credit/agencies/agencies.ts';
import { readAgencyTable } from '../../../src/credit/agencies/agency.ts';
import { CREDIT_LANGUAGES, readPhrases } from '../../../src/credit/languages/languages.ts';
import { findMentions } from '../../../src/credit/reading/agency-mentions.ts';
import { findCredits } from '../../../src/credit/find-credits.ts';
import { pageWith } from '../sentences/read-sentences.ts';
import { rowProblems } from './row-problems.ts';

/** Words that the language rows use of agencies, newspapers, pictures and dates: none of them may name an agency by itself. */
const COMMON_WORDS = new Set(
  Object.values(CREDIT_LANGUAGES)
    .flatMap((row) => Object.values(row) as string[])
    .flatMap(readPhrases)
    .filter((phrase) => !phrase.includes(' ')),
);

describe('the agency table', () => {
  it('has no row with a problem', () => {
    expect(rowProblems(allAgencies(), COMMON_WORDS)).toEqual([]);
  });

  it('finds every name of every agency again in a text', () => {
    for (const agency of allAgencies())
      for (const name of agency.names)
        expect(
          findMentions(name).map((mention) => mention.agency.code),
          name,
        ).toEqual([agency.code]);
  });

  it('takes an outlet’s own name for no agency', () => {
    expect(agencyOfName('The Washington Post')).toBeUndefined();
    expect(agencyOfName('Washington Post News Service')?.code).toBe('Washington Post News Service');
  });

  it('refuses a line with a missing column or an unknown kind, naming the line', () => {
    expect(() => readAgencyTable('XY | wire | de | xy.example')).toThrow(
      'expected 9 columns with a known kind, found "XY',
    );
    expect(() => readAgencyTable('XY | wire | de | | Xy | | | Xy = verb | seen')).toThrow('"Xy = verb"');
    expect(() => readAgencyTable('XY | paper | de | | Xy | | | | site')).toThrow('agency table');
  });
});

describe('a row with a problem', () => {
  const ZENDA =
    'Zenda Press | national | de | zenda.example | Zenda Press | ZP; Zendapress | ZP#### | | known';

  it.each([
    [
      'Zenda Press | national | at | | Z Agentur | | | | seen',
      'form "Zenda Press" stands in another row of this code',
    ],
    [
      'Other | wire | at | zenda.example | Other Agentur | | | | seen',
      'Other: host "zenda.example" is also that of Zenda Press',
    ],
    ['Other | wire | at | | Zendapress | | | | seen', 'Other: form "Zendapress" is also that of Zenda Press'],
    [
      'Other | wire | at | | The ZENDA-Press | | | | seen',
      'Other: name "zenda press" is also that of Zenda Press',
    ],
    [
      'Other | wire | at | | Other Agentur | OTR | | OTTER = word | seen',
      'Other: "OTTER" has another meaning, but is no form of the agency',
    ],
    ['Other | wire | at | | Other Agentur | ZP | | | seen', 'Other: form "ZP" is also that of Zenda Press'],
    [
      'Other | wire | at | | Other Agentur | | ZP#### | | seen',
      'Other: photo form "ZP####" is also that of Zenda Press',
    ],
    ['Other | wire | at | | Courier | | | | seen', 'Other: "Courier" is a common word: make it a short form'],
    ['Other | wire | at | | OA | | | | seen', 'Other: "OA" is too short for a name: make it a short form'],
    ['Other | wire | at | | Other; Other | | | | seen', 'Other: "Other" stands twice in its row'],
    ['Other | wire | at | | | | | | seen', 'Other: has no name and no short form'],
    ['Other | wire | Austria | | Other Agentur | | | | seen', 'Other: "Austria" is no country'],
    [
      'Other | wire | at | www.other.example | Other Agentur | | | | seen',
      'Other: "www.other.example" is no bare host',
    ],
    ['Other | wire | at | https://other.example | Other Agentur | | | | seen', 'is no bare host'],
    ['Other | wire | at | | Other Agentur | | | | guessed', 'Other: "guessed" is no source of facts'],
  ])('is told what is wrong with it: %s', (row, problem) => {
    const problems = rowProblems(readAgencyTable(`${ZENDA}\n${row}`), new Set(['courier']));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('is none for a good row', () => {
    expect(rowProblems(readAgencyTable(ZENDA), new Set(['courier']))).toEqual([]);
  });
});

describe('short forms inside plain words and sentences', () => {
  it.each([
    'She took three AP classes and an AP exam before summer.',
    'Efe and his sister Lusa rowed to the lighthouse.',
    'They moved to Harrisburg, PA, in the spring.',
    'Une tasse de TASSE et un tass de lait.',
    'The PAP smear, the MAP of the city and the APP on her phone.',
    'The Mena family and the Ani dynasty met in Petra.',
    'Apartment AP-3 is next to the PA system.',
    'He likes the Beta version and the Trend line.',
    'A$AP Rocky sang near the pier.',
    'Americans for Prosperity, or AFP, has championed the bill.',
  ])('%s', (text) => {
    expect(findCredits(pageWith({ place: 'body', text }))).toEqual([]);
  });
});

describe('agencyOfHost', () => {
  it.each([
    ['apnews.com', 'AP'],
    ['www.reuters.com', 'Reuters'],
    ['uk.reuters.com', 'Reuters'],
    ['WWW.AFP.COM', 'AFP'],
    ['agenciabrasil.ebc.com.br', 'Agência Brasil'],
  ])('%s is %s', (host, code) => {
    expect(agencyOfHost(host)?.code).toBe(code);
  });

  it.each(['notreuters.com', 'com', '', 'reuters.com.evil.example'])('%s is nobody', (host) => {
    expect(agencyOfHost(host)).toBeUndefined();
  });
});

describe('agencyOfName', () => {
  it.each([
    ['Associated Press', 'AP'],
    ['The Associated Press', 'AP'],
    ['ASSOCIATED PRESS', 'AP'],
    ['AP', 'AP'],
    ['(AP)', 'AP'],
    ['AP News', 'AP'],
    ['Reuters Staff', 'Reuters'],
    ['Agence France-Presse', 'AFP'],
    ['Agencia EFE', 'EFE'],
    ['Xinhua News Agency', 'Xinhua'],
    ['Kyodo News', 'Kyodo'],
    ['新华社', 'Xinhua'],
    ['РИА Новости', 'RIA Novosti'],
  ])('%s is %s', (name, code) => {
    expect(agencyOfName(name)?.code).toBe(code);
  });

  it.each([
    'Kyiv Post',
    'Ana Petra',
    'Map',
    'Pa',
    'Jane Roe',
    '',
    'The Associated Press of my dreams',
    'App',
  ])('%s is nobody', (name) => {
    expect(agencyOfName(name)).toBeUndefined();
  });
});
