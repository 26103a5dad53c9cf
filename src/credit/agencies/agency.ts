/** An agency as the tables know it, and how a line of a table is read. */

/** What an agency sells. `syndication` offers articles of its own desk, `press-release` distributes paid statements. */
const AGENCY_KINDS = ['wire', 'national', 'syndication', 'press-release', 'photo'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/**
 * What a name may be besides: a person's `name` ("Petra Novak"), a `word` of a language or of pages ("SPA & Wellness", the button "AA"), a `place`
 * ("Harrisburg, PA"), the `code` of something else ("an EPA official"), or the `outlet` itself, whose own pages and quotations bear the same name.
 */
const OTHER_MEANINGS = ['name', 'word', 'place', 'code', 'outlet'] as const;
export type OtherMeaning = (typeof OTHER_MEANINGS)[number];

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
  /** Forms that are also something else, and what. They credit only where nothing else explains them: see `also-other.ts`. */
  also: ReadonlyMap<string, OtherMeaning>;
  /**
   * Where the row's facts are from. `seen`: the articles of the benchmarks credit it, at least twice. `known`: general knowledge, not looked up; a
   * wrong host or name there would miss a credit, or find one that is none. After a semicolon, what else matters.
   */
  facts: string;
}

/**
 * Reads a table: each line is an agency, in nine cells parted by `|`; lists in a cell are parted by `;`, and a cell may be empty. The first
 * name is the full one. An example, and what its cells are (`Agency` says more of each):
 *
 *     Zenda Press | national | de | zendapress.example | Zenda Press; Zendaer Presse | ZP | ZP/; ZP###### | ZP = code | known
 *     code        | kind     |    | hosts              | names                       |    | photo forms  | also      | facts
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
  const [code, kind, country, hosts, names, shortForms, photoForms, also, facts] = cells;
  if (cells.length !== 9 || !code || !isAgencyKind(kind) || !country || !facts)
    throw new Error(`agency table: expected 9 columns with a known kind, found "${line.trim()}"`);
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
    also: new Map(readList(also).map(readMeaning)),
    facts,
  };
}

function readMeaning(item: string): [form: string, meaning: OtherMeaning] {
  const [form = '', meaning] = item.split(' = ');
  const known = OTHER_MEANINGS.find((each) => each === meaning);
  if (!known) throw new Error(`agency table: expected "FORM = meaning", found "${item}"`);
  return [form, known];
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
