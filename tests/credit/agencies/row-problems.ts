/** What is wrong with rows of the agency tables, in words that say what to do. */
import type { Agency } from '../../../src/credit/agencies/agency.ts';

/** A rule that each of some things of a row must keep. */
interface RowRule {
  things: (agency: Agency) => readonly string[];
  problemOf: (thing: string) => string | false;
}

const isTooShort = (name: string) => /^[A-Za-z]{1,2}$/.test(name);

/** Rules of one row alone; `commonWords` are words that stand in articles without an agency, in lower case. */
function rowRules(commonWords: ReadonlySet<string>): RowRule[] {
  return [
    {
      things: ({ country }) => [country],
      problemOf: (country) =>
        !/^([a-z]{2}|int)$/.test(country) && 'is no country: two lower-case letters, or int',
    },
    {
      things: ({ facts }) => [facts],
      problemOf: (facts) =>
        !/^(seen|known)(; .+)?$/.test(facts) &&
        'is no source of facts: seen or known, then a note after a semicolon',
    },
    {
      things: ({ hosts }) => hosts,
      problemOf: (host) =>
        !/^(?!www\.)[a-z0-9.-]+\.[a-z]{2,}$/.test(host) &&
        'is no bare host: lower case, no www., no scheme, no path',
    },
    {
      things: ({ names }) => names,
      problemOf: (name) => isTooShort(name) && 'is too short for a name: make it a short form',
    },
    {
      things: ({ names }) => names,
      problemOf: (name) =>
        commonWords.has(name.toLowerCase()) &&
        'is a common word: make it a short form, or leave it out and use a longer name',
    },
    {
      things: ({ also, names, shortForms }) =>
        [...also.keys()].filter((form) => ![...names, ...shortForms].includes(form)),
      problemOf: () => 'has another meaning, but is no form of the agency',
    },
  ];
}

/** Names are compared as `agencyOfName` does: any letter case, with or without "The". */
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/^the /, '');

/** What only one row may have. */
const UNIQUE: Readonly<Record<string, (agency: Agency) => readonly string[]>> = {
  host: ({ hosts }) => hosts,
  form: ({ code, names, shortForms }) => [code, ...names, ...shortForms],
  name: ({ names }) => names.map(plainName),
  'photo form': ({ photoForms }) => photoForms,
};

/** Each problem of the rows: `code: "thing" ...`. Empty where all is well. */
export function rowProblems(agencies: readonly Agency[], commonWords: ReadonlySet<string>): string[] {
  const rules = rowRules(commonWords);
  const problems = agencies.flatMap((agency) => [
    ...rules.flatMap(({ things, problemOf }) =>
      things(agency).flatMap((thing) => {
        const problem = problemOf(thing);
        return problem === false ? [] : [`${agency.code}: "${thing}" ${problem}`];
      }),
    ),
    ...repeats([...agency.names, ...agency.shortForms]).map(
      (form) => `${agency.code}: "${form}" stands twice in its row`,
    ),
    ...(agency.names.length + agency.shortForms.length === 0
      ? [`${agency.code}: has no name and no short form`]
      : []),
  ]);
  return [...problems, ...Object.entries(UNIQUE).flatMap(([what, of]) => sharedThings(agencies, what, of))];
}

function sharedThings(
  agencies: readonly Agency[],
  what: string,
  thingsOf: (agency: Agency) => readonly string[],
): string[] {
  const owners = new Map<string, string>();
  return agencies.flatMap((agency) =>
    [...new Set(thingsOf(agency))].flatMap((thing) => {
      const owner = owners.get(thing);
      owners.set(thing, agency.code);
      if (owner === undefined) return [];
      const where = owner === agency.code ? 'stands in another row of this code' : `is also that of ${owner}`;
      return [`${agency.code}: ${what} "${thing}" ${where}`];
    }),
  );
}

function repeats(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
