import { describe, expect, it } from 'vitest';
import { allAgencies, agencyOfHost, agencyOfName } from '../../../src/credit/agencies/agencies.ts';
import { readAgencyTable } from '../../../src/credit/agencies/agency.ts';
import { findMentions } from '../../../src/credit/reading/agency-mentions.ts';
import { findCredits } from '../../../src/credit/find-credits.ts';
import { pageWith } from '../sentences/read-sentences.ts';

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the agency table', () => {
  it('has at least 80 agencies, each with code, country, kind and the source of its facts', () => {
    expect(allAgencies().length).toBeGreaterThanOrEqual(80);
    for (const agency of allAgencies()) {
      expect(agency.country).toMatch(/^[a-z]{2,3}$/);
      expect(agency.facts).toMatch(/^(seen|known)(; .+)?$/);
      expect(agency.names.length + agency.shortForms.length, agency.code).toBeGreaterThan(0);
    }
  });

  it('names no code, host, name or short form twice', () => {
    expect(duplicates(allAgencies().map((agency) => agency.code))).toEqual([]);
    expect(duplicates(allAgencies().flatMap((agency) => agency.hosts))).toEqual([]);
    expect(duplicates(allAgencies().flatMap((agency) => [...agency.names, ...agency.shortForms]))).toEqual(
      [],
    );
  });

  it('writes hosts bare: lower case, a dot, no www', () => {
    for (const host of allAgencies().flatMap((agency) => agency.hosts))
      expect(host).toMatch(/^(?!www\.)[a-z0-9.-]+\.[a-z]{2,}$/);
  });

  it('finds every name of every agency again in a text', () => {
    for (const agency of allAgencies())
      for (const name of agency.names)
        expect(
          findMentions(name).map((mention) => mention.agency.code),
          name,
        ).toEqual([agency.code]);
  });

  it('has no name of one or two Latin letters: those are short forms', () => {
    for (const name of allAgencies().flatMap((agency) => agency.names))
      expect(name).not.toMatch(/^[A-Za-z]{1,2}$/);
  });

  it('refuses a line with a missing column or an unknown kind, naming the line', () => {
    expect(() => readAgencyTable('XY | wire | de | xy.example')).toThrow(
      'expected 8 columns with a known kind, found "XY',
    );
    expect(() => readAgencyTable('XY | paper | de | | Xy | | | site')).toThrow('agency table');
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
