/** How a language speaks of agencies: phrases as data, in lower case, with plain signs (`-`, `'`, `:`). No patterns, so no slow ones. */

/** One language's phrases, parted by `;`. A list that a language does not need stays out. */
export interface LanguageRow {
  /** BCP 47 primary language. */
  language: string;
  /** Words right before an agency that is cited for a fact: "told", "according to". */
  citedBefore?: string;
  /** Words right after an agency that is cited: "reported". */
  citedAfter?: string;
  /** Words right before the agency that the text is credited to: "with reporting by". */
  creditBefore?: string;
  /** Words right after the agency that the text is credited to: "is solely responsible for all content". */
  creditAfter?: string;
  /** Words in the same sentence after the agency, or after its writers' names: "contributed to this report". */
  contributed?: string;
  /** What a credit line calls the text: "this story". */
  textNouns?: string;
  /** Who writes for an agency: "writer", "correspondent". */
  writers?: string;
  /** Labels before a colon that name the text's source: "source". */
  sourceLabels?: string;
  /** Words in the names of newspapers, stations and magazines: "post", "herald". */
  outletWords?: string;
  /** Labels that name a picture's source: "photo", "image copyright". */
  photoLabels?: string;
  /** Small words of a byline beside names and dates: "by", "published". */
  bylineWords?: string;
  /** A whole line that says a wire was used, but not which: "agencies". */
  genericLines?: string;
  /** The same inside a line: "with inputs from agencies". */
  genericPhrases?: string;
  /** Months and other small words of a dateline, where they are written in lower case. */
  datelineWords?: string;
  /** Words between a phrase and a name: "the", "news agency". */
  fillers?: string;
  /** Those of the fillers that mean an agency: up to two more words may stand before them ("the German news agency dpa"). */
  agencyNouns?: string;
}
