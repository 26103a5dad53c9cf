/**
 * The agencies: who distributes news, under which names, on which hosts. One line in the fitting table adds one: `wires.ts` (worldwide),
 * `europe.ts`, `americas.ts`, `asia-africa.ts` (national and regional), `services.ts` (syndication, press releases, photos), `samples.ts` (invented). `readAgencyTable`
 * documents the line.
 */
import { lazy } from '../../lazy.ts';
import { readAgencyTable, type Agency } from './agency.ts';
import { AMERICAS } from './americas.ts';
import { ASIA_AFRICA } from './asia-africa.ts';
import { EUROPE } from './europe.ts';
import { SAMPLES } from './samples.ts';
import { SERVICES } from './services.ts';
import { WIRES } from './wires.ts';

/** All agencies and services, the worldwide wires first. */
export const allAgencies = lazy((): readonly Agency[] =>
  [WIRES, EUROPE, ASIA_AFRICA, AMERICAS, SERVICES, SAMPLES].flatMap(readAgencyTable),
);

const codes = lazy(() => new Set(allAgencies().map(({ code }) => code)));

/** Is this the code of an agency of the table? */
export const isAgencyCode = (code: string): boolean => codes().has(code);

const agenciesByHost = lazy(
  () => new Map(allAgencies().flatMap((agency) => agency.hosts.map((host) => [host, agency] as const))),
);
const agenciesByName = lazy(
  () =>
    new Map(
      allAgencies().flatMap((agency) => agency.names.map((name) => [plainName(name), agency] as const)),
    ),
);
const agenciesByShortForm = lazy(
  () =>
    new Map(
      allAgencies().flatMap((agency) =>
        [agency.code, ...agency.shortForms]
          // An outlet's own name credits its agency only in a line of rights.
          .filter((form) => agency.also.get(form) !== 'outlet')
          .map((form) => [form, agency] as const),
      ),
    ),
);

/** The agency that owns a host or one of its parent domains (`apnews.com`, `www.reuters.com`, `uk.reuters.com`). */
export function agencyOfHost(host: string): Agency | undefined {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  for (let first = 0; first < labels.length - 1; first++) {
    const agency = agenciesByHost().get(labels.slice(first).join('.'));
    if (agency) return agency;
  }
  return undefined;
}

/**
 * The agency that a whole value names: `Associated Press`, `The Associated Press`, `AP`, `Reuters Staff`. Short forms need their
 * own letter case, so that the author `Ana Petra` or the section `Map` is no agency.
 */
export function agencyOfName(name: string): Agency | undefined {
  const value = name.trim().replace(/^\(|\)$/g, '');
  if (value.length > 60) return undefined;
  const core = withoutOffice(value);
  return (
    agenciesByShortForm().get(value) ??
    agenciesByShortForm().get(core) ??
    agenciesByName().get(plainName(value)) ??
    agenciesByName().get(plainName(core)) ??
    agencyOfCode(core)
  );
}

/** A code in any letter case, where it is long enough to be no other word. */
function agencyOfCode(core: string): Agency | undefined {
  return allAgencies().find(
    (agency) =>
      agency.code.length > 4 &&
      agency.shortForms.length === 0 &&
      agency.code.toLowerCase() === core.toLowerCase(),
  );
}

/** Words for the newsroom of an agency, before or after its name. */
const OFFICE_BEFORE = ['the ', 'by ', 'agencia ', 'agence ', 'agenzia ', 'agência '];
const OFFICE_AFTER = [
  ' staff',
  ' newsroom',
  ' editorial',
  ' news agency',
  ' agency',
  ' news',
  ' writers',
  ' reporters',
  ' desk',
  ' wire',
  ' wires',
];

function withoutOffice(value: string): string {
  let core = value;
  for (const word of OFFICE_BEFORE) if (core.toLowerCase().startsWith(word)) core = core.slice(word.length);
  for (const word of OFFICE_AFTER) if (core.toLowerCase().endsWith(word)) core = core.slice(0, -word.length);
  return core.trim();
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u00a0-]+/g, ' ')
    .replace(/^the /, '');
}
