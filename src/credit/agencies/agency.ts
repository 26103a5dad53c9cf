/** An agency as the tables know it, and how a line of a table is read. */

/** What an agency sells. `syndication` offers articles of its own desk, `press-release` distributes paid statements. */
const AGENCY_KINDS = ['wire', 'national', 'syndication', 'press-release', 'photo'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** One agency or syndication service. */
export interface Agency {
  /** The short name that the agency uses of itself; unique. */
  code: string;
  kind: AgencyKind;
  /** ISO 3166 code of its seat, lower case; `int` where it has none. */
  country: string;
  /** Its own sites, without `www.`; subdomains belong to them. */
  hosts: readonly string[];
  /** Full name in English or its own language. */
  name: string;
  /** Names that mean the agency wherever they stand, in any script. */
  names: readonly string[];
  /** Short forms that may be another word ("AP classes", "Pittsburgh, PA"): they count only in a closed shape such as brackets. */
  shortForms: readonly string[];
  /** How its pictures are signed, beside `NAME/code` and `(code)`; words, or a file name with `#` for a digit. */
  photoForms: readonly string[];
  /**
   * Where the row's facts are from. `seen`: the articles of the benchmarks credit it, at least twice. `known`: general knowledge, not looked up; a
   * wrong host or name there would miss a credit, or find one that is none. After a semicolon, what else matters.
   */
  facts: string;
}

/**
 * Reads a table: each line is an agency, in eight cells parted by `|`; lists in a cell are parted by `;`, and a cell may be empty. The first
 * name is the full one. An example, and what its cells are (`Agency` says more of each):
 *
 *     Zenda Press | national | de | zendapress.example | Zenda Press; Zendaer Presse | ZP | ZP/; ZP###### | known
 *     code        | kind     |    | hosts              | names                       |    | photo forms  | facts
 *                           country                                           short forms
 *
 * A name counts wherever it stands, so it must be no other word; what may be another word is a short form. Throws at a line with another number
 * of cells or an unknown kind; `tests/credit/agencies/` names what else is wrong with a row.
 */
export function readAgencyTable(table: string): Agency[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readAgencyRow);
}

function readAgencyRow(line: string): Agency {
  const cells = line.split('|').map((cell) => cell.trim());
  const [code, kind, country, hosts, names, shortForms, photoForms, facts] = cells;
  if (cells.length !== 8 || !code || !isAgencyKind(kind) || !country || !facts)
    throw new Error(`agency table: expected 8 columns with a known kind, found "${line.trim()}"`);
  const nameList = readList(names);
  return {
    code,
    kind,
    country,
    hosts: readList(hosts),
    name: nameList[0] ?? code,
    names: nameList,
    shortForms: readList(shortForms),
    photoForms: readList(photoForms),
    facts,
  };
}

function readList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isAgencyKind(kind: string | undefined): kind is AgencyKind {
  return AGENCY_KINDS.some((known) => known === kind);
}
