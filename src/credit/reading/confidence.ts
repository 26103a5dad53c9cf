/** How sure a credit is, by the class of the shape that it was read from. */

/**
 * Confidence of a credit, 0 to 1, by class of shape. The order was set by judgement and the counts measured afterwards: right credits of all
 * found on the 700 labelled articles of `bench/credits`, every line a block ("text", pictures and citations apart). A class without a count
 * does not occur there.
 *
 * What moves with a value: the confidence that a report shows where nothing but the credit speaks for an origin, and whether matching
 * accepts the credit at all (`LEAST_CONFIDENCE` in `match/decide/`). The order of credits and the choice of a source do not move.
 */
export const CONFIDENCE = {
  /** Every piece of a dateline: place, brackets, dash. Text 201 of 201. */
  complete: 0.99,
  /** Writers of the agency, and what they did: "AP writer Jane Roe contributed to this report". Text 33 of 33. */
  attested: 0.98,
  /** A shape that is used for nothing else: "AFP contributed to this report", "Roe/AP", a byline element. Text 56 of 56, pictures 476 of 483. */
  formal: 0.97,
  /** A label at the head or foot of the article: "Source: AFP". */
  labelled: 0.96,
  /** A fixed sign or phrase beside the name: "(c) AFP", "told AFP", "Photo: AFP". Text 62 of 62, pictures 142 of 144, citations 145 of 148. */
  explicit: 0.95,
  /** A phrase or line that opens a credit, in its place: "With files from AFP". Text 42 of 42. */
  opening: 0.93,
  /** A signature after the last sentence: "... on Monday. (PAP)". Text 1 of 1. */
  signed: 0.92,
  /** A common shape in a place that speaks for it: a line of names above the text. Text 36 of 36, pictures 1 of 1. */
  placed: 0.9,
  /** A line that opens another text, in the second half of the page. Text 2 of 2. */
  late: 0.88,
  /** A shape that other lines have too: "AFP reported", "... | AFP". Text 2 of 2, pictures 16 of 16, citations 77 of 83. */
  likely: 0.85,
  /** A part of a shape, with help from elsewhere: a sign-off beside a credit of Reuters. Text 11 of 11, pictures 15 of 15. */
  partial: 0.8,
  /** A lone name in the middle of the article, as captions leave it. Pictures 2 of 8. */
  loose: 0.7,
  /** A source label in the middle of the article, where a table has one too. */
  displaced: 0.65,
  /** A sign-off that names no agency, alone: below what matching accepts. */
  unnamed: 0.4,
} as const;
