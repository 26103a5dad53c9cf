/** How a language speaks of agencies: phrases as data, not patterns, so that no language makes reading slow. */

/**
 * One language's phrases: each cell is a list parted by `;`, in lower case, with plain signs (`-`, `'`, `:`). A cell may be broken over lines.
 * The optional cells are for what some languages do without.
 */
export interface LanguageRow {
  /** Words right before an agency that is cited for a fact: "told", "according to". */
  citedBefore: string;
  /** Words right after an agency that is cited: "reported". */
  citedAfter: string;
  /** Words right before the agency that the text is credited to: "with reporting by". */
  creditBefore: string;
  /** Words right after the agency that the text is credited to: "is solely responsible for all content". */
  creditAfter: string;
  /** What a credit line calls the text: "this story". */
  textNouns: string;
  /** Names of those who write for an agency: "writer", "correspondent". */
  writers: string;
  /** Labels before a colon that name the text's source: "source". */
  sourceLabels: string;
  /** Labels that name a picture's source: "photo", "image copyright". */
  photoLabels: string;
  /** A whole line that says a wire was used, but not which: "agencies". */
  genericLines: string;
  /** The same inside a line: "with inputs from agencies". */
  genericPhrases: string;
  /** Words that may stand between a phrase and a name: "the", "news", "agency". */
  fillers: string;
  /** Words in the same sentence after the agency, or after the names of its writers: "contributed to this report". */
  contributed?: string;
  /** Words in the names of newspapers, stations and magazines: "post", "herald". */
  outletWords?: string;
  /** Words of a byline beside names and dates: "by", "published". A script without capitals may do without. */
  bylineWords?: string;
  /** Words of a dateline that are written in lower case: months, "near". A script without capitals does without. */
  datelineWords?: string;
  /** Phrases of a credit that give the agency a part of the text: "inputs from", "additional reporting". */
  beside?: string;
  /** Phrases of a credit that give the agency the whole text, whatever stands beside them: "republished", "permission". */
  given?: string;
  /** Words that join those who sign: "and". One letter joins only in lower case: a capital is an initial. */
  andWords?: string;
  /** Words that set an agency beside a hand that need not be named: "with". */
  withWords?: string;
  /** Names of an outlet's own desk in a byline: "staff", "newsroom". Those of up to three letters only by themselves. */
  deskWords?: string;
  /** Words that begin with an agency's short form and mean something else: "RSS feed". */
  lookalikes?: string;
  /** Fillers that mean an agency: up to two other words may stand before one ("the German news agency dpa"). */
  agencyNouns?: string;
}
